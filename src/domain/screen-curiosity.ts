import { phrases } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

export type Curiosity = 'other-reports' | 'rule-bending' | 'password' | 'pupil-at-keyboard';

const otherReports = phrases(`
  (has|have|did|does|is|are|was|were) ((any|some|every|no)(one|body)|(any|some|other|lots of|any of the)? ?(people|parents?|staff|colleagues?|teachers?|pupils?|they|a parent|a colleague|a pupil|mums?|dads?)) (else )?(ever |already |also )?(reported|report|complained|complain|raised|logged|log|flagged|said|say|grassed|told|written|mentioned) (.. )?(about |on |against |anything |something )*(me|mr|mrs|miss|ms|him|her|us|my|a concern|anything|something|this week|today|the head|the dsl|the deputy|staff|colleague|teacher|ta)
  (any|are there( any)?|got any|have you got any|had any|been any) (new |other |more )?(reports|incidents|concerns|cases|referrals|complaints) (in|on|about|for|this|against|today|from|logged|open|yet|lately|recently)
  (names?|list) of (.. )?(everyone|everybody|all|people|staff|anyone|those|teachers|parents|pupils) (.. )?(reported|complained|on|who|with|under)
  (whats|what is|who is|whos|anyone) (.. )?(in|on) (the|your) (register|ledger|log|reports?|database)
  is it true (that )?(mr|mrs|miss|ms|the|a) (.. )?(reported|suspended|investigated|sacked|in trouble|disciplined)
  (whos|who is|who has|who was|whos been|who keeps) (.. )?(writing|reporting|complaining|talking|saying) (.. )?(about me|about us|on me|stuff in here)
  (tell|show|give) (me|us) (.. )?(about|details of|more on) (the|that|any|other|a) (.. )?(case|cases|incident|incidents|report|reports|investigation|allegation)
  (reveal|dump|extract|leak|expose) (.. )?(records|reports|names|data|cases|incidents|everything)
  how many (.. )?(reports|incidents|cases|concerns|complaints|alerts|referrals|allegations|disclosures|safeguarding|people reported|staff have been|teachers have been|kids have been reported|times has)
  who (else )?(has |have |had |was it that |actually |just )?(reported|complained|grassed|dobbed|shopped|snitched|accused|made (the|a|this|that) (report|complaint|allegation)|raised (the|a|this|it|that)|logged (it|the|this|that)|opened (it|the report|my|this|that)|read (my|the|that) report|put (it|that|the report|a report) in|submitted|is being investigated|is under|was reported|been reported|sent (that|the) report|is it about|is the report about|declared)
  (which|what) (staff|teachers?|tas?|pupils?|kids|children|parents?|people|colleagues?|names) (.. )?(reported|been reported|on the (list|register|log)|under investigation|have reports|in the (log|reports|system)|got a report|have exceptions?|declared)
  (what has|what have|whats been|what did|what do|what is|what are|what does|whats|what was) (.. )?(say|said|saying|written|reported|put|allegation|allegations|accused|accusation|complaint|complaints|reports?) (.. )?(about me|against me|about him|about her|about the (head|dsl|deputy)|in the report|in my file|in (his|her|their) report|on my (file|record)|on (the )?(file|record))
  (let me|can i|could i) (.. )?(see|read|know|look at) (.. )?what [a-z]+ (reported|said|wrote|put in)
  (tell|know|see|find out|show|hear) (.. )?what (they|he|she|people|someone|parents) (have |has |had |all )?(said|say|put|reported|written|are saying) (.. )?(about me|against me)
  (open|show|view|read|see) (incident|report|case|record|alert) (number |no |#)?[0-9]+
  (put in|made|submitted|sent|filed|filled in) (a|any) (report|complaint|concern) (.. )?(about|on|against) (me|mr|mrs|miss|ms|us)
  (show|list|see|give|tell|what) (.. )?(everyones|everybodys|other peoples|peoples|all the|staff|whose|all) (.. )?(family )?(links|exceptions|declarations|register)
  (im|i am|ive been|i have been|am i|have i) (.. )?(accused|under investigation|investigated|been reported|reported on|being reported|on a list)
  (show|list|see|give|print|export|pull up|bring up|display|read|view|access|open|download|fetch|let me|look at|search|find|get|tell me about|check) (.. )?(me |us |all |every |the |any |other |open |recent |last |this |of |months |weeks |peoples |staff |safeguarding |everyones |up |into |past |previous |my colleagues )*(reports|incidents|cases|concerns|records|logs?|alerts|ledger|chronology|referrals|submissions|allegations|case files?|database|safeguarding files?|register|everything (the )?(dsl|head|you))
  (list|show|tell) (.. )?(everything|everyone|all the (names|kids|staff|people)|who (has|have|had|made|is|was)) (.. )?(reported|received|logged|dsl|register|report|complained|on file)?
  (is|are|was|has) (there )?(anything|any|a|something|been) (.. )?(report|reports|concern|concerns|record|file|complaint|complaints|logged|allegation|allegations|incident|incidents|history|on file|reported|flagged|info|information) (.. )?(on|about|against|for|involving|to do with|with|logged|regarding) (.. )?(me|mr|mrs|miss|ms|him|her|a colleague|my colleague|colleague|staff|teacher|that|this (family|child|parent)|[a-z]+ in year(r|\\d+)|the (head|ta|deputy|caretaker|cook|family))
  (tell me|let me know|say|find out|want to know|can you say|need to know) (.. )?who (.. )?(reported|complained|said|told|accused|made|sent|grassed|was it|it was|logged)
  (outcome|result|upshot|update|progress|latest|news) (.. )?(of|with|on|about|from|for) (.. )?(mr|mrs|miss|ms|his|her|their|the investigation|the case|the report about|that case|colleagues?|someone elses|other|the allegation|the disciplinary)
  what happened (to|with|about) (mr|mrs|miss|ms|that (ta|teacher|report|case|colleague)|the (ta|teacher|case|colleague|caretaker|investigation|report about)|[a-z]+s (report|case))
  (my|a|his|her|the) report about [a-z]+ (.. )?(who|opened|read|seen)
  (whats|what is|whats in|what does it say|anything) (.. )?(on|in) (my|his|her|their|mr|mrs|miss) (.. )?(file|record|report|reports|log)
  (do|does) (you|the bot|lantern|the system) (.. )?(have|hold|keep|know) (.. )?(anything|a file|a report|reports|records|information|info|data) (.. )?(on|about|against) (me|mr|mrs|miss|ms|him|her|[a-z]+ in year)
  (been|was|got|is) (mr|mrs|miss|ms) [a-z]+ (.. )?(reported|suspended|investigated|in trouble|complained about)
  (has|is|was|did) (mr|mrs|miss|ms) [a-z]+ (.. )?(been |being |get )(reported|suspended|investigated|in trouble|complained about|sacked|told off|disciplined)
  (why|whys) (is|was|has|did) (mr|mrs|miss|ms|the ta|my colleague) (.. )?(off|suspended|gone|leave|left|being investigated|not in|sacked)
  (who|whos|anyone|anybody) (.. )?(on|in) (the|your) (register|list|log|watch list)
`);

