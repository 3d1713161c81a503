import type { Party } from './report.ts';

/** Somebody spoken of: who, and from where to where in the words. */
export type Mention = { readonly party: Party; readonly at: number; readonly end: number };

const child =
  '(?:disgybl|ddisgybl|plentyn|blentyn|merch|bachgen|child|children|kid|kids|pupil|pupils|student|students|girl|girls|boy|boys|lad|lads|lass|tutee|year(?:r|\\d+)s?(?: (?:girls?|boys?|lads?|pupils?|kids?|child|children|class|student|students|lot))?)';
const relative =
  '(?:rhiant|riant|mum|mums|mother|dad|dads|father|parent|parents|carer|nan|nana|gran|grandma|grandad|grandparent|grandparents|auntie|aunty|aunt|uncle|stepmum|stepdad|brother|sister|cousin|family|guardian)';

/** How people name a party; the first that matches at a place wins, so the narrower stand first. */
const named: readonly (readonly [Party, string])[] = [
  [
    'ex_pupil_adult',
    `(?:ex|former|old|past) (?:pupil|student|${child})s? (?:(?!years?)[^ ]+ ){0,3}?(?:1[89]|[2-9]\\d|uni|university|adult|grown up|graduated)`,
  ],
  [
    'ex_pupil_minor',
    `(?:(?:an |a |my |our )?(?:ex|former|old|past) (?:pupil|student|${child})s?|${child} (?:who |that )?(?:i used to teach|i taught|left (?:in|last|us|at)|who left))`,
  ],
  [
    'pupil_other_school',
    `${child} (?:from|at) (?:another|a different|the (?:high|secondary)|other) school`,
  ],
  [
    'pupil_family',
    `(?:${child}s? (?:big |little |older |younger )?${relative}|(?:school |year\\d+ )?${relative}(?: of (?:a |one of |my |the )*${child})?)`,
  ],
  ['pupil_friend', `${child}s? (?:best )?(?:friend|friends|mate|mates)`],
  ['deputy_dsl', '(?:deputy dsl|ddsl|deputy safeguarding lead|dep dsl)'],
  ['dsl', '(?:dsl|safeguarding lead|designated safeguarding lead)'],
  ['chair', '(?:chair of (?:governors|govs|the governors)|chair)'],
  ['governor', '(?:parent governor|governor|governors|trustee|trustees)'],
  [
    'staff',
    '(?:deputy head|assistant head|head of (?:year|department|ks\\d)|office (?:lady|staff))',
  ],
  ['head', '(?:the head|our head|headteacher|head teacher|my head|head)'],
  [
    'supply_agency',
    '(?:supply (?:teacher|ta|staff|guy|lady|woman|man)|supply|agency (?:staff|worker|teacher)|temp)',
  ],
  [
    'trainee',
    '(?:student teacher|trainee(?: teacher)?|pgce student|work experience (?:lad|girl|boy|student)|ect)',
  ],
  ['volunteer', '(?:[^ ]+ volunteer|volunteer|volunteers|parent helper|reading helper)'],
  [
    'contractor',
    '(?:contractor|contractors|(?:coach|minibus|bus|taxi) driver|photographer|(?:sports|football|netball|dance) coach|peripatetic(?: [^ ]+)?(?: teacher)?|it technician from)',
  ],
  ['visitor', '(?:visitor|visitors|visiting (?:author|speaker)|guest speaker)'],
  [
    'impersonator',
    '(?:(?:fake|spoof|parody|imposter|impersonat[a-z]+|cloned|dupe|duplicate) (?:[^ ]+ )?(?:account|profile|page|insta|instagram|facebook|tiktok|snapchat|x)|(?:someone|somebody|account|person) pretending to be)',
  ],
  [
    'school_account',
    '(?:(?:our|the|school|schools|class|official) (?:school )?(?:official )?(?:twitter|facebook|insta|instagram|tiktok|youtube|x|page|account|website|social media|fb)(?: page| account)?)',
  ],
  [
    'staff',
    '(?:athro|athrawes|colleague|colleagues|coworker|ta|tas|teacher|teachers|staff|member of staff|lsa|mdsa|senco|sendco|caretaker|cleaner|cook|dinner lady|lunchtime (?:lady|supervisor)|midday supervisor|secretary|receptionist|site manager|business manager|line manager|boss|technician|deputy|librarian|mr [^ ]+|mrs [^ ]+|miss [^ ]+|ms [^ ]+)',
  ],
  [
    'unknown',
    '(?:someone|somebody|some one|anonymous|unknown (?:account|person|number)|random(?:er)? (?:account|person|man|bloke|guy)?|randomer|an account|weird account|an? (?:unknown|anonymous|strange) [^ ]+)',
  ],
  [
    'third_party',
    '(?:neighbour|councillor|journalist|reporter|company|member of the public|stranger|(?:grown |older |strange |adult )(?:man|woman|bloke|male)|man|bloke|local resident|ex (?:partner|husband|wife|boyfriend))',
  ],
  [
    'pupil',
    `(?:(?:one of (?:my|our|the) )?${child}|(?:my|our) (?:class|form|tutor group)|[1-6][a-z])`,
  ],
];

const anyone = new RegExp(` (?:${named.map(([, words]) => `(${words})`).join('|')})(?= )`, 'g');

/** Everybody spoken of in these plain words, in order. The writer ("I", "me") is not among them. */
export function mentions(words: string): readonly Mention[] {
  return Array.from(words.matchAll(anyone), (found) => {
    const which = found.slice(1).findIndex((group) => group !== undefined);
    const party = named[which]?.[0] ?? 'unknown';
    return { party, at: found.index, end: found.index + found[0].length };
  });
}
