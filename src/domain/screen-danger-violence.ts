import { phrases } from './screen-phrase.ts';

/** Threats of words alone: complaints, courts, newspapers. */
export const onlyWords =
  'to (sue|report|complain|expose|name|shame|go to|go public|call|ring|phone|tell|leave|remove|take legal|take (him|her|them) (.. )?out|withdraw|contact|ofsted|write|post|put in|quit|resign|strike)|with (legal|solicitor|court|ofsted|a solicitor|the papers|the governors|complaint)|legal|solicitor|by solicitor';

/** A weapon, a threat to kill or hurt, or violence promised or under way. */
export const violence = phrases(`
  (has|have|had|got|hes got|shes got|theyve got|with|carrying|carries|carry|brought|bring|bringing|brings|holding|hold|waving|pulled|pulling|showing|showed|found|took|taken|taking|hidden|hiding|keeps|buying|bought|gets|selling|sold|hold of|posing with) (.. )?({weapon})
  ({weapon}) (.. )?(in (his|her|their|the|a|school|my|our)|on (him|her|them|site|snap|his|her)|at (school|the|him|her)|to (school|him|her|someone)|into school|tomorrow|today|now|threat~|fight|picture|photo|video|and)
  (a|the) (knife|knives|blade|gun|machete|firearm|pistol|shotgun|rifle|bomb|weapon|weapons)
  (with|has|have|got|holding|carrying|brought|bringing|waving|swinging|grabbed|throwing|threw) (a|an|his|her|the|some) (.. )?(bat|hammer|axe|screwdriver|acid|petrol|crowbar|bottle|metal bar|pole|iron bar|brick|spanner|chisel|dog chain|chain|baseball bat|cricket bat|golf club)
  (acid attack|petrol bomb~|drive by|machete fight|knife fight|knife point|knifepoint|gunpoint|stick up)
  (bomb|device|explosive|hoax|shooting|gun|knife|weapon|weapons|acid|arson|death|rape|kidnap|violent|terror) (threat|threats|threatened|call|scare)
  (threat|threats|threaten|threatens|threatened|threatening) (.. )?(kill|hurt|harm|stab|shoot|rape|attack|beat|punch|smash|burn|batter|violence|hit|slap|bomb|blow|come|fight|murder|life|lives|kidnap|take (him|her|them|the)|find|get (me|him|her|us|them)|knife|acid|family)
  (threaten|threatens|threatened|threatening) (me|him|her|us|them|my|our|staff|the (head|teacher|ta|deputy|secretary|receptionist|staff|school|caretaker|child|kids|children|girl|boy|dsl|office)|a (teacher|ta|member|colleague|pupil|child|boy|girl|year(r|\\d+)|parent|mum|dad|staff)|another|other|one of|each other|mr|mrs|miss|ms|someone|pupils|children|kids|teachers|his|people) (?!${onlyWords})
  (sent|send|sending|sends|got|getting|had|receive~|made|making|makes|posted|posting|full of|been) (.. )?(death |violent |real |nasty |serious |direct )?threats? (.. )?(to|from|against|about|off|by|on|at|in|towards|over|me|us|today|online)
  (a|this|another|direct|real|credible|serious) threat (to|against|towards|on|about|from|in|aimed|made)
  (threat|threats) (.. )?(against|towards|aimed at|made to|made against) (me|us|my|our|him|her|the|a|staff|school|one|mr|mrs|miss)
  (going|gonna|will|ill|hell|shell|theyll|youll|wants?|wanted|wanna|want|planning|plans|planned|threat~|coming|come|comes|came|said|says|id|hed|shed|theyd|would|swear|swears|vowed|vows|about|ready|need|needs|trying|tried|try|like|love|someone should|should be|deserves?|lets|let us|im|out|down|round|over|in) (to |and |2 |like to |love to |of )?(.. )?(kill|stab|shoot|strangle|murder|knife|shank|slice|behead|shoot up|blow up|burn down|batter|rape|torture|bury|execute|lynch|end) (.. )?(you|him|her|me|us|them|my|your|his|their|everyone|everybody|people|kids|children|staff|teacher|teachers|pupils|the|a|all|that|this|whoever|someone|our|mr|mrs|miss|{child}|each|one|school)
  (gonna|going to|will|ill|hell|shell|theyll|wants? to|wanna|want to|planning to|plans to|threat~ to|coming to|come and|comes and|said hed|said shed|says hed|would like to|id|im|vowed to|down to|round to|up to|over to|here to|in to|up and|down and|round and|said ill|said he would|says he will|says she will|out to|about to|ready to|tried to|trying to) (.. )?{kills} (.. )?(you|him|her|me|us|them|my|your|his|their|everyone|people|kids|staff|teacher|teachers|the (head|teacher|ta|school|kids|staff|child|deputy|secretary|boy|girl|mum|dad|lad|caretaker)|a (teacher|child|kid|pupil|boy|girl|lad)|that|this|someone|our|mr|mrs|miss|another|{child}|each other|(face|head|teeth|legs|windows?|car|house) in|out|up)
  (going to|gonna|will|ill|i am|im) ... (kill|hurt|stab|shoot|attack|harm|murder) (.. )?(people|someone|somebody|everyone|kids|children|staff|teachers?|you|them|him|her)
  (smash|break|kick|cave|punch|bash|stamp|knock|slap|blow) (.. )?(my|his|her|your|ur|their|the teachers?|that|teachers?) (.. )?(face|head|teeth|skull|jaw|legs?|door|windows?|car|house|nose|throat|neck|brains?|lights)
  (kill|kills|killing|murder|stab|stabs|stabbed|stabbing|shoot|shot|shooting|strangle|strangles|strangled|strangling|knifed|shanked) (me|him|her|us|them|everyone|everybody|someone|people|kids|children|you|{child}|a {child}|the {child}|teachers?|staff|his|my|their|your|our|the (teacher|head|ta|staff|school|class|whole)|mr|mrs|miss|another|each)
  (hit|kill|death|shoot|hate|burn|target) list
  (list|names) (.. )?(of|to|he|she|who) (.. )?(kill|shoot|hurt|stab|get|die|attack)
  (blow|burn|shoot|set fire|torch|bomb|petrol bomb|smash) (.. )?(up|down|to) ?(the|this|that|our|my|your|his|her)? ?(school|place|building|house|office|church|mosque|hall|it|car)
  (blow|burn|shoot|smash|torch|trash|bomb) (up )?(the|this|that|our|my|your|his|her) (school|place|building|house|office|hall)
  (school|mass) (shooting|shooter|shootings|attack|massacre|stabbing)
  (columbine|massacre|bloodbath|active shooter)
  (watch|mind) (your|his|her|my|our|their|ur) backs?
  (know|knows|knew|found out|finds? out|find out|found|tracked|got|has|post~|shar~|working out) (.. )?where (you|i|he|she|we|they|the {child}|{child}|your|my|his|her|the kids?|teachers?) (.. )?(live|lives|lived|sleep|sleeps|park|parks|work|works|is|are|am|go|goes)
  (youre|you are|your|hes|shes|theyre|all|ur|we are|were) (.. )?(dead|dead meat|a dead (man|woman|boy|girl)|gonna die|going to die|going to get it|gonna get it|gonna pay|going to pay|finished|done for|next)
  (you|he|she|they|hell|shell|theyll|youll|school|teacher) (.. )?(will|going to|gonna) (.. )?(pay for|regret|be sorry|get (it|whats coming|what)|suffer|bleed)
  (hell|shell|theyll|youll) (regret|pay|suffer|bleed|be sorry|die)
  (find|finding|hunt|hunting|track|tracking|looking for|get|getting|waiting for|wait for|come for|coming for|coming after|come after|jump|after|jumping) (you|him|her|me|us|them|the (teacher|head|ta|boy|girl|lad|child|staff)|mr|mrs|miss|staff|teachers?) (.. )?(after school|outside|tonight|tomorrow|at the (gate|gates)|at home|down|and|when|in the|with|where|on|today|now|later|out|at work|at school|at)
  (coming|come|comes|on (his|her|their) way|going|heading|driving|turning up|turn up|down|marching) (.. )?(for|after|at) (you|him|her|me|us|them|my|your|our|mr|mrs|miss|{staff}|the {staff}|that teacher|a {staff}) (now|tonight|today|tomorrow|after|with|next|at|and|when|later)?
  (coming|going|heading|driving|turning up|storming|marching|on (his|her|their) way|come|comes) (.. )?(to |into |up |down |over |round )+(the |our )?(school|here|office|gate|gates|reception|site|house|home|playground) (.. )?(to|and) (.. )?(hurt|sort|kill|get|hit|smash|punch|kick|beat|batter|attack|fight|confront|take|grab|have it out|find|do)
  (sort|sorting) (him|her|me|you|them|it) out (.. )?(after|tonight|outside|now|today|tomorrow|at|himself|herself|with)?
  (hell|shell|theyll|(come|comes|coming|outside|tonight|round|down|up|here) (to|and)) (.. )?sort (him|her|me|them|us) out
  (knifeman|gunman)
  (fight|fighting|scrap|beef|attack|battering|beating|stabbing) (.. )?(arranged|planned|organised|organized|after school|tonight|tomorrow|happening now|right now|at 3|at three|at home ?time)
  (being|been|was|is|are) held (down|in|against|hostage|by|captive|prisoner)
  (is|are|was|were|been|being|getting|got|hes|shes|theyre) (.. )?(attacked|attacking|beaten up|jumped|stabbed|stabbing|strangled|shot|battered|held hostage|hostage|mugged|robbed|assaulted)
  (beaten|beating|battering|battered|kicking|jumped) (up )?(him|her|a {child}|{child}|the {child})? ?(.. )?(film~|live|unconscious|hospital|right now|now|on the floor|head|black and blue|up)
  (lockdown|intruder|hostage|armed|shots fired|siege)
  (smash~|kick~|bang~|pound~|break~|brok~) (.. )?(down |in |through |on )(the |our |my )?(doors?|windows?|reception|gate|glass|school)
  (police|ambulance|999) (.. )?(here|on (the|their) way|called|coming|now|been called|outside|needed)
  doxx?~ .. {staff}
  swatting
  (gonna|going to|will|somebody|someone|wants to|{family}|he|she|im|ill) (.. )?hurt that (kid|boy|girl|baby|child|teacher|cat|dog|lad|little)
  (device|bomb|something) (.. )?under the (hall|school|building|floor|stage)
  (heard|good|two|shots) (.. )?shots? (fired|or two|outside)
  sort(ed|s)? (it|him|her|them) out with (his|a|her) (belt|fists?|bat)
  by force
  (got|has|hes got|holding|with) something sharp
  (went|going|go|goes) for (my|his|her|the) (throat|face|neck)
  (theyve|they|lads|boys) (have )?jumped (him|her|me|us)
  mob (outside|at)
  (ill|hell|we|theyll) bring the (boys|lads)
  (broke|breaks|snapped) (my|her|his|mums) (arm|nose|jaw|ribs?|wrist|leg|fingers?)
  before (somebody|someone|anyone|a child|one of them) (dies|gets|is|ends)
  (someone|somebody|someones|somebodys|child|kid|girl|boy) (is )?screaming
  (wont|doesnt|not) let (me|her|him|mum|us) (out|leave)
`);

/** The same as subjects: fire unless the message plainly asks about rules or teaching. */
export const violenceTopic = phrases(`
  ({weapon})
  (threat|threats|threaten|threatens|threatened|threatening) (?!${onlyWords})
  (stab|stabbed|stabbing|murder|murdered|kidnap~|abduct~|arson|bomb|bombs|terrorist attack)
  shooting (?!a|the|our|some|video|film|footage)
`);

/** Violence spoken of beside a family; fires the same, and not where it is asked whether a child may be shown. */
export const violentHome = phrases(`
  (violence|violent) (.. )?({child}|home|dad|mum|parent|partner|boyfriend|towards|against|to)
`);