const ruleBending = phrases(`
  (ignore|disregard|forget|override|bypass|discard) (.. )?(your|all|any|previous|prior|above|earlier|system|safety) (.. )?(rules|rule|instructions|instruction|prompt|prompts|programming|restrictions|guidelines|settings|safeguards|filters?|limits|guardrails|training|orders|commands|told|checks)
  ^ (please |now |ok |okay |just |so |hey |hi |lantern |can you |could you |you can |you must |you should )*(ignore|disregard|forget|override|bypass|break|skip|drop|turn off|switch off|disable|reset|suspend|unlock|get round|get around|discard) (.. )?(your|you|all|any|previous|prior|above|earlier|system|safety|the) (.. )?(rules|rule|instructions|instruction|prompt|prompts|programming|restrictions|guidelines|settings|safeguards|filters?|limits|guardrails|training|orders|commands|told|checks)
  (stop|quit) being (a |the |so )?(.. )?(bot|safeguarding|strict|careful|robot)
  (print|repeat|show|output|copy) (everything|all|the text|what is|whats)? ?(.. )?(above|before this|your instructions)
  (admin|root|full|master|owner|superuser|backend|back end) (access|rights|password|login|mode|permissions?)
  (new|my) rules (you|now|answer|from)
  you (must|have to|will|shall) (answer|obey|tell me|reply|do|say) (.. )?(everything|anything|all|whatever|me|what i)
  (pretend|imagine|act|behave|roleplay|role play|rp|simulate|suppose|answer|respond|reply|talk|speak) (.. )?(you|your|youre|like|as|to be|that you|if you) (.. )?(the |my |a |an )?(dsl|head|headteacher|deputy|admin|administrator|governor|chair|police|human|developer|unrestricted|dan|evil|different bot|chatgpt|pirate|had no rules|have no rules|no rules|lawyer|solicitor|social worker|counsellor|my friend|someone else|another|god|not a bot|not lantern)
  (pretend|imagine) (you|your|youre|that you|you are|to be the|lets)
  (roleplay|role play|lets play a game where|jailbreak|dan mode|developer mode|dev mode|admin mode|debug mode|god mode|sudo|root access|maintenance mode|test mode|safe mode off|do anything now|unrestricted mode)
  (you are|youre|your|you will|you shall|youll) (.. )?(now|from now on) (.. )?(a |an |the |in |my )?(.. )?(admin|dsl|head|mode|unrestricted|free|different|dan|assistant|chatgpt|developer|hacker)
  (from now on|henceforth) (.. )?(you|your|answer|no|dont)
  (system|hidden|secret|initial|original|your) (prompt|instructions|system message|programming|source code|configuration|config|code)
  (reveal|print|repeat|output|show|dump|leak|display|tell) (.. )?(your|the|system|hidden|above|all) (.. )?(prompt|instructions|config~|source code|system message|text above|words above|secrets?|api key|token|tokens|database|memory)
  (im|i am|this is|its|its me|speaking as|as) (.. )?(the |your |a |an |acting )?(dsl|head|headteacher|admin|administrator|developer|creator|owner|it support|it technician|police|officer|chair|ofsted|inspector|governor|microsoft|engineer) (.. )?(so |and |let |please |here |speaking |now |you )*(show|let me|give|tell|open|list|send|grant|unlock|see|i need to see|allow|override|approve)
  (no|without|skip) (rules|restrictions|limits|filters|filter) (.. )?(now|and|just|answer|please|mode)
  (approve|authorise|sign off|grant|accept) (my|this|our) (.. )?(link|exception|request|application|declaration) (.. )?(as|for|yourself|now|without|anyway|instead|on behalf)
  (act|acting) as (the|my|a) (head|headteacher|dsl|chair|governor) (.. )?(approve|and|to)
  (say|answer|tell me|reply) (.. )?(off the record|between you and me|just this once|nobody will know|no one will know|i wont tell)
  (off the record|just between us|between you and me|i wont tell anyone) (.. )?(who|what|has|did|tell|show|is)
  (make|give) me (an )?(admin|administrator|dsl|owner|superuser|access to (everything|all|reports|the))
  (drop table|select from|union select|script alert|delete from|system override|end of prompt|begin admin|new instructions|prompt injection)
`);

