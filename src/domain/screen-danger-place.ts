import { phrases } from './screen-phrase.ts';

/** A child is missing, has run off, or nobody knows where they are. */
export const missing = phrases(`
  ({child}|she|he|shes|hes|they|theyre|who|sister|brother|daughter|son|has|is|been|reported|still|whos|is now|gone|went|going|go) (.. )?missing (?!from the (policy|list|page|form|website|register of|document)|out|a |the |his|her|my|lesson|school because)
  ^ (help |omg |urgent |pls |please )*([a-z0-9]+ ){1,3}(is |gone |still |has gone |gone |now )?missing (?!from the|page|form|out|link|permission|consent|document|password)
  missing (child|children|person|pupil|pupils|boy|girl|kid|kids|teen|teenager|student|year(r|\\d+)|from (home|class|school|care|lesson|the trip|the line|registration|after)|since|person|presumed|now|again|last night)
  (ran|run|runs|running|legged it|walked|took off|gone|went|go|taken|bolted|wandered|snuck|sneaked|slipped|climbed|left|leaving|escaped|stormed|jumped) (.. )?(away|off (from|with|site|school|out|on|after|down|and|because|again|today|this|the)|off site|out of (school|class|the (gate|building|school|house|door))|over the (fence|gate|wall)|out the (gate|door|window|building|front|fire)) (?!sick|to (uni|college)|on holiday|for the)
  (run|ran|running|runs|running away) (away|off|from (home|school|class|care))
  (absconded|absconding|abscond|kidnapped|kidnapping|kidnap|abducted|abduction|snatched)
  ({child}|she|he|shes|hes|they|theyre) (.. )?(vanished|disappeared|disappear|unaccounted|escaped)
  (disappeared|vanished|unaccounted) (.. )?(from|for|since|after|at|on|with|{child})
  (cant|cannot|cant seem to|couldnt|unable to|trying to|still havent|havent|no one can|nobody can|not able to|struggling to|yet to) (find|found|locate|located|see|track down|get hold of|reach) (her|him|them|a {child}|the {child}|one of|{child}|our|my {child}|any of the (kids|children)|[a-z]+ (anywhere|on site|since|at all|from year|and she|and he))
  (lost|lose|losing|misplaced) (a|one|two|the|our|one of (the|our|my)) ({child}|of (the|our|my) ({child}))
  (we|ive|i|weve|theyve|have) (just )?(lost) (her|him|[a-z]+ (on|at) (the|a) (trip|park|museum|station|beach|zoo|playground))
  (nobody|no one|none of us|noone|dont|do not|doesnt|not sure|didnt|mum doesnt|parents dont|i dont|no idea) (.. )?(know|knows|idea|sure|seen)? ?where (.. )?(she|he|they|shes|hes|theyre|the {child}|{child}|her|him)
  (no one|nobody|noone|not|hasnt|havent|not been|wasnt|isnt|last) (.. )?(seen|heard from) (her|him|them|since|at|the {child}|{child}|by|in|getting|with|yesterday|last)
  ({child}|she|he|hes|shes|[a-z]+) (.. )?(hasnt|not|never|didnt|hasnt yet|havent|isnt|still not|didnt ever) (.. )?(come|came|arrived|arrive|turned up|turn up|got|made it|make it|returned|return|been) (.. )?(home|back|in|to school|seen|from (lunch|break|school|toilet|the)) (.. )?(and|since|after|last|yet|phone|from|because|tonight|this|today|with|to|now|on)?
  (dont|do not|stop) (.. )?(look|looking|search|come) (.. )?for me
  (not|isnt|wont|no) (answering|answer|picking up|responding|replying to|pick up) (.. )?((her|his|their|the) (phone|mobile|messages|texts|calls|door)|phone|now|and)
  phone (is |has been |was |been |going )?(off|dead|switched off|straight to voicemail)
  (got|gets|get|getting|gone|climb~|went|been taken|taken|pulled|dragged|put) (.. )?(in|into) (a|an|some|his|this|the|strange~|someones|somebodys) (.. )?(car|van|taxi|uber|strangers car|vehicle)
  (gone|went|left|going|go|leaves|leaving|leave|goes|run|ran|taken) (.. )?(off )?with (a |an |some |this |the |his |her )?({stranger}|man|older|boyfriend|him|someone|somebody|unknown)
  (amber|safeguarding|missing) (alert)
  (sleeping|slept) (.. )?(rough|on the street|streets|in the park|in a car)
  (walk|walks|walked|walking|cycl~) (.. )?home (.. )?(.. )?(never|didnt|hasnt|not) (.. )?(got|arrive~|get|come|made|make)
  (which|what|where) (.. )?has (he|she|{parent}) taken (her|him|them)
  only (one|two|three|\\d) (of them )?(came|got|come) (back|home)
  (nobody|no one) (has |have )?heard from (either|any of)
`);

