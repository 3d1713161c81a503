import { opensAsQuestion } from './screen-frames.ts';
import { phrases } from './screen-people.ts';
import type { Plain } from './screen-plain.ts';

type Sign = { readonly weight: number; readonly in: RegExp };

/** Small signs of danger. One is nothing; together, in a message that tells of a child, they are enough. */
const signs: readonly Sign[] = [
  {
    weight: 2,
    in: phrases(`
      (dead|die|dies|dying|kill|killed|kills|blood|bloody arms?|bleeding|naked|undressed|sex|sexual|sexually|rape|raped|assaulted|molested|drugs|drugged|suicide|suicidal|unsafe|danger|dangerous|kidnapped|pregnant|overdose|tablets|pills|gun|knife|weapon|stab|stabbed|ambulance|unconscious|collapsed|noose|ledge|abused|porn|terrified|petrified|trafficked|hostage|stalking|stalker|stalked|strangled|choked|groomed|grooming|blackmailed|undress|undressing|strip)
    `),
  },
  {
    weight: 1.5,
    in: phrases(`
      (window ?sill|roof|bridge|railway|tracks|cliff|sleeves|wrists?|rope|razor|blade|scissors|wounds?|scars|injured|injury|injuries|hurt|hurts|hurting|beats|beaten|battered|bruise~|burns|drunk|high on|stoned|gummies|edibles|spice|vomiting|cant (stand|breathe|wake|carry on|cope|stop crying)|passed out|police|social services|hospital|attack~|threat|threats|threaten~|punched|stepdad|stepfather|mums boyfriend|paedo~|predator|stranger|weirdo|creep|goodnight forever|last (day|night|message|post)|goodbye|bye (mum|everyone|all|dad)|(miss|remember) me|in bits|hysterical|inconsolable|shaking|feet (pictures|photos|videos)|(pictures|photos|videos) of (her|his) (feet|body|chest)|touch~|kiss(es|ed|ing) (her|him|them|me|my|a|the|{child})|love hearts|meeting up|made (her|him)|makes (her|him)|force(d|s)?|forcing|pinned|held (down|in)|locked|trapped|marry|marriage|gang|weed|cocaine|dealer|selling drugs|evil|daddy does it|hiding from|found us|found me|found her|home address|our address|my address|her address|do the head in|do (him|her|me) in|go and get|get (her|him))
    `),
  },
  {
    weight: 1,
    in: phrases(`
      (bed|bedroom|bath|shower|toilets?|underwear|bra|bikini|pants|knickers|body|private|secret(?! (accounts?|santa|page|group))|alone|lonely|scared|frightened|afraid|crying|cried|tears|sobbing|upset|distressed|panicking|numb|empty|worthless|hopeless|useless|nobody (would )?(care|cares|loves|notice)|no one (would )?(care|cares|loves|notice)|no friends|hates (herself|himself|life|me)|hate (myself|life)|cut|cuts|cutting|arms?|neck|belt|smack~|slap~|hit|hits|kick~|fight|fighting|jump|jumping|uncle|stepbrother|older (man|men|boy|boys|lad|girl)|grown (man|up)|blokes?|adult|coach|boyfriend|van|car|begged|begging|please dont|not to send|sorry mum|sorry (everyone|dad)|wont be|not (coming|going) (home|back)|run away|leave home|money|cash|paid|offered|pay|robux|gifts?|outside (now|with|waiting)|waiting|right now|now|tonight|after school|tomorrow|urgent~|immediately|worried sick|serious|weird (touch|game|things)|acting out|showed me (her|his)|wont (show|talk|speak|eat|say|come)|sick)
    `),
  },
  {
    weight: 0.5,
    in: phrases(`({child})`),
  },
  {
    weight: 0.5,
    in: phrases(
      `(says|said|saying|told|tells|disclosed|confided|wrote|written|confessed|admitted|whispered|note|voice note)`,
    ),
  },
  { weight: 0.5, in: phrases(`(she|he|shes|hes|her|him|herself|himself)`) },
  {
    weight: 0.5,
    in: phrases(
      `(dad|mum|father|mother|parent|nan|grandad|brother|cousin|family|home|babysitter|home)`,
    ),
  },
];

/** Talk of words, films and games, or of a grown-up's quarrel, lends danger its words without its meaning. */
const lessens = phrases(`
  (comment|comments|commented|post|posts|posted|review|reviews|rant|ranting|slagging|slagged|slating|page|petition|joke|joking|meme|memes|rumour|gossip|complaint|complaining|tweet|tweeted|liked|trip|assembly|nativity|sports day|followed|follows|following|added|friend request|friends with)
`);

const enough = 3;

/** The sum of the small signs of danger in a message; `enough` of them is an alarm. */
export function risk(said: Plain): number {
  const sum = signs.reduce(
    (total, sign) => (sign.in.test(said.words) ? total + sign.weight : total),
    0,
  );
  return lessens.test(said.words) ? sum - 1 : sum;
}

/** Do small signs of danger add up, in a message that is not put as a question? */
export function addsUpToDanger(said: Plain): boolean {
  return !opensAsQuestion(said.words) && risk(said) >= enough;
}