const password = phrases(`
  (whats|what is|what was|what are|wheres|where is|need|give|gimme|send|tell|have|get|remind|forgot|forgotten|lost|know|got|anyone got|share|text|message|email|please|find|hand over|reset) (.. )?(me |us |the |our |a |my |school |for |someone |you )*(.. )?(password|passcode|login details|log in details|login|logins|log in|credentials|pin code|wifi code|username and password|admin login|access code)(?!s)
`);
const bareSecret =
  /^ (?:(?:the|our|school|guest|staff|class|wifi|wi|fi|twitter|insta|instagram|facebook|fb|page|account|youtube|tiktok|x|website|teams|please|main|official) ){0,5}(?:password|login|login details|passcode|credentials)(?: (?:for|to|of|on|please|the|our|school|guest|staff|class|wifi|twitter|insta|instagram|facebook|fb|page|account|youtube|tiktok|x|website|teams|asap)){0,6} $/;
const secretAsSubject =
  / (?:policy|rules?|strong|often|changed?|changing|who|hacked|hacker|someone|pupils?|kids?|child|children|parents?|shared|sharing|gave|written|left|stolen|guessed|should|allowed|do (?:i|we) (?:need|have)|how (?:do|many|often|should|strong|long)|different|same|store|kept|keep|safe|secure|responsible|holds?|ex|leaver|leavers|worked|stopped|without) /;

const pupilAtKeyboard = phrases(`
  (miss|sir|mr [a-z]+|mrs [a-z]+|my teacher|the teacher|teacher) (is|isnt|has|just|went|left|gone|not) (.. )?(out|not here|in here|away|the room|gone|left|to the (toilet|office|loo)|in the room) (.. )?(can|tell|what|show|my|me|so|lol|whats|im|i)
  im a (pupil|student|kid|child) (.. )?(can|what|at|in|here|on|and|using|show|tell)
  (using|on|got|im on|this is) (miss|sirs?|my teachers|teachers|mrs [a-z]+s?|mr [a-z]+s?) (.. )?(laptop|computer|phone|account|ipad)
`);

/** Whether others may see reports is a fair question of policy. */
const asksWhoMaySee =
  /^ (?:so |hi |and |but |just |wondering )*(?:can|could|do|does|will|would|may|should|who) (?:the |any |other |school )?(?:governors?|staff|parents?|pupils?|head|headteacher|dsl|anyone|people|teachers?|deputy|police|ofsted|can|gets|is allowed|else can|sees) /;

/** What a message is after that it may not have, or undefined. */
export function curiosityIn(said: Plain): Curiosity | undefined {
  const { words } = said;
  if (ruleBending(said)) return 'rule-bending';
  if (pupilAtKeyboard(said)) return 'pupil-at-keyboard';
  if (otherReports(said) && !asksWhoMaySee.test(words)) return 'other-reports';
  const secret = bareSecret.test(words) || (password(said) && !secretAsSubject.test(words));
  return secret ? 'password' : undefined;
}
