import { declaresLink } from './screen-declaration.ts';
import { asksWhatNow, opensAsQuestion } from './screen-frames.ts';
import { phrases } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

const child = phrases(`({child}|she|he|shes|hes|her|him)`);
const online = phrases(`
  ({app}|{picture}|online|internet|web|website|site|social|media|post|posts|posted|posting|page|pages|account|accounts|message|messages|messaged|messaging|messenger|text|texts|texted|texting|phone|phones|mobile|comment|comments|commented|commenting|follow|follows|followed|following|follower|followers|add|adds|added|adding|friend|friends|friended|unfriended|request|requests|requested|chat|chats|chatting|group|groups|call|calls|called|calling|rang|ring|username|handle|number|email|emailed|emails|review|reviews|share|shared|sharing|shares|tag|tagged|tagging|link|links|filmed|filming|recorded|recording|screenshot|screenshots|game|games|gaming|gamertag|live|livestream|livestreamed|stream|streaming|like|liked|likes|liking|profile|story|stories|dm|dms|dmed|pm|pmed|tweet|tweets|tweeted|device|ipad|tablet|laptop|computer|hacked|login|password|username|ai|app|apps|meme|memes|viral|blocked|selfie|selfies|voice note|voice notes|video|channel|blog|upload|uploaded|uploading|device|headset|search|googled|report|reported|reports|policy|list|everyones|data|form|letter|newsletter|notification|airdropped|waved|poll|pages|fake|impersonat~|numbers|nudge|paypal|accept~|realised|replied|mistake|accident~|rant|star|stars|names|named|voted|edited|dming|texter|watches|watched|music|song|poked|stream|reel|reels|sticker|bot|logo|delete|deleted|deleting|photograph|photographed|ringing|telephone|samsung|mobiles|hotmail|gmail|facetim~|whatsapped|gamer|invitation|invite|invited|invites|usb|folder|camcorder|scrolling|wifi|typed|wifis|server|chatbot|feed|pmd|connected|bullies|bullying)
  (put|puts|putting) up (?!with)
  (take|takes|taking|took|taken) (it|them|that) down
  (press|pressed|pressing|clicked|hit) (the )?(heart|like|add|share|send|button)
  (laughing|thumbs up|heart|clown|eye roll) emojis?
  (put|puts|putting) my name
  my (personal|own|private|home) no
  log~ (on|in)
  (iphones?|cameras?) out
  (read|see) (his|her|their) name
  (on|held up (her|his|their|the)) screen
`);
const everyday = phrases(`
  (start|starts|starting|joins|joining|teaches|teach|taught|works|work|leaving|left in|former|ex|alumni|married|related|cousin|cousins|nephew|niece|godmother|goddaughter|godson|neighbour|neighbours|tutor|tutoring|coach|coaches|coaching|babysit|declare|approve|form|forms|asked|asks|wants|want|would like|like to|keen|interested|homework|reading|lunch|uniform|parking|trip|trips|maths|ppa|assembly|allowed|supposed|ok|fine|lovely|nice|funny|happy|thanks|told (head|dsl|us|me) (we|about (it|the))|the one|(?<!(probably|maybe|prob|its|be|hopefully) )nothing|nobody|accused|gossip|grumbling|head|deputy|dsl|jokes about|staffroom|rehearsals?|trophy|medal|chess|camping|essay|ticked|signed (yes|no|it|the|up|our|in)|nephews|nieces|classmates|unfriend|known (her|him|them) (since|for|years|from)|(has|have|hes|shes) started (in|at|here|with)|moved to (a|another) (different )?school|coming here|paid by a|retakes|revision|exams?|gcses?|shout out|an hour|open day|effing|switching off|(great|lovely|nice|super|cute) (smile|shot)|in the (play|panto|production|nativity|show|choir))
`);

const permission = / (?:still (?:a )?no|yes or no|good enough|allowed|permitted) $/;

/**
 * A bot for social media is told of a child, of nothing online, and of nothing everyday: then it is
 * the child that matters, whatever the words.
 */
export function tellsOfChildAlone(said: Plain): boolean {
  const { words, clauses } = said;
  if (permission.test(words)) return false;
  const asks = clauses.some((clause) => opensAsQuestion(clause) && !asksWhatNow(clause));
  if (words.length < 18 || asks) return false;
  return child(said) && !online(said) && !everyday(said) && !declaresLink(said);
}