/** A child is to meet, or has met, somebody from the internet. */
export const meeting = phrases(`
  ({child}|she|he|shes|hes|they|theyre|whos|who|daughter|son|sister|i think) (.. )?(meet|meets|meeting|met|see|seeing|visit|visiting|travel~|meeting up|meet up|hook~ up|going off) (.. )?(up )?(.. )?(with )?(a |an |some |this |the |her |his )?({stranger}|boyfriend|someone (she|he|they)|somebody (she|he|they)|man|guy|bloke)
  (going|gonna|plans?|planning|planned|arranged|arranging|agreed|agreeing|wants?|wanted|wanting|about|off|supposed|due|trying|set|asked|asking|told|telling|invited|persuad~|tricked|forced|made|convinced|on (her|his|their) way|is|hes|shes|theyre|will|leaving|snuck out|sneaking out|there|way) (.. )?(to |on |up |for )*(meet|meeting|meet up|meets|met|hook up|go to|see|stay with|visit|go off with) (up )?(with )?(.. )?(him|her|them|someone|somebody|a man|the man|this man|a boy|this boy|a lad|a guy|this guy|some guy|a bloke|an adult|a stranger|strangers?|a (.. )?(man|lad|guy|bloke|stranger|adult|boyfriend|person|boy|friend)|each other|people|at (the|a) (.. )?(park|shop|shops|station|mcdonalds|mcds|maccies|hotel|house|flat|gate|gates|bus|car|woods|retail|town|cinema|alley|corner|toilets)|tonight|after school|on (sat~|sun~|mon~|tue~|wed~|thu~|fri~)|today|tomorrow|tmrw|at the weekend|in person|in real life|irl|offline|face to face)
  (meet|meets|met|meet up|meeting up|meeting (a|an|some|him|someone|this|strangers?)) (.. )?(up )?(.. )?(from|off|on|she met|he met|they met|via|through|over) (.. )?(the internet|internet|online|the net|{app}|a game|gaming|chat|an app|the app)
  (meet|meeting|met|meetup|meet up) (.. )?(in person|in real life|irl|offline|face to face|alone|secretly|in secret|after school|tonight|stranger~|in the park|at the park|in a park|at the (shops|station|gate|gates)|at a hotel|by (herself|himself|themselves))
  ({stranger}|he|him|man|boyfriend|someone (she|he) met) (.. )?(pick~|collect~|fetch~|waiting|coming|come|comes|travell~|driving|drive|drives|on (his|the) way|flying|meeting) (.. )?(her|him up|them|{child}|for (her|him|them)|to (see|meet|get|collect|pick)|down to|to school|at the (gate|gates)|outside|here|now|today|tonight|after school|at (3|three|home ?time|oclock))
  (older|adult|internet|online) (.. )?(pick~|collect~|meet~) (.. )?(her|him|{child})
  (19|18|20|2\\d|3\\d|4\\d|5\\d)( year old)? (.. )?(off|from|on) ({app}|the internet|online)
  (sent|sends|send|sending|gave|given|gives|giving|told|shared|shares|sharing|got) (.. )?(stranger|strangers|man|him|them|someone online|someone|online|random~) (.. )?(her|his|their|our|the|my) (.. )?(address|home address|location|school|number|postcode|live location|school name)
  ({child}|she|he) (.. )?(gave|given|told|sent|shared|sharing|giving|put) (.. )?(address|where (she|he|they) lives?|location|school|phone number|number|postcode) (.. )?(to|with) (.. )?({stranger}|online|stranger~|on {app})
  (off|going|gonna|arranged|sneaking|travelling|agreed) ((up|out|over|in|into|to|the|city|town|saturday|sunday|sat|sun|tomorrow|later|after|school|at|weekend) )*to (see|meet|meet up with) (.. )?(from|off|(she|he|they|shes|hes|theyve|shed|hed) (only |ever |just )*(chat~|talk~|spok~|met|know~|gam~|play~)) (.. )?(game|games|app|chat|online|internet|server|{app})
  (in|into) (a|the|some) (car|van) with (.. )?({stranger}|older|men|blokes|lads|man)
  (a|some|this|that|another|different|same) car (waits|waiting|is waiting|picks|comes) (.. )?(her|him)
  (train|bus|taxi|uber|flight|coach) (.. )?(ticket|tickets|booked|to (meet|see|london|manchester|birmingham))
  (two|one|some) of (mine|ours|them) (.. )?got in (a|the|some) (.. )?(car|van)
  (man|bloke|guy|lad) (she|he) (has )?(only |just )?met
  (man|bloke|guy|stranger) (he|who|that|she) wants to meet
`);

