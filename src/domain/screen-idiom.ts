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
 * Only for a message that is not meant in earnest.
 */
export const withoutIdioms = without(`
  ${device} ((${was}|on|the|school|class|one|ones) ){0,4}dead
  ({app}|${place}|wifi|internet) (${was} ){0,3}dead (?!by|in|or|inside|to)
  dead (against|easy|simple|good|nice|keen|proud|funny|cute|sweet|pleased|chuffed|happy|quick|slow|boring|handy|useful|strict|awkward|sure|busy|lovely|account|accounts|link|links|page)
  (hour|hours|time|minutes|mins|afternoon|evening) to kill
  dying to (see|know|upload|post|share|tell|ask|show|put|use|try|hear|watch|join|follow) (?!him|her|them|a man|this man)
  (?<=(we|they|lads|girls|boys|team|side) (just |absolutely |all )?)(battered|hammered|thrashed|smashed|destroyed|slaughtered|murdered|beat) (them|us) (\\d+ (\\d+|nil)|in the (final|cup|league|match|quiz))
  (my being|im|i am|(my|a|our|one of our) (wife|colleague|ta|teacher)s?( is| was| being)?) (now |also |currently )?pregnant
  ({stranger}) (wants? to |trying to |tried to |has |have |just |keeps )*(add|adds|adding|added|request|requested|requesting|friended|connect|connected) (with )?(me|us)
  (advice|tips|workshop|leaflet|session|guide|evening|letter|newsletter|talk) (about|on) ({app} (and|or) )?(the )?strangers? (?!messag~|contact~|add~|talk~|in|who|that|asking|trying|send~|approach~|at|on|follow~|from|outside|near|hang~|watch~)
  ${paper} (${was} |hasnt |havent |not |never |yet |isnt )*(come|came|been|got) back
  (?<=(can|could|may|should|do) (i|we) )(do|finish|mark|write|work on) (it|them|this|these) at home
  (off sick|on a course|unavailable|on leave|off site)(?= ... (.. )?(password|passwords|login|log in|log on|logins))
  (?<=(in trouble over|sacked|disciplin~|lose my job) ... (im|i am) )(terrified|petrified) (?!he|she|of|him|her|my)
  (files?|memory stick|stick|usb|folder|register|document|keys?|data|records?|password|charger|page|album|${device}|${paper}|${post}) (${was} )+missing (?!(and|but) (so|now|then|she|he|they|shes|hes|theyre))
  ({app}|${place}|${post}) (${was} )*(vanished|disappeared) (?!(and|but) (so|now|then|she|he|they|shes|hes|theyre))
  ((wifi|internet|heating|light|power|electric|signal|projector|boiler|bell|tv)s?|${device}) (has |have )?(gone|went|goes|going) off
  (gone|went|going) off (the (idea|whole|thought)|social media|{app}) (?!with|to|and|of (living|life|being)|world)
  (run|runs|running|works) off (my (mobile|phone|battery|laptop|ipad|hotspot)|(the )?mains|batteries)
  (i|ive|weve|we|i have|we have) (just |now |since |then )*(taken|took) (her|him|them|it) off (again|now|there|my (friends|list|page|account)|{app})
  abusive(?= (messages?|emails?|posts?|comments?|texts?|reviews?|tweets?))
  abusive (on|via|over) ({app}|social media|(the|our|a) ${place})
  {parent}s? (just |also |now )?wants? to (put|share|post|upload|show)(?! (.. )?(nude|nudes|naked|topless|private|intimate|rude|sexy|underwear|body)) (.. )?{picture} (of|from|on|at|in|up|online) (?!unless|if|or)
  be posting (my |some |lots of |loads of )*selfies
  (yes|no|tick|permission|consent) (for|to (use|post|share)) ((the|any|his|her|their|my|our) )*({picture}|website|newsletter|blog|page)
  ({picture}|name|post|comment) (to be |be )?taken (off|down) (?!her|his|my|there|by)
  strangers (are |keep |were )?(calling|abusing|slating|commenting on) (me|us)
  (abusing|attacking) (me|us|staff|teachers) (online|(on|over|via) ({app}|social media|the internet|(the|our|a|their) ${place}))
  (racist|verbal|homophobic|sexist) abuse (of|to|at|against|towards) (me|us|(a|an|the|our|my|one of our) {staff})
  (getting|receiving|facing) (.. )?abuse (from|off|by) (a|the|some|parents|families|people)(?= ... (online|facebook|fb|twitter|whatsapp|x|page|group))
  (im|i am|ive been|i keep|were|we are|weve been|we keep|staff are) (getting|receiving|facing|taking) (a lot of |lots of |loads of |some |awful |horrible |vile |more )*abuse
  private (numbers?|mobile|email|facebook|fb|twitter|instagram|insta|linkedin|accounts?|profile|page|life|group|settings|tweets?|posts?|tutor|tuition|lessons?) (?!{picture})
  (look|looks|looked|looking) after (her|him|them|it|us|me)
  get (her|his|their) (phone|phones|mobile|camera|ipad) out
  (finding|find|finds) (me|us|my (account|profile|page)) on ({app}|social media|there|here)
  (nice|lovely|great|gorgeous|good|cute|sweet|smiley|super|brilliant|beautiful|fab|funny|group|team|class|action) shots? (?!fired|he|one|at|or|of (her|him|your))
  (sort|sorting) (it|this|that|things) out (?!(.. )?(outside|tonight|himself|herself|after|tomorrow|today|face|gates?|with (a|his|my))|or)
  (silence|silent|quiet|waiting|marking|suspense|feet|back|shoes) (is|are) killing me
  kick (him|her|them|me) (out|off) (of |from )?(the |our |my )?(course|college|group|chat|placement|team|page)
  (mine|settings|{app}|${place}) (is |are |all |else )*locked
  kill (it|(the|this|that|my|our|an) (accounts?|pages?|channels?|blogs?|website|feed|links?)) (?!and|then|all|with|boy|or|he|she|before|when)
  (walk|cycle) (home|to school) (alone|on their own|by themselves) (?!with|and|after|because|in)
  (stick|sticks|sticking|stuck) up for (me|us|staff|teachers) (?!if he|when he|and)
  brick phone
  (parents|families|mums) (can |all |to )?know where we are (?!but|and)
  (?<=(not|isnt|mustnt|cant|never|shouldnt) (.. )?(allowed |supposed |meant )?to )(know|find out) where (they|she|he|her|the {child}) (live|lives|are|is) (?!and|but|so|he|has)
  (who|that|he|she|they|him|her|man|lady|woman|guy|coach) (come|comes|came|coming) (in |down |along |over )?(to (help|volunteer|read|train|teach|work)|for (class |school |the )?(mass|assembly|lessons?|training|choir|clubs?|service|worship|prayers?|[a-z]+ lessons?)|from (a|an|the) (outside |sports |coaching |local )*(company|agency|firm|charity|church|college|university|council|club)) (?!her|him|them|a|the|out|now|quick|please|with)
  met (a|the|this|some|my) (nice |lovely |new )*({parent}|neighbour|couple)
  show them (my|our) (facebook|fb|instagram|insta|account|page|profile|emails?|posts?)
  see (her|his|their|my|our) (posts?|page|profile|account|grades|results|progress|tweets?|channel|feed)
  (?<={parent} (of|from|in) ... )wants? to connect
  (we|i) met (him |her |them )?(on|through|via|off) (hinge|bumble|match|a dating (app|site))
  (ex|former|old|past) ({child})( who is| whos| shes| hes| now| aged)* \\d\\d( now| year old| years old)? (has |just |who )*(asked|added|requested|messaged|followed|friended) (me|us) (?!home|with|where|from)
  (setting up|set up|synced|syncing|upgraded to) (a |my |the )?(brand )?new (phone|mobile)
  (legally|technically|officially|classed as|counts? as) an? adults?
  (?<=^\\s(ive |i |oh |oops |so )*(sent|accepted|posted|shared|pressed|clicked|liked|deleted|followed|messaged|emailed|added) ... (.. )?(.. )?)(keep|stay) quiet
  own up or (just )?(keep|stay) (it )?quiet
  (is|will) (it|this|that) (be )?(all )?kept (quiet|private|confidential|secret)
  (old |my |that |the |this )(${place}|${post}) (to be |all |be )*gone by
  (?<=(kids|children|pupils|who|which|them|names|ones) (.. )?)cant go on (there|{app}|(the|our|any|this) (${place}|wall|display|newsletter|camera))
  (nobody|no one) (was|is|got|has been) (hurt|harmed) by (it|this|that)
  left (my|the|our) (screen|laptop|computer|account|ipad|tablet|emails?) (logged |signed |wide )?(on|open|unlocked|in|up)
  (when|since|from when) (we|i) (were|was) (both |all )?at (school|uni|college|primary|secondary)
  (my|our) {family}s? (is |are |was )?in hospital
  ({staff}|officer) (is |was )?in hospital (?!after|because|with|by|he|dad)
  (mum|dad)s? (is )?in hospital(?= ... my (mobile|phone))
  in bits (over|about|by|at) (.. )?(wrote|written|put|posted|comments?|posts?|review)
  {parent}s? (are |is |keep |all )?begging (us )?for (updates|news|info|more|{picture}) (?!of (her|him)|help|time)
  in hospital(?= ... (pray|prays|prayers|card|cards|get well|say hi|say hello|wave|ring (her|him)|wishes|keep asking|video call))
  (bikini|beach|swimwear) {picture} as my (profile|cover|background|wallpaper|screen|picture|dp)
  (liked|likes|hearted|seen|saw|found) my (old |own |holiday )*(bikini|beach|swimwear) {picture}
`);
