import { onlyWords } from './screen-danger-violence.ts';
import { phrases, type Said } from './screen-phrase.ts';

type Test = (heard: Said) => boolean;
/** A field of danger: words that weigh two, and words that weigh one, by themselves. */
type Field = { readonly strong: Test; readonly slight: Test };

const fields: readonly Field[] = [
  {
    strong: phrases(`
      (dead|die|dies|dying|death|deaths|kill|kills|killing|killed|murder~|suicid~|self harm~|goodbyes|farewell|(bye|goodbye|sorry) (mum|dad|everyone|all|world|forever|everybody)|noose|ligature|unalive|hanging|hanged)
      (never|not|dont|wont|doesnt) (want to )?(wake up|wakes up|waking up|be found|come back|breathe)
      (sleep|sleeping|gone|disappear|go away|rest) forever
      (end (it|her|his|my|their) (all|life)?|no (point|reason) (in )?(anything|living|being here|any ?more)|cant (carry|go) on|had enough of (life|living|everything)|done with (life|living|everything)|a burden|goodnight forever|rather be dead|not be alive)
      (jump~|throw~|drop~) (.. )?(off|under|in front of|from|out of) (.. )?(roof|bridge|building|window|train|car park|storey|cliff|balcony|car|bus|lorry|river)
      (jump|lie down|sit|stood|stand|sat|standing|walk) (.. )?(the )?(tracks|railway|ledge|bridge|motorway|window ledge|roof)
      (giv~|gave) (.. )?away (.. )?(her|his|all|their|favourite|things|stuff|belongings|toys|phone)
      (driv~|crash~|steer~|walk~|swim~|run~|go~) (.. )?(into|in front of|out to|under) (a|the|an) (.. )?(wall|tree|lorry|sea|traffic|river|train|lake|canal|road|car)
      (dont|do not|wont|will you|wont you|you will|youll|everyone will) miss (me|him|her)
      (tonights|todays|this is) the (night|day|end)
      (tablets|pills|meds|medication|paracetamol) (.. )?(and|with) (.. )?(vodka|alcohol|wine|whisky|gin|bottle|drink|beer|note)
      (feel|feels|feeling|felt) (.. )?(so|really|very|proper|pretty|quite|always|that|all|dead|too|well|just|a bit|super|constantly)? ?down (?!to|for|under|by|the|her|his)
      on (.. )?(the|a|that) (.. )?(bridge|roof|ledge|railway|tracks|cliff|motorway)
      (written|wrote|leaving|left|writing) (.. )?(letters?|notes?) (.. )?(to|for) (everyone|everybody|her family|his family|mum|dad|her mum|his mum|me|us|his mates|her friends)
      (cutting|cuts|scars|slices|marks|burns|sh) (.. )?(on|up|down|along|across|over) (her|his|their|my) (.. )?[a-z]+
    `),
    slight: phrases(`
      (worthless|hopeless|numb|unwanted|unloved|empty inside|depress~|hates (herself|himself|her life|his life|life|being)|hate (myself|my life)|nobody (would )?(care|cares|loves|notice|miss)|no one (would )?(care|cares|loves|notice|miss)|goodbye|bye (mum|everyone|all|dad)|sorry (mum|dad|everyone|for everything)|scars|wrists?|sleeves|razor|ledge|the roof|bridge|railway|last (day|night|message|post)|miss me|remember me|giving (her|his) (things|stuff) away|wont be (here|around|in)|not be here|very low|in a dark place|dark thoughts|desperate|breakdown|cant cope)
    `),
  },
  {
    strong: phrases(`
      (sex|sexual|sexually|sexualised|rape~|(?<!\\bnon )molest~|grope~|groping|naked|nude|nudes|undress~|topless|virgin|masturbat~|wank~|horny|porn~|penis|vagina|genitals|erection|condoms?|orgasm|incest|csam|csa|upskirt~|indecent~|private parts|privates|pregnant)
      (trousers|pants|clothes|top|shirt|knickers|bra|skirt|underwear|bottoms|shorts|dress|towel) (.. )?(off|down|up|removed|pulled)
      (pull~|take~|took|taking|lift~|rip~|remove~|unzip~) (.. )?(trousers|pants|clothes|knickers|bra|skirt|underwear|bottoms|shorts)
      (in|into|sleeps? in|shares?|sharing|gets? in|got in) (her|his|my|their|the same) (bed|bath|shower|sleeping bag)
      (picture|pictures|photo|photos|video|videos|pics|look|show~|shown?|see|send|sent|flash~) (.. )?(of |at )?(his|her|their|my|your) (bits|privates|willy|bum|boobs|chest|breasts|thing|body|feet|down there|underwear|pants|knickers)
      ((?<!\\bin )touch~|fiddl~|strok~|rub|rubs|rubbed|rubbing) (.. )?(her|him|me|them|himself|herself|under|down|up|between|leg|legs|bum|chest|private~|there|pupils?|child|children|girls?|boys?)
      (feel|feels|feeling|felt) ((a|an|the|my|her|his|their|our|one|of|some|all|over|around|round|inside|right|about) )*(her|him|me|them|herself|himself|(under|down|up|between) (a|an|the|her|his|my|their)|legs?|bum|chest|private~|pupils?|child|children|girls?|boys?)
      [0-9]+ (each |a |per |quid |pounds |bucks )?for (.. )?({picture}|nudes?|feet|body)
      (money|cash|pay|paid|paying|robux|vouchers?|quid|pounds) (.. )?for (.. )?({picture}|nudes?|feet|body)
      (feet|foot|body|bikini|underwear|bra|knickers|pants|bath|shower|topless|bedroom) ({picture})
      {picture} of (her|him|them|me|a {child}|{child}) (.. )?(changing|getting changed|undress~|shower~|asleep|sleeping|on the toilet|in bed)
      (films|filmed|filming|watches|watched|watching|records|recorded|spies|spied) (her|him|them|me|{child}) (.. )?(in the|shower~|chang~|undress~|sleep~|asleep|bath~|toilet)
      (arm|arms|hands) (.. )?(round|around) (a |an |the |our |her |his )*({child}|waist|shoulders)
      (finger|fingers|hand|hands|mouth|tongue|thing|thingy|it) (.. )?(in|inside|on|up|down|between|round) (.. )?(her|his|their|my|a {child}|{child}) (leg|legs|knee|knees|thigh|thighs|bum|chest|mouth|pants|trousers|skirt|top|shirt|waist|bits|neck)
      (finger|fingers|hand|hands|thing|thingy) (in|inside|up|down) (her|him|them|me)
      (lift~|show~|pull~|raise|open) (.. )?(her|his|their|your) (top|skirt|shirt|dress|jumper|legs|body)
      nothing on (?!{app}|there|here|about|(the|our|their|a|this|that|my|school) (page|pages|app|apps|website|site|feed|account|blog|channel|policy|system|wall|board|list|form|file|school))
      (no clothes( on)?|without (any )?clothes|in the nude|starkers|stark naked|birthday suit|in (his|her) pants)
      (baby|pregnan~) (.. )?(in (her|my) (tummy|belly|stomach)|test|bump)
      (missed|late) (her )?period
      (dirty|rude|adult|naughty|blue|bad|x rated) (videos?|films?|movies?|pictures|magazines?|websites?|sites?|things|games?)
      (kiss~|snog~|fondl~|cuddl~) (.. )?(her|him|me|{child}|on the (lips|mouth|neck))
    `),
    slight: phrases(`
      ((?<!\\b(im|i am|i was|me|were) (all |absolutely |still |just )?in )bits|willy|bum|boobs|knickers|bra|bikini|underwear|bed|bedroom|bath|shower|(?<!\\bin )touch~|kiss~|cuddl~|deepfakes?|strip~|flirt~|sexy|fit body|private (pictures|photos|video|parts|chat|room)|changing room|explicit|obscene|in love with|love hearts|boyfriend|girlfriend|age gap|meeting up|body)
    `),
  },
  {
    strong: phrases(`
      (knife|knives|knifeman|gunman|blade|gun|guns|machete|weapon~|bomb~|explosive~|shoot|shooting|shooter|stab~|slash~|hostage|arson|grenade|firearm|acid attack|massacre)
      (attack|attacks|attacked|attacking|batter|battered|battering|strangle~|strangling|choked|choking|beating|beaten|punches|punched|punching|kicked in|stamp~|assault~) (.. )?(her|him|me|them|us|the|a|my|our|his|{child}|{staff}|someone|people|mosque|school|church|synagogue|teacher|up|with|by)
      (do|doing|did|done) time for
      (petrol|lighter fluid|acid|fireworks?|crossbow|axe|hammer|baseball bat|crowbar) (.. )?(in|into|to|with|at|can|bottle|bag) (.. )?(bag|school|class|{child}|locker|coat|him|her|reception|gate|us|staff)
      (picture|photo|video|pictures|photos) of (my|our|her|his|the heads?|a teachers?) (.. )?(own )?(house|home|front door|car|street)
      (trying|tried|tries|wants|demanding|threatening|determined|desperate) (.. )?to (get (to|at|in|into|past|hold of)|find|reach|grab|take) (.. )?({staff}|{child}|her|him|me|them|building|classroom)
      (refus~|wont|wouldnt) (to )?(leave|go away|move) (.. )?(school|reception|office|gate|site|building|until|without)
      go (and )?get (her|him|them)
      swing for (her|him|them|me|you|that|the|a)
      (put|putting) (.. )?(in hospital|in the ground|in a box|six feet|through (a|the) (window|wall))
      (threat|threats|threaten~) (?!${onlyWords})
      (finish|end|bury|hurt|harm|get|destroy|ruin|deck|drop|slap|smash|crack|bang|hit|lamp|clout|thump|whack) (her|him|them|us|that (teacher|woman|man|bitch|bastard|cow)) (off|out|up|down|one|if|when|next|tonight|tomorrow|after|at|so|for|and|badly)?
      (device|package|parcel|bag|substance|powder) (.. )?(in|left|under|planted|hidden|outside|at) (.. )?(the )?(hall|school|building|classroom|reception|gate|playground|toilets|office|bin|site)
      list of (.. )?({child}|{staff}|people|names) (.. )?(kill|shoot|hurt|get|going to|gonna|target~|hates)
      (pointing|pointed|firing|fired|loaded) (.. )?(gun|weapon|shot|shots)
    `),
    slight: phrases(`
      (fight~|violent~|violence|attack~|hit|hits|smack~|slap~|punch~|kick~|hurt~|harm~|threat|revenge|get (him|her|me|us|them)|bricks?|petrol|police|armed|screaming|pinned|held (down|in|a|him|her|them)|locked|angry|furious|raging|storm~|bats?|hammer|fire|burn down|jumped (him|her|a)|dragged|chas(ed|ing)|grabbed|list of)
    `),
  },
  {
    strong: phrases(`
      (stranger|strangers|predator|groom~|lured|luring|abduct~|kidnap~|snatch~|stalk~|traffick~|recruiter|recruited|fighters?|radicali~|county lines?)
      ({stranger}|bloke|man|adult|men) (.. )?(approach~|chas~|grab~|tried to|follow~|offer~|lur~|ask~ (her|him|a|the) (.. )?(name|age|come|meet|go|get in)|knew (her|his|their)|stopp~|touch~|watch~|talk~ to (her|him|{child})|messag~ (her|him|{child}|a|our|my)|send~|sent (her|him|{child}|a|our|my))
      (approached|chased|grabbed|followed|offered|stopped|lured|messaged|contacted|targeted|groomed|filmed|watched) (.. )?by (a |an |some |this |two |three |the )?(.. )?({stranger}|bloke|man|men|adult|older)
      ({child}|she|he|shes|hes) (.. )?(meet~|met) (.. )?(strangers?|(a |an |the |some )?(.. )?(man|bloke|guy|older|adult|men))
      ({child}|she|he) (.. )?(got|get|getting|gets) (.. )?in (.. )?(car|van) with
      ({stranger}|blokes?|men|lads) (.. )?in (a|the|that|some) (.. )?(car|van|vehicle)
      (invite~|stay~|sleepover|visit~|go|going|lives?) (.. )?(at|to|with|over|near) (.. )?({stranger})
      (send~|sent|giv~|gave|pay~|paid) (her|him|them) (.. )?(money|cash|gifts?|presents?|robux)
      (lifts?|picked up|rides?|collected|dropped off) (.. )?(from|by|off|with) (a |an |some |this |the )?({stranger}|man|bloke|guy|men|lad|adult|someone|older)
      ({stranger}|man|bloke|guy|men|someone|somebody) (.. )?(got|came|broke|climbed|walked|snuck|get|is|inside) (.. )?(into|in|onto|on) (the |our |school )+(playground|school|building|grounds|site|class|classroom|hall|field|toilets)
      (took|takes|taking|held|grabbed|pulled) (.. )?({child}|her|him) (.. )?(hand|arm|away|by the|into|off|coat)
      (child|childs|girls|boys|pupils|kids) (hand|arm)
      (two|three|3|second|another|new|burner) (phones?|handsets?|mobiles)
      (message|text|notification|phone) ... (went|gone|turned) (white|grey|pale)
      ({stranger}|male|man|adult) (.. )?comment~ (.. )?({child}|her|him)
    `),
    slight: phrases(`
      (jihad~|terror~|extremist group|isis|far right|nazis?|paedo~|man|men|bloke|blokes|guy|adult|adults|older (boys?|lads?|girls?|kids?|teens?)|grown up|approached|unknown (man|person|adult)|in a (van|car)|(white|black|strange) (van|car)|secret (?!accounts?|santa|page|group)|secretly|gifts?|robux|offered|paid|paying|cash|money|bought (her|him)|meet up|meet (him|her)|arranged to|sneak~|boyfriend|weirdo|creep|creepy|dodgy (man|bloke)|hanging (around|about|round)|gang~|recruit~|skate park|hotel|passport|train ticket)
    `),
  },
  {
    strong: phrases(`
      (missing|awol|vanished|absconded|unaccounted|runaway|truanted) (.. )?({child}|from|since|for|now|on|again|last|at|and|again|hours)?
      ({child}|she|he|hes|shes|they|[a-z]+) (.. )?(missing|awol|vanished|disappeared|absconded)
      last seen
      (run|ran|runs|running|gone|going|went) (off|away|awol) (?!sick|to uni|on holiday|the rails|topic|on one|on a)
      (not|didnt|hasnt|never|havent) (.. )?(come|came|arrived|got|gone|returned|been|made it) (.. )?(home|back from|to school|seen)
      (nobody|no one|dont|doesnt) (.. )?(knows?) where (she|he|they|{child})
      (cant|couldnt|cannot) (.. )?find (her|him|them|{child}|the {child}|a {child})
    `),
    slight: phrases(
      `(lost (a|the|one)|escaped|left the (building|site|room)|off site|phone off|not answering|hiding|hidden|hid in|disappear~|leave home|run off|outside the gates?|wandered|locked (her|him)self|barricaded)`,
    ),
  },
  {
    strong: phrases(`
      (abused|neglect~|bruis~|strangl~|cigarette burns?|belt marks?|hits (me|her|him|them)|hit (me|her|him) (with|at|when|every|again|last)|beats (me|her|him|them|mum|his|my|up)|hurts (me|her|him|them|mum)|unsafe|not safe|isnt safe|in danger|dangerous|domestic (abuse|violence)|child abuse|being hurt|scared to death|terrified|petrified)
      (scared|afraid|frightened|doesnt want|dont want|wont|refusing|refuses|shouldnt|not|dont think (he|she|they) should|cant) (.. )?(go|going|goes|be|be sent) (.. )?home
      (scared|afraid|frightened) (.. )?of (.. )?(dad|mum|her|his|him|stepdad|uncle|brother|home|the man|father|mother)
      (left|home|been) (alone|unattended|on (his|her|their) own|in (a|the|his|her)? ?car)
      left in car
      (wet|soiled|messed|wets|soils) (him|her|them)self
      (flinch~|cower~|cowering) (.. )?(when|if|at|from|every|away)
      (forced|forcing|forces) (her|him|them|me|{child}|to)
      (married|marry|marriage|husband|wedding|engaged) (.. )?(against|forced|force|cousin|abroad|pakistan|at half term|doesnt want|found (her|for her)|to an older|older man|in the (summer|holidays))
      (found|chosen|picked) (.. )?(a husband|a wife|a man) (.. )?(for)?
      (flown|sent|taken|taking|going|flying|shipped|moved) (.. )?to (somalia|pakistan|bangladesh|gambia|sudan|egypt|afghanistan|iraq|syria|yemen|nigeria|kenya|sierra leone|ethiopia|turkey|iran|india)
      the ceremony
      (out of|leave|left|leaving) the country
      to be cut
      (made|makes|make|making|has|had) (him|her|them|me|{child}) (.. )?(sleep|live|stay|sit|stand|eat|kneel) (in|on|off|outside|from) (.. )?(garage|shed|floor|garden|cupboard|dark|bin|dog|outside|cellar|corner)
      (locked|shut|tied|chained) (her|him|them|me|in|up|to)
      (hasnt|not|havent|never) (.. )?(eaten|been fed|washed|had food) (.. )?(since|for|in|at)
      (please|begged|begging|pleading|sobbing|crying) (.. )?(dont|not to|no) (.. )?(make|send|let|take|tell|call|ring|go)
    `),
    slight: phrases(`
      (stepdad|stepfather|stepbrother|uncle|mums (boyfriend|partner|new)|home tonight|at home|go home|belt|scared|frightened|afraid|crying|cried|tears|sobbing|distressed|distraught|hysterical|inconsolable|shaking|in bits|drunk|high on|stoned|hungry|starv~|smells?|no contact|non contact|court order|restraining|social (services|worker|care)|begg(ed|ing)|please dont|dont tell|dont send|(her|his) dad found out|abus(e|ing)|evil|ceremony|daddy does|mummy does|married|husband)
    `),
  },
  {
    strong: phrases(`
      (unconscious|unresponsive|collapsed|seizure|overdos~|swallowed|poison~|bleeding|ambulance|paramedics?|not (breathing|moving|responding|waking)|isnt (breathing|moving|responding|waking)|passed out|blacked out|drown~|electrocut~|suffocat~|choking)
      (lips|face|skin) (.. )?(blue|grey|gray|white)
      (blue|grey) lips
      (taken|took|takes|had|drank|eaten|ate|sniffed|smoked|vaped) (something|some|a load|loads|too much|too many|all|stuff|pills|tablets|whatever|a whole|drugs|someones|weed|spice)
      (blood|bloody) (.. )?(on|all|everywhere|floor|hands|arms?|from|in|sleeves|his|her|and)
      (white|brown|strange|unknown|suspicious) (powder|pills|substance|tablets|liquid)
      (taken|took|drunk|swallowed) (.. )?(everything|all (her|his|the|of)|the lot|whatever)
      (slurring|overdone it|off (her|his) face|spaced out|cant stand up|wont wake up|cold and clammy)
      (burns|burnt|burned|scald~) (.. )?(on|with|by|from|says|said|him|her|mum|dad|mam|iron|cigarette|lighter)
      (drugs|heroin|cocaine|crack|spice|ketamine|mdma|lsd|drug deal~|dealer)
      dealing (?!with|it|this|that)
    `),
    slight: phrases(`
      (hospital|pills|tablets|medication|vomit~|being sick|been sick|sick|dizzy|faint~|weed|gummies|edibles|vape|vapes|cant (stand|breathe|walk|stop)|injur~|fallen|blood|burns?|burnt|first aid)
      fell (?!out (?!of))
    `),
  },
  {
    strong: phrases(`
      (999|sos|emergency|life or death|as we speak)
      (help|urgent|urgently) (.. )?(now|quick|immediately|please now|child|dsl|right now|asap)
      (right now|now) (.. )?(serious|urgent|danger|help|emergency)
      (serious|urgent) (.. )?(now|right now|child|dsl)
    `),
    slight: phrases(`
      (right now|at this moment|urgent~|immediately|on (his|her|their) way|serious|seriously worried|worried sick|tonight|after school|outside (now|with|waiting)|waiting|hurry|asap|at the door|at the gate|please help|pls help|cant wait)
    `),
  },
];

