import { happenedElsewhere, happenedInFewWords } from './screen-event-languages.ts';
import { anyDeed, contact, somebody, thing } from './screen-event-words.ts';
import { phrases, type Said } from './screen-phrase.ts';

/** One sign that speaks for, or against, something having happened. */
export type Sign = {
  readonly what: string;
  readonly weight: number;
  readonly in: (heard: Said) => boolean;
};

/** Signs, in a clause that tells, that a thing happened or is happening. The strongest one counts. */
export const happenings: readonly Sign[] = [
  {
    what: 'somebody did it',
    weight: 3,
    in: phrases(
      `${somebody} -- ({did}|put|posts up|is friends with|are friends with|popped up|cropped up|turned out|commenting|hit|got hold of|kicked off|fell out|let)`,
    ),
  },
  {
    what: 'somebody did it, perhaps',
    weight: 2,
    in: phrases(`${somebody} -- {didperhaps}`),
  },
  {
    what: 'somebody did a thing no list foresees',
    weight: 2.5,
    in: phrases(
      `
      ${somebody} (also |just |has |have |had |even |now |never |accidentally |then |only |still |keeps |kept )*ANYTHINGed (?!by|to (school|work))
      ${somebody} (is|are|was|were|keeps|been|has been|have been) (also |now |still |constantly |always |just )*ANYTHINGing
      ${somebody} (refuses|wont|wouldnt|is refusing|hasnt stopped)
      ${somebody} -- (told|asked|had|made|used|took|gave|started|set|went|tried|called|came|knew|came up|put up) (me out|me to (delete|lie|hide|keep)|us to (delete|hide)|.. (about|of) (me|us|my|our|a|one|mr|mrs|the (head|ta|school))|up on|up in|live)
    `.replaceAll('ANYTHING', anyDeed),
    ),
  },
  {
    what: 'somebody is there where they are not looked for',
    weight: 2.25,
    in: phrases(`
      ^ (i think |so |ok |and |my |our |the |a |one of |just seen |just found out |found out |apparently |hi |um )*${somebody} (is|was|are|were|has|had|have|got|in|knows|knew|hes|shes|came|went) (.. )?(my (dms|inbox|messages|stories|story|followers|friends list)|live on|(on|in|onto|via) (.. )?{app}|an? (.. )?({app}|account|channel|profile)|{app})
      (former|ex|old|supply|student|new|another|temp|previous) {staff} (still |now |also |always |just |keeps |is |has )*(posts|posting|shares|sharing|puts|putting|uses|using|adds|adding|messages|messaging|follows|following|tags|comments|posted|shared|added|messaged|tagged|followed)
      ({staff}|{parent})s? on (our|my|the schools?) ({app}|page|website)
      ${thing}s? (is |are )?(on|in) (some|another|a) (.. )?(page|account|site|website|group|profile|channel)
      (racist|sexist|homophobic|nasty|vile|bullying|abusive|horrible|cruel|disgusting) (jokes?|comments?|messages?|stuff|posts?|memes?|names?|texts?|voice notes?|banter|language|remarks?) (.. )?(again|all (weekend|night|day|week)|last|yesterday|over the)
      (going|passed|being passed|being sent|being shared|doing the|getting passed|spreading) (round|around|rounds)
      (new |random )?(follower|follow|friend) (is|was) (a|one|my|some)
      (is|are) (his|her|their|my|our|a|friends?) (friend|mate|mates|friends)( with)? (.. )?(on|via) {app}
      (cant|cannot|couldnt|locked out of) (log in|get in|get into|access|log into|sign in)
      (newsletter|display|poster|letter|flyer|leaflet|email|register|spreadsheet|worksheet|work|report|list) (.. )?(went|gone|is|was|has|got|ended up) (.. )?(on|in|up|out|to the wrong) (.. )?({app}|with|wrong|parents?|group)?
      (just |ive just |weve just |only just )realised
      (causing|caused) (.. )?(fallouts|fall outs|arguments|problems|trouble|drama|gossip|upset|fights|issues)
    `),
  },
  {
    what: 'told in another language or in few words',
    weight: 2.5,
    in: happenedElsewhere,
  },
  { what: 'in few words', weight: 2.5, in: happenedInFewWords },
  {
    what: 'somebody is doing it',
    weight: 3,
    in: phrases(`
      ${somebody} -- (is|are|was|were|been|keeps|keep|kept|hes|shes|theyre|wont stop|started|constantly|always|still|having|got) (.. )?{doing}
      (?!(parents|pupils|staff|children|kids|teachers|visitors|governors|volunteers|students|mums|dads|people|everyone|they|colleagues) ({doing}|being))${somebody} (constantly |always |still |just |now |also |all |being |getting )*({doing}|bullied|picked on|targeted|excluded|harassed|left out|trolled|slagged off|impersonating)
      ${somebody} (constantly |always |still |just |now |also |all |being |getting )*({doing}|bullied|picked on|targeted|excluded|harassed|left out|trolled|slagged off|impersonating) (.. )?(me|my|us|our|mr|mrs|miss|the head|one of|about a|someone)
      (he|she|they|hes|shes|theyve|its|it|theyre) (.. )?(done it|done this|at it|happened|doing it|did it) (again|twice|before|now|three times|last|this)
      (parents|pupils|kids|mums|dads|people|staff|children|they) (are |all |keep |just |have been |been )*(moaning|slagging|ranting|bitching|kicking off|trolling|gossiping|piling|arguing|threatening|spreading) (.. )?(in|on|about|at|and)
      (keeps|kept|wont stop|hasnt stopped|been|started|hes|shes|theyre) (.. )?{doing}
    `),
  },
  {
    what: 'somebody does it again and again',
    weight: 2.5,
    in: phrases(`
      ${somebody} (also |always |often |never |just |still |all |really |only |actually )*({does}|write|send|message|follow|add|call|text|post) (me|my|us|our|him|her|them|lots of|some of|one of|half|pupils?|kids|children|parents?|a|the|his|their|all|to|on|about|every|horrible|nasty|{child})
      ${somebody} ({does}) ... (every (day|night|week|time|lesson)|all the time|constantly|daily|a lot|nonstop|non stop|all day|all night)
      ${somebody} (also |always |often |now )*(has|have|got|is on|is in|are in|are on) (.. )?(my|our|pupils?|kids|children|parents?|mums?|year(r|\\d+)s?|half|lots|loads|some|{child}|\\d+ (friends|followers)) (.. )?(on|as|in) (.. )?({app}|friend|friends|followers|contacts|social)
      (is|are) (.. )?(friends|mates|in contact|in touch|on snap|on snapchat|connected|facebook friends) with (.. )?({child}|{parent}|our|my|some|one|three|two|half|lots)
    `),
  },
  {
    what: 'I did it',
    weight: 2,
    in: phrases(`(i|ive|we|weve|ive just|i just|me and [a-z]+) -- {did}`),
  },
  {
    what: 'I did it to a child or parent, or let something out',
    weight: 3,
    in: phrases(`
      (i|ive|we|weve|just|accidentally) -- (accepted|replied|responded|liked|gave|lost|left|shouted|messaged|added|followed|rang|told|sent|clicked|called|commented|tagged|forgot|named|texted|let|mixed|forwarded|cc|emailed|posted|put|shared|tweeted|uploaded) (.. )?({child}|{parent}|him|her|them|it (on|up|to)|the wrong|wrong|my (number|username|handle|insta|snap|password|phone|login|address)|logged in|friend request|request|friends with|without (thinking|realising|checking|consent|permission)|full name|names?|whos|who)
      (i|ive|we|weve) (.. )?(mistake|by accident|accidentally|without realising|without thinking|didnt realise|before i realised|didnt mean to|messed up|cocked up|screwed up|slipped up)
      (i|ive|we) (was|were|have been|got|been) (.. )?(rude|sharp|sarcastic|snappy|unprofessional|drunk|silly|caught|nasty|inappropriate) (to|with|on|in|about)
      ^ been (approached|contacted|messaged|added|followed|tagged|sent|asked|named|filmed|called)
      (i|we) (didnt (realise|know|notice)|had no idea|never realised)
    `),
  },
  {
    what: 'done, by a writer who leaves out "I"',
    weight: 2.5,
    in: phrases(`
      ^ (and |just |oops |so |um |ok |accidentally |ive |i |hi |hello |have |stupidly )*(mis |been )?({did}|told|accepted|liked|gave|left) (a|an|the|my|our|his|her|to|some|someone|out|it|this|up|him|them|kids|pupils?|parents?|without|by)
    `),
  },
  {
    what: 'I got it',
    weight: 3,
    in: phrases(`
      (i|ive|we|weve|im|were|just|keep|been|get|kept|also|still|got|had) (.. )?(got|had|have|received|getting|been getting|get|been sent|keep getting|been|receiving|gotten) (.. )?${contact}
      ^ (just |also |so |ok so |um |hi |hello |i |ive |have |another |weve |keep |been |still )*(got|had|received|getting|gotten|get) (.. )?${contact}
      (i|ive|we|weve|im|just|my|our|were|was|got|get|getting|been) (.. )?(been|was|being|got|get|getting|were) (just |also |now |publicly |openly |all )*({did}|sworn at|bullied|outed|cyberbullied|impersonated|catfished|locked out|compromised|breached|phished|scammed|duplicated|cloned|bombarded|slated) (?!to (use|do|keep|make|set|run|put|take|have|write|attend|check)|that|if|we|i |not to|by the head to)
    `),
  },
  {
    what: 'I came upon it',
    weight: 3,
    in: phrases(`
      (i|ive|we|weve|just|also|my [a-z]+|ta|so|um|then|and|staff|one of us) -- (found|find|saw|seen|noticed|spotted|came across|come across|caught|discovered|stumbled|overheard|clocked|witnessed|see|scrolled past|walked in) (.. )?(out|that|a|an|my|our|some|someone|the|one|two|pupils?|kids?|{child}|{parent}|{staff}|on|him|her|them|loads|lots|something|it|this|photos?|pictures?|videos?|account|post|posts|comments?|messages?|page|mr|mrs|miss|fake|these|what|another|things|screenshots?|there)
      ^ (just |also |so |hi |hello |um )*(found|saw|seen|noticed|spotted|came across|come across|caught|discovered|stumbled|overheard|witnessed)
      (i|we|ive|weve|me|us) (.. )?(been|was|were) (just )?(told|shown|sent|informed|made aware|alerted|tagged|forwarded) (.. )?(a|an|that (a|one|my|our|someone|the|she|he|{child}|{parent})|about|by|some|of|in|this|something|screenshots?)
      (brought|come|came) to (my|our) attention
      (showed|told|shown|sent|says to|said to|telling|tells|reported to|messaged|emailed|rang|informed|approached) (me|us) (.. )?(a|an|about|that|he|she|hes|shes|his|her|some|someone|they|theyre|theres|on|its|this|what|something|my|videos?|messages?|photos?|pictures?|page|been)
    `),
  },
  {
    what: 'a thing was done to something',
    weight: 3,
    in: phrases(`
      ${thing} -- (has been|have been|had been|been|was|were|got|is being|are being|has just been|gets|getting|have all been|keeps getting|keep getting) (.. )?({did}|hit|compromised|shared|put|cloned|duplicated|breached|defaced|screenshotted|bullied|going round|used|up on|all over|passed round|passed around|nicked)
      ${thing} -- (went out|gone out|has gone|have gone|went|went up|gone up|went viral|gone viral|is going round|are going round|going round|going around|doing the rounds|has appeared|appeared|have appeared|turned up|ended up|has ended up|popped up|keeps popping up|is circulating|circulating|is all over|are all over|all over|up on|is on|is up on|are up on|are on|is out there|tweeted|posted|got out|leaked|has leaked|is messaging|messaging|sending|following|been hacked|hacked|went missing|has blown up|blown up|is blowing up|is kicking off|kicking off|is going mad|going mad|going off|going wild|going nuts|has gone mad|hasnt got consent|without (consent|permission|asking)|by (mistake|accident)) (?!our website|the website|the school website|display)
      (someone|somebody|people|kids|they|parents) -- (is|are|keeps?|using|pretending|impersonating|posing|set up|made|acting|claiming) (.. )?(fake|as me|to be me|my (name|photo|picture)|our (name|logo)|us|the school|a teacher|staff|one of)
      (used|uses|using|stole|stolen|nicked|taken|copied) (our|my|the school|schools|the schools|a teachers) (.. )?(logo|name|photo|photos|picture|pictures|badge|page|account|identity)
      ${somebody} -- (asked|asks|asking|keeps asking) (.. )?for (.. )?(their|his|her|my|our|pupils|kids) (.. )?({app}|number|numbers|username|usernames|handle|handles|gamertag|details|address|photo|picture)
      (fake|spoof|parody|imposter|impostor|impersonation|hate|gossip|rumours?|confessions?|meme|dodgy|cloned|duplicate|pretend|bogus|copycat) (.. )?(account|profile|page|group|{app}) (.. )?(of|in|about|offering|asking|selling|posting|using|with|for|pretending|set up|has|is|made|me|my|mr|mrs|appeared|thats|called|claiming|for our|on)
      (been |got |was |were |have been |has been )(hacked|compromised|locked out|impersonated|cloned|outed|doxxed|trolled|bullied)
    `),
  },
  {
    what: 'there is something',
    weight: 2.5,
    in: phrases(`
      (theres|there is|there are|there was|there were|theres been|there has been|there have been|thers|we have|weve got|we got|ive got|i have|got|we had|had)(?! (a |an |some |one |two |small |big |many |great |lovely |quick )*(doubts?|questions?|query|idea|piece|draft|tweet|chance|rule)) (.. )?(.. )?(page|post|posts|petition|poll|rumours?|fake|account called|comments?|argument|fallout|fall out|drama|row|fight|bullying|meme|memes|thread|reel|live|review|reviews|incident|situation|issue with|problem with|{child} (who|thats|whos|with|in|on|saying|posting|sending|being|messaging|filming|calling)|parent (who|thats|whos|on|saying|posting|messaging|calling|with|kicking)|(someone|somebody|people|man|woman|parents?) (who|thats|whos|saying|posting|pretending|messaging|commenting|filming|calling|on)|going round|going around|nasty|horrible|racist|abusive|naming|about (me|us|our|one|a teacher|a ta|mr|mrs|miss|the head|staff)|of (me|us|one of|mr|mrs|our|a pupil|a child)|video of|photos? of|pictures? of|tiktok of|whatsapp (group|chat) (.. )?(about|where|slagging|bullying|called|and|with|full)|group chat (.. )?(about|where|slagging|bullying|called|and|with|full)|complaint about|kicking off|been (a|an|some|lots|an incident))
    `),
  },
  {
    what: 'the bare news of it',
    weight: 3,
    in: phrases(`
      ^ (another |new |weird |random |strange |odd |please |help |advice |advise |pls |(class|school|our|page) (blog|page|facebook|fb|twitter|insta|instagram|website) |hi |um |ok |re |about |quick one |urgent |just |more |nasty |horrible |abusive |racist |inappropriate |unwanted |anonymous |creepy |rude |1 star |one star |bad |a |an |some |there |my |two |three |loads of |lots of )*(friend requests?|friend req|follow requests?|requests?|dms?|messages?|message requests?|invites?|voice notes?|texts?|calls?|tagged|comments?|reviews?|posts?|fake (account|profile|page)|follow|followed|friended|added|contacted|likes|rants?|petition|abuse|snaps?|facebook review|fb review|google review|review|video|photo|screenshot|tiktok) (.. )?(from|off|by|about|of|naming|against|calling|saying|slagging|posted by|sent by) (.. )?(a|an|one|my|our|the|me|us|some|someone|somebody|unknown|ex|mr|mrs|miss|child|pupil|kid|boy|girl|lad|student|parent|mum|dad|nan|grandparent|ta|teacher|colleague|governor|former|old|year(r|\\d+)) (?!misuse)
    `),
  },
  {
    what: 'a wish to report, or worry about somebody',
    weight: 3,
    in: phrases(`
      (need|want|like|wanna|wish|wanting|have|got|here|trying|going|ive|id|would like) (.. )?to (report|log|flag|raise|disclose|make a (report|complaint|referral)|tell (you|someone|somebody) (about|that|something)|speak to (someone|somebody) about (a|my|the|one|something)|record|pass on|share a concern)
      ^ (hi |hello |please |just |i am |im |need )*(report|reporting|log|logging|flagging|raising|to report) (a|an|that|about|re|this|my|parent|pupil|something|of|incident|concern)
      ^ (hi |hello |please |just |low level |safeguarding )*(incident|concern|complaint) (with|about|regarding|re) (a|an|my|one|mr|mrs|miss|some|something|our|someone)
      (worried|concerned|uneasy|uncomfortable|(?<=ive |have |got |a |some |my )(concern|concerns)|bad feeling|worry|niggling|something off|dont feel right|weird vibe|not happy) (.. )?(about|with|over|regarding|that) (.. )?(a |an |my |our |the |one |this |how |what |mr |mrs |miss |something|another )(.. )?({child}|{staff}|{parent}|colleague|member of staff|ta|messages?|posts?|video|behaviour|he|she|[a-z]+)
    `),
  },
  {
    what: 'nothing was done about it',
    weight: 3,
    in: phrases(`
      (nobody|no one|noone|nothing|nothings|nobodys|no ones|not one person|never|no ones|dsl|head|slt|still|not been|they|school|you) (.. )?(did|done|has done|got back|getting back|responded|listened|happened|replied|answered|been done|happens|changed|acted|followed up|followed it up|heard|chased|dealt with|taken seriously|took (it|me|any)|come of|looked into)
      (nobody|no one|noone|head|dsl|slt|deputy|school|they|he|she|has|have) (.. )?(done|did|doing|do|does) nothing
      (i|ive|we|weve) (.. )?(reported|raised|told|flagged|logged|mentioned|emailed|complained|said) (.. )?(and|but|a (week|fortnight|month)|last|weeks?|ago|twice|before|already|to the|it|this|about|you) (.. )?(nothing|nobody|no one|heard|ignored|still|happened|ago|month|week|brushed|dismissed|done)
    `),
  },
  {
    what: 'it is about this person',
    weight: 3,
    in: phrases(`
      (its|it is|its about|this is about|about|thats|it was|its my|its our) (.. )?(the |my |our |a )(head|headteacher|dsl|deputy|boss|line manager|colleague|ta|teacher|caretaker|deputy head|chair|governor|safeguarding lead|mentor|tutor|phase leader)(.. )?( (i saw|doing|who|that|and|posting|whos|shes|hes|has|again|i think|messaging)|$)
      (head|headteacher|dsl|deputy|boss|line manager|colleague|ta|teacher|caretaker|chair|governor|he|she|lead|parent|pupil|mum|dad) (.. )?(is|was|s) the (one|person) (.. )?(doing|who|that|posting|messaging|behind|sending|its|about|i)
      i saw the (messages|message|photos|pictures|texts|posts|chat|screenshots)
      (slid|sliding|slides|popped up|popping up|been|keeps popping up|turned up|appeared) (in|into) my (dms|messages|inbox|mentions|comments)
    `),
  },
];
