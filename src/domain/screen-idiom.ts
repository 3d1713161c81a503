import { without } from './screen-phrase.ts';

const paper =
  '(forms?|slips?|letters?|reply|dbs|consent|permission|references?|paperwork|survey|agreement|parcel)';
const device =
  '(ipads?|tablets?|laptops?|chromebooks?|cameras?|batter(y|ies)|phones?|mobiles?|screens?|projector|printer)';
const place =
  '(accounts?|pages?|groups?|chats?|channels?|profiles?|sites?|website|feed|blogs?|links?)';
const post = '({picture}|posts?|comments?|tweets?|story|stories|reviews?|clip)';
const was = '(is|are|was|were|has|have|had|been|gone|went|still|just|all|completely|now|both)';

/**
 * Everyday turns of phrase that borrow the words of danger: what is dead is a battery, what has gone
 * missing is a file, who is looked after is well. Each names the thing or the doing that takes the
 * danger out of the word, and nothing beside it: whatever else the message says is still heard.
 */
export const withoutIdioms = without(`
  ${device} ((${was}|on|the|school|class|one|ones) ){0,4}dead
  ({app}|${place}|wifi|internet|line|link) (${was} ){0,3}dead
  dead (against|easy|simple|good|nice|keen|proud|funny|cute|sweet|pleased|chuffed|happy|quick|slow|boring|handy|useful|strict|awkward|sure|busy|lovely|account|accounts|link|links|page)
  (hour|hours|time|minutes|mins|afternoon|evening) to kill
  (kill|kills|killing|killed) (some |the |a bit of |an )?(time|hour|two birds)
  dying to (see|know|upload|post|share|tell|ask|show|put|use|try|hear|watch|join|follow) (?!him|her|them|a man|this man)
  (battered|hammered|thrashed|smashed|destroyed|slaughtered|murdered|beat|beaten) (them|us) (\\d+ (\\d+|nil)|in the (final|cup|league|match|quiz))
  (gone|got|turned|getting) poisonous
  poisonous (emails?|messages?|posts?|comments?|rumours?|gossip|atmosphere|about|towards)
  (my being|im|i am|(my|a|our|one of our) (wife|colleague|ta|teacher)s?( is| was| being)?) (now |also |currently )?pregnant
  ({stranger}) (wants? to |trying to |tried to |has |have |just |keeps )*(add|adds|adding|added|request|requested|requesting|friended|connect|connected) (with )?(me|us)
  (advice|tips|workshop|leaflet|session|guide|evening|letter|newsletter|talk) (about|on) ({app} (and|or) )?(the )?strangers? (?!messag~|contact~|add~|talk~|in|who|that|asking|trying|send~|approach~|at|on|follow~|from|outside|near|hang~|watch~)
  left (alone|on (his|her|their) own) with (it|this|that)(?! man| boy| lad| bloke| guy| person| coach| teacher)
  ${paper} (${was} |hasnt |havent |not |never |yet |isnt )*(come|came|been|got) back
  {parent} (has |have |just )?begged (me|us) for my (personal |own |private |mobile )*(number|no|email)
  (?<=(can|could|may|should|do) (i|we) )(do|finish|mark|use|write|work on) (it|them|this|these) at home
  (take|takes|taking|took|taken) (it|them|(the|that|this|her|his|my|our) ${post}) (down|off)( tonight| today| tomorrow| now| straight away)?
  (launching|hatching|singing|rehearsing|baking|planting|racing) right now
  (?<!\\b(who|anyone|anybody|someone|somebody) )would (all )?help (out |us |them )?(straight away|right now|immediately)
  (off sick|on a course|unavailable|on leave|off site)(?= ... (.. )?(password|passwords|login|log in|log on|logins))
  (im|i am|bit|i was) (so |really |a bit |too )*(scared|afraid|terrified|frightened) (of|about) (upsetting|offending|annoying|losing|saying|replying|missing|posting)
  (?<=(in trouble|sacked|disciplin~|told off|lose my job) ... (im|i am) )(terrified|petrified)
  missing (stuff|things|anything|something|everything|messages|news|info|information|updates)
  (files?|memory stick|stick|usb|folder|register|document|keys?|data|records?|password|charger|page|album|${device}|${paper}|${post}) (${was} )+missing (?!(and|but) (so|now|then|she|he|they|shes|hes|theyre))
  ({app}|${place}|${post}) (${was} )*(vanished|disappeared) (?!(and|but) (so|now|then|she|he|they|shes|hes|theyre))
  ((wifi|internet|heating|light|power|electric|signal|projector|boiler|bell|tv)s?|${device}) (has |have )?(gone|went|goes|going) off
  (gone|went|going|go|goes) off (the (idea|whole|plan|thought)|social media|{app})
  (run|runs|ran|running|works) off (my|the|a|mains|batteries) (mobile|phone|battery|laptop|ipad|wifi|app|hotspot|mains)
  where (he|she|they) (works?|worked|works|teach~|trained)
  (i|ive|weve|we|i have|we have) (just |now |since |then )*(taken|took) (her|him|them|it) off (again|now|there|my|our|{app})
  (wont|wouldnt) come in from (the )?(cloakroom|playground|break|lunch|yard|field)
  abusive(?= (messages?|emails?|posts?|comments?|texts?|reviews?|tweets?))
  abusive (on|via|over) ({app}|social media|(the|our|a) ${place})
  {parent}s? (just |also |now )?wants? to (put|share|post|upload|show)(?! (.. )?(nude|nudes|naked|topless|private|intimate|rude|sexy|underwear|body)) (.. )?{picture} (of|from|on|at|in|up|online) (?!unless|if|or)
  be posting (my|some|lots of|loads of)? ?(selfies|my {picture})
  (his|her|their|a|the) (yes|no|tick|say so) (for|to)
  (photo|name|face|{picture}|post|it) (to be |be )?taken (off|down)
  (list|lists|email|letter|report|data|addresses|spreadsheet|details|attachment|message) (.. )?to (the )?wrong ({parent}|person|family|people|one)
  (on|in) (it|them) (has|have) gone missing
  (im|i am|i keep|ill be) missing (the |all the |all |some |my )?(rota|news|messages?|info|updates?|out|password|login|form)
  (i|id|ill|ive) (go|went|been|going) on {app} with
  one of the older ones
  strangers (are |keep |were )?(calling|abusing|slating|commenting on|messaging) (me|us)
  (permission|consent) (for|to (use|post|share))
  (abusing|attacking) (me|us|staff|teachers) (online|(on|in|over|via) ({app}|social media|the internet|(the|our|a|their) ${place}))
  (racist|verbal|homophobic|sexist) abuse (of|to|at|against|towards) (me|us|(a|an|the|our|my|one of our) {staff})
  (getting|receiving|facing|taking|had) (.. )?abuse (from|off|by) (a|the|some|parents|families|people)(?= ... (online|facebook|fb|twitter|whatsapp|x|page|group))
  (im|i am|ive been|i keep|were|we are|weve been|we keep|staff are) (getting|receiving|facing|taking) (a lot of |lots of |loads of |some |awful |horrible |vile |more )*abuse
  private (numbers?|mobile|email|facebook|fb|twitter|instagram|insta|linkedin|accounts?|profile|page|life|group|settings|tweets?|posts?|tutor|tuition|lessons?) (?!{picture})
  (look|looks|looked|looking) after (her|him|them|it|us|me)
  get (her|his|their) (phone|phones|mobile|camera|ipad|kit|bag) out
  get (them|everyone|the girls|the boys|the kids|the lads) (all |both )?(in|together|round) (and|to|for) (sort|talk|chat|have a|discuss|hear|speak)
  (finding|find|finds) (me|us|my (account|profile|page)) on
  (the |this |that |other |far |top |bottom |back |front )+ends? of (the )?(school|day|week|year|term|lesson|road|corridor|playground|building|month|season|match|game|assembly)
  (knock|knocks|knocked|knocking) on (the|that|his|her|my|any|your) doors?
  (nice|lovely|great|gorgeous|good|cute|sweet|smiley|super|brilliant|beautiful|fab|funny|group|team|class|action) shots?
  (sort|sorting|sorted) (it|this|that|things) out (?!(.. )?(outside|tonight|himself|herself|after|tomorrow|today|face))
  hurt (her|his|their) feelings
  hurt that
  killing me (to|not|that)
  (silence|silent|quiet|waiting|marking|suspense|feet|back|shoes) (is|are) killing me
  kick (him|her|them|me) (out|off) (of |from )?(the |our |my )?(course|college|school|group|chat|placement|team|page|app|class|site)
  (mine|everything|settings|{app}|${place}) (is |are |all |else )*locked
  kill (it|(the|this|that|my|our) ${place}) (?!and|then|all|with)
  hang (on|onto|out|about|around) (?!a rope|the rope|the door)
  so and sos?
  (get|gets|getting|got) us (one|a|an|some|the)
  (asked|asks|ask|asking|know|knows|said) (me |us )?(who|which [a-z]+) (hit|pushed|bit|punched|kicked)
  (walk|walks|walking|cycle|cycles) (home|to school) (alone|on their own|by themselves) (?!with)
  scared of (his|her|the|my) (op|operation|exams?|test|dentist|jab|mock|mocks|results|interview)
  (stick|sticks|sticking|stuck) up (for|to)
  brick phone
  (parents|families|mums|everyone|people) (can |all |to )?know where we are
  (?<=(not|isnt|mustnt|cant|never|shouldnt) (.. )?(allowed |supposed |meant )?to )(know|find out) where (they|she|he|her|the {child}) (live|lives|are|is)
  (come|comes|came|coming) (in |down |along |over )?(to (help|volunteer|read|train|teach|work)|for (class |school |the )?(mass|assembly|lessons?|training|choir|clubs?|service|worship|prayers?)|from (a|an|the) (outside |sports |coaching |local )*(company|agency|firm|charity|church|college|university|council|club)) (?!her|him|them|a|the|out)
  (who|whom|who|where) (to|should i|do i|do we|can i|must i) (see|meet|go)
  met (a|the|this|some|my) (nice |lovely |new )*({parent}|{staff}|neighbour|couple)
  (know|knows|met|meet|see|saw|chatted to|chat to|friendly with) (a|the|one|some|this|most|of|nice|lovely|other|with|to| )*{parent}s? at the gates?
  look~ at the (list|form|policy|rules|page|register)
  (?<!(they|kids|girls|boys|twins|children|them) )dont want to go to (her|him)
  (bloke|man|woman|guy|lady|someone) ... from the (paper|papers|press|bbc|itv|news|radio|local paper)
  show (them|him|her|us) (my|our) (facebook|fb|instagram|insta|account|page|profile|emails?|posts?)
  see (her|his|their|my|our) (posts?|page|profile|account|grades|results|progress|tweets?|channel|feed)
  {parent} (.. )?wants? to (connect|link up) (?!with (her|him|a {child}|them))
  (?<={parent} (of|from|in) ... )wants? to (connect|link up)
  (we|i) met (him |her |them )?(on|through|via|off) (hinge|bumble|match|a dating (app|site))
  (ex|former|old|past) ({child})( who is| whos| shes| hes| now| aged)* \\d\\d( now| year old| years old)? (has |just |who )*(asked|added|requested|messaged|followed|friended) (me|us)
  (setting up|set up|synced|syncing|upgraded to|switched to|my) (a |my |the )?(brand )?new (phone|mobile)
  (legally|technically|officially|classed as|counts? as) an? adults?
  (?<=^\\s(ive |i |oh |oops |so )*(sent|accepted|posted|shared|pressed|clicked|liked|deleted|followed|messaged|emailed|added) ... (.. )?(.. )?)(keep|stay) quiet
  own up or (just )?(keep|stay) (it )?quiet
  (?<=(its (all )?(down|gone|deleted|off|removed)|(ive|i) (deleted|removed|unfriended|unfollowed) [a-z]+) ... )(keep|stay) quiet
  (is|will) (it|this|that) (be )?(all )?kept (quiet|private|confidential|secret)
  (old |my |that |the |this )(${place}|${post}) (to be |all |be )*gone by
  cant go on (on )?(there|{app}|trips?|(the|our|any|this) (${place}|school|app|internet|computers?|trip|wall|display|newsletter|camera|server|net|web))
  (nobody|no one) (was|is|got|has been) (hurt|harmed) by (it|this|that)
  (a|little|tiny|wee) bit (?!me|her|him|them|my|his)
  left (my|the|our) (screen|laptop|computer|account|ipad|tablet|emails?) (logged |signed |wide )?(on|open|unlocked|in|up)
  (when|since|from when) (we|i) (were|was) (both |all )?at (school|uni|college|primary|secondary)
  (my|our) {family}s? (is |are |was )?in hospital
  ({staff}|officer) (is |was )?in hospital
  (mum|dad)s? (is )?in hospital(?= ... my (mobile|phone))
  who (is|are|was) in hospital
  in bits (over|about|by|at) (.. )?(wrote|written|put|posted|comments?|posts?|review)
  {parent}s? (are |is |keep |all )?begging (us )?for (updates|news|info|{picture}|more)
  in hospital(?= ... (pray|prays|prayers|card|cards|get well|say hi|say hello|wave|ring (her|him)|wishes|keep asking|video call))
  (?<=(typed|replied|commented|tweeted) ... )last night
  snatch (it|the (phone|device|mobile|ipad))
  pregnant(?= ... (congrats|congratulations|maternity|baby shower))
  (bikini|beach|swimwear) {picture} (as|on|in) my
  (liked|likes|hearted|seen|saw|found) my (old |own |holiday )*(bikini|beach|swimwear) {picture}
`);