const context: readonly Test[] = [
  phrases(`({child}|{staff}|{parent}|governor|colleague|someone|people|gates?|school|playground)`),
  phrases(
    `(she|he|shes|hes|her|him|herself|himself|them|theyve|theyre|we|us|me|i|im|says|said|saying|told|disclosed)`,
  ),
];

/** Words of online chatter: they lend danger its words without its meaning. */
const lessens = phrases(`
  (comment|comments|commented|review|reviews|rant|ranting|slagging|slagged|slating|petition|joking|meme|memes|rumour|gossip|complaint|complaining|tweet|tweeted|liked|assembly|nativity|sports day|follow|followed|follows|following|follower|added|friend request|friends with|requested|game|show|watches|watched|book|film|movie|dating|wedding (photos|pictures)|hen do|stag do|leavers|private (account|post|instagram|insta|profile|message))
`);

const enough = 2.5;
const enoughInQuestion = 3.5;

/** The sum of the signs of danger in a message, over the fields they come from. */
export function risk(heard: Said): number {
  const weights = fields.map(({ strong, slight }) => (strong(heard) ? 2 : slight(heard) ? 1 : 0));
  const danger = weights.reduce<number>((sum, weight) => sum + weight, 0);
  const people = context.filter((sign) => sign(heard)).length / 2;
  const chatter = !weights.includes(2) && lessens(heard) ? 1 : 0;
  return danger + people - chatter;
}

/** Do signs of danger add up, though no rule names them together? A question takes more of them. */
export function addsUpToDanger(heard: Said, asks: boolean): boolean {
  return risk(heard) >= (asks ? enoughInQuestion : enough);
}