/** Somebody follows a child, hangs about, or waits at the gate. */
export const followed = phrases(`
  (follow|follows|followed|following) (.. )?(home|to school|from (school|the bus|the shop|the park|the gate|the station)|down the|in (a|his|the) (car|van)|by a (man|car|van|stranger|bloke|guy)|round the|around the|off the bus|on the way|in the street|by (some|an older|two) (man|men|bloke|guys|lads))
  (strangers?|man|car|van|bloke|guy|men|weirdo|someone) (.. )?(follow|follows|followed|following) (her|him|them|us|two|a|the|my|our|some|one of)? ?(.. )?({child}|her|him|them|us) (?!on|back|online|request|from (a|his|an|her)|account)
  (stalk|stalks|stalked|stalking|stalker)
  (strangers?|{stranger}|man|men|someone|somebody|ex|person|bloke|guy|lads|boyfriend|hes|theyre|car|van|stepdad|woman|gang) (.. )?(outside|at|by|near|through|round|over|behind|hanging (around|about|round)|waiting|watching|staring|lurking|loitering|parked|approach~|talking|calling|shouting|sat) (.. )?(the )?(school )?(gate|gates|fence|railings|playground fence|perimeter|school gates) (.. )?(now|watching|talking|approach~|asking|calling|taking|film~|photo~|picture~|waiting|for|and|with|shouting|trying|every|looking|today|right|looking|to|after|wanting)?
  ({stranger}|man|men|someone|somebody|person|bloke|guy|woman) (.. )?(watching|staring at|photograph~|filming|taking (photos|pictures|videos)|approach~|talking to|lurking|loitering|trying to (talk|get|grab|take|lure|film)|offering|grabbed|tried to) (.. )?(the |our |a |my |some )?({child}|playground|reception|her|him|them)
  (someone|somebody|man|men|person|stranger|people|he|bloke) (.. )?(at|by|outside|in) (the |our |my |her |his |their )?(gate|gates|fence|window|door|bushes|playground|car park|grounds|house)
  (tracking|tracked|tracks|tracker|airtag) (.. )?(her|him|them|{child}|location|car|phone|bag)
  (strange|white|black|suspicious|blue|silver|grey) (van|car)
  (outside|at) (the |our )?(school|gate|gates|reception|office|front|door|building|main entrance) (.. )?(now|right now|waiting for|screaming|with (a|his|her)|threat~|trying to (get|take)|refus~|demanding|drunk|angry|kicking|bang~|smash~)
  waiting (for (him|her|me|them|us|mr|mrs|miss|a|the|my|our|one of) .. )?(outside|at the (gate|gates|school|door|front|corner|bus)|by the (gate|gates))
  follows? (her|him|them) ... (road|street|home|bus|shop)
  (man|men|bloke|guy|stranger|somebody) (.. )?(waits|waited) ... for (.. )?({child}|her|him|them)
  (man|men|bloke|guy|stranger|somebody) ... (asking|asks|ask|looking) for (.. )?({child}|her|him|them)
  (hang|hangs|hanging) (out|about|around|round) with (.. )?(men|older|blokes|man|dealers?)
  (somebody|someone|theres a man|a man|intruder) (.. )?in the (building|corridor)
  (stood|standing|sat|stands) (at|outside|on) (my|our|her|his) (.. )?(door|doorstep|house|drive)
  (man|bloke|guy|stranger) (.. )?with sweets
  theres a man (in|on|at) (our|the)
  turn(s|ing|ed)? up (at|outside) (my|her|our|his) (house|door|home|flat)
`);
