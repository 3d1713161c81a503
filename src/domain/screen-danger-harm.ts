import { phrases } from './screen-phrase.ts';

/** Female genital mutilation, done or planned: a teacher has a duty of their own to tell the police. */
export const fgm = phrases(`
  (fgm|female genital|genital mutilation|female circumcision|sunna|gudniin|khitan)
  (having|have|had|has|get|getting|do|done|doing|get|for|her) (the )?(cut|cutting|circumcis~) (.. )?(done|ceremony|in|when|over|at|this|abroad|season|soon)
  (circumcis~) (.. )?({child}|she|her|sister|ceremony)
  ({child}|she|her|sister|shes|daughter) (.. )?(circumcis~|be cut|been cut|the cut|cut down (below|there)|cutting ceremony|become a woman|special ceremony|ceremony to)
  (cutting|cut) (season|ceremony|party)
  (going|taken|sent|flying|travel~|trip|holiday|off) (.. )?(to |back to )(.. )?(gambia|somalia|somaliland|sudan|egypt|ethiopia|sierra leone|mali|guinea|eritrea|nigeria|kenya|africa) (.. )?(cut|ceremony|party|procedure|special|become|woman|done|old (woman|lady))
  cut (her|me|girls) (down there|there|abroad)
`);

/** A child is to be married, or taken abroad for it. */
export const forcedMarriage = phrases(`
  (forced|arranged|child|early) (marriage|marriages|wedding)
  (force|forced|forcing|forces|made|make|making|sold|sell|told|has|have|had|sent|taken|going|gonna|want|wants|wanted|being|be|getting|get|about|pressured|scared|abroad|family|parents|dad|mum|uncle) ({child}|her|him|she|shes|them|a {child})? ?(.. )?(to |into |off |be |get |getting |being |for )*(marry|married|marriage|wed|engaged) (.. )?(a |an |her |his |off|to|cousin|man|in|abroad|at|over|when|someone|older|this|next|soon|and|because|against|now)? ?(.. )?(cousin|older|man|pakistan|bangladesh|india|afghanistan|abroad|half term|summer|holiday~|off|stranger|someone|against|uncle|somalia|iraq|turkey|iran|kurdistan|never met|{child}|she|her)
  ({child}|she|shes|her|sister|tutee) (.. )?(forced|made|going|have|has|had|being|be|get|getting|will|told|sent|promised|scared|about|gonna) (.. )?(to )?(marry|be married|get married|wed|be engaged|married off|married|engaged|her (cousin|husband|wedding))
  (married off|marry her off|marrying her off|sold to a man|bride price|dowry|child bride)
  (honour|honor|izzat) (based|kill~|violence|abuse|crime)
  (taken|taking|take|sent|sending|send|shipped|flown|going|flying|going back) ({child}|her|him|she|them|a {child})? ?(.. )?(away |back |out |off )?(to |of )(.. )?(pakistan|bangladesh|afghanistan|somalia|iraq|yemen|abroad|home country|the country) (.. )?(and (not|never)|not (come|coming)|never (come|coming)|for good|against|marry|married|wont be|not be|scared|doesnt want|without)
  (bring|take|brought|bringing|taken|hide|hidden|find|found|given|get) (.. )?(her|his|their|my) passport
  (her|his|their) (flights?|tickets?) ... (somalia|pakistan|bangladesh|gambia|sudan|egypt|afghanistan|nigeria|kenya|sierra leone|ethiopia|mali)
`);

/** Drink, drugs, injury: somebody needs medical help now. */
export const medical = phrases(`
  (unconscious|not breathing|isnt breathing|cant breathe|stopped breathing|unresponsive|not responding|wont wake|cant wake|passed out|collapsed|collapse|fainted|having a fit|having a seizure|seizure|foaming|convuls~|going blue|turning blue|choking|anaphyla~|heart attack|stopped moving|bleeding out|lots of blood|losing blood|blood everywhere|bleeding (.. )?(badly|heavily|lots|from|wont stop|everywhere))
  ({child}|she|he|shes|hes|boy|girl) (.. )?(collapsed|unconscious|bleeding|overdos~|od|spiked|drugged|poisoned|swallowed|unresponsive)
  (swallowed|swallow|swallowing|drank|drunk|inhal~|sniff~|eaten|ate) (.. )?(battery|batteries|magnet|magnets|bleach|something|pills|tablets|glue|gas|aerosol|poison|glass|blade|detergent|pod|deodorant|solvent)
  ({child}|she|he|shes|hes|they) (.. )?(taken|took|taking|had|smoked|vaped|eaten|ate|bought|has|been given|given|sniffed|on|high on|selling|offered|carrying) (.. )?(drugs|spice|thc|ket|ketamine|mdma|ecstasy|acid|cocaine|coke|heroin|crack|meth|edibles|edible|lsd|xanax|xans|lean|nos|monkey dust|weed gummies|pills|someones (tablets|medication|pills))
  (spiked|drugged) (.. )?(her|him|drink|vape|sweets|them|{child})
  (spiked|laced) (vape|vapes|drink|drinks|sweets)
  (need|call|get|ring|called|rang|send|calling|phoned?) (.. )?(an |the )?(ambulance|paramedics?|first aider|air ambulance|blue light)
  (taken|rushed|gone|in|going|blue lighted) (.. )?(to )?(hospital|a and e|intensive care|resus)
  (fell|fallen|falls) (out|from|off) (of )?(a|the|his|her) (.. )?(window|roof|tree|wall|balcony)
  fell down the stairs (.. )?(again|says)
  (bleeding|bleeds|(bit|lot|loads) of blood|blood everywhere)
  (didnt|wont|doesnt|cant) wake (up|him|her|mum)
`);

/** A child is used by a gang, trafficked or made to carry drugs. */
export const exploitation = phrases(`
  (county lines?|trafficked|trafficking|traffickers?|modern slavery|cuckoo~|drug (runner|running|runners|mule|dealer|dealers|dealing|gang|debt|line)|child exploitation|criminal exploitation|cce|exploited by)
  (carry|carries|carrying|deliver|delivers|delivering|drop|dropping|hold|holding|hide|hiding|sell|sells|selling|deal|deals|dealing|run|running|move|moving|transport~|stash~|take|taking) (.. )?(drugs|packages?|parcels?|weed|coke|pills|crack|heroin|spice|knives|weapons|a package|the package|stuff for (them|him|older|people|a gang|some|the)|money for|bags? for|gear|food for (the|older|them))
  (older|big|bigger) (lads|boys|boy|lad|kids|men|man|teens|teenagers|people|guys|girls|ones|gang) (.. )?(giv~|gave|buy~|bought|mak~|made|pick~|forc~|want~|ask~|threat~|tell~|told|get~|got|using|paying|paid|offer~|recruit~|take|taking|took|meet~|hang~ (around|about|round|with)|driv~|send~|sent)
  ({child}|she|he|shes|hes|him|her|them|they) (.. )?(in|joined|joining|part of|with|by|into|for|from|involved with|involved in|recruited|approached|hanging (around|about|round) with|targeted|threatened|owes?|scared of|initiated) (.. )?(a |the |some |this |to a |to the |by a )?(gang|gangs|gang members?|gang member|dealers?|drug dealers?|olders|roadmen)
  (gang|gangs|dealer|dealers) (.. )?(recruit~|initiat~|after|threat~|wants?|contact~|messag~|using|targeting|approach~|owes?|debt|making|made|got hold) (.. )?({child}|her|him|them)?
  (owes?|owe|in debt to|debt to|pay off|paying off|work off|owed) (.. )?(money|debt|dealers?|gang|them|people|hundreds|thousands|\\d+ (quid|pounds)|man|men|him|someone) (.. )?(and|or|threat~|scared|he|she|they|drugs|online|to)
  (new|expensive|loads of|wads of|bundles of|lots of|second|two|unexplained) (.. )?(cash|phones?|money|burner) (.. )?(and|from|wont say|no idea|unexplained|older|going missing)
  (ask~|want~|told|made|makes|paid|pays|get|getting|got) (him|her|them|my {child}|our {child}|a {child}|{child}) (.. )?to (look after|mind|hold|hide|deliver|drop off|store|stash) (.. )?(parcels?|packages?|bags?|box|boxes|envelopes?)
  (want~|ask~|borrow~|took|taken|using|gave|given) (for )?(his|her|their) (.. )?(bank card|bank account|cash card|bank details|sort code)
  (off|on|from) (the )?(internet|online|{app}) ... (wants|asked for|asking for|needs) (.. )?(gift cards?|vouchers?|robux|bank card)
  suddenly (.. )?(got|has|have|had|wearing) (.. )?new (.. )?({gift}|iphone|designer|watch|coat|jacket)
  ({gift}|iphone|iphones|designer|watch|airpods|earpods) ... (cant|couldnt|could never|no way) .. (afford|buy|bought|have paid)
  (burner phone|trap house|trap phone|bando|going country|going cunch|plugging)
  dealing (to|for|with) (.. )?(older|lads|gangs?|men|people|cousin|mates?|brother|year(r|\\d+)|kids|dealers?)
  dealing (it|that|this) (.. )?(to|at|for|in)
  (look~|mind~|hold~) (.. )?after (it|them|that|this|stuff|a package|a bag) for (a |the |his |her |some )?(man|men|lads|older|boys|people|olders)
  (carry|hold|run|running|carrying) (.. )?for (them|olders|the olders|the lads|older)
  (his|her|their|a) dealer (.. )?(gave|gives|wants|owes|is)
  (off|from) the (olders|elders)
  stolen car
  (burner|brick|second) phones? ... (cash|\\d\\d+|blazer|leaves site|off the|from older)
  (get|getting|got|buy|buying|bring|bringing|brings) (us|her|him|them|me) (.. )?(pills|drugs|weed|vodka|booze)
`);

/** Extremism with an act in view: a plan, a recruiter, a journey. Without one it is a report, not an alarm. */
export const extremism = phrases(`
  (isis|isil|daesh|al qaeda|al shabaab|hamas|terror~|extremis~|jihad~|neo nazi|nazi|nazis|incel|far right|radicali~|white suprem~|com network|764|order of nine) (.. )?(.. )?(plan~|attack~|bomb~|kill~|travel~|syria|martyr~|join~|recruit~|pledg~|manifesto|fight|shoot~|contacted|messaging (him|her)|in contact|talking to|groom~|going to do|do something|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tomorrow|tonight|next week|weapons?|threat~)
  (plan~|attack~|travel~|join~|joining|martyr~|recruit~|recruited|pledg~|manifesto|going|wants|talking to|messaging|messaged|contact with|contacted by|groomed by|in touch with|approached by) (.. )?(to |by |with |for |in )?(.. )?(isis|isil|daesh|al qaeda|syria|jihad~|terror~|extremis~|neo nazis?|far right (group|people|chat|men|account)|martyr|terrorists?|764)
  (being|been|getting|is|was|hes|shes|got) (.. )?radicali[sz]ed
  radicali[sz](ed|ing|ation) (.. )?({child}|her|him|by|online)
  (manifesto|martyrdom|beheading|suicide (bomb~|vest))
`);

/** The writer says that it is happening, that nobody answers, or simply calls for help. */
export const callForHelp = phrases(`
  (999|sos|mayday|code red)
  (child|kid|pupil|someone|girl|boy|she|he|they|staff|children|kids|im|we are|life|lives|colleague|year(r|\\d+)) (.. )?(in|is in|at|are in) (.. )?(danger|serious danger|immediate danger|immediate risk|risk of (harm|being hurt|serious)|trouble now|grave danger|significant harm)
  (immediate|imminent|serious|significant|real) (danger|risk of|harm)
  (in|real|immediate) danger
  at (serious |immediate |significant |real |high )?risk (now|right now|tonight|today|of (harm|exploitation|abuse|suicide|being))
  (safeguarding|child protection|medical|real|genuine|massive|major|this is an?|its an?|we have an?|have an?|got an?|an? urgent|theres an?) (.. )?(emergency|crisis)
  emergency (now|please|help|help me|here|right now|in|at|with|a |child|pupil|who|need)
  (need|needs|want|wanting|get|send) (.. )?(help|someone|dsl|the dsl|a dsl|head|police|the police|safeguarding|slt|first aid|support|deputy|anyone|somebody) (.. )?(right now|now|immediately|urgently|asap|straight away|quick|quickly|quick please|this minute|this second)
  (help|help me|help us) (.. )?(now|immediately|urgently|urgent|asap|quick|quickly|straight away|right now|this is serious|emergency|danger|police)
  (urgent|urgently) (.. )?(help|dsl|safeguarding|child|police|need|concern|danger|disclosure|welfare|head|girl|boy|pupil|someone|she|he)
  (dsl|safeguarding|child|need|help|call|ring|phone|contact|speak) (.. )?(urgent|urgently|immediately|right now|this minute)
  (someone|somebody|anyone|dsl|please) (.. )?(ring|call|phone|come|contact|get to|speak to) (me|us|here|class) (.. )?(now|asap|urgent~|please|straight|back|quick|immediately|a child)
  (call|ring|phone|dial|calling|phoning|ringing) (the )?(999|police now|ambulance|police immediately|police straight)
  (dsl|ddsl|safeguarding lead|safeguarding|head|headteacher|deputy|slt|office|everyone|neither|no dsl) (.. )?(not|isnt|arent|never|no one|nobody|both|is|are) (.. )?(answering|picking up|replying|responding|reachable|contactable|available|off site|offsite|gone home|voicemail|off sick|on a course|unavailable|out of school)
  (dsl|ddsl|safeguarding lead|head|headteacher|deputy|anyone|safeguarding|no one|nobody) (.. )?(is |are )?(not answering|isnt answering|wont answer|not picking up|isnt picking up|doesnt answer|not responding|no answer|not replying)
  (cant|cannot|couldnt|unable to|failed to|tried to|trying to|not able to|havent been able to) (.. )?(get hold of|reach|find|contact|get through to|get|ring|track down) (.. )?(the )?(dsl|ddsl|safeguarding|head|headteacher|deputy|any (dsl|slt|safeguarding))
  (nobody|no one|no answer|noone) (.. )?(on|from) the (.. )?(phone|line|helpline|number)
  (no|not a|without a) (dsl|safeguarding lead|slt) (.. )?(on site|here|available|around|in school|in today|answering)
  (happening|going on|live|streaming|livestreaming|live streaming|doing it|at it) (right now|as we speak|as i type|this minute|this second|at the moment)
  ({child}|she|he|shes|hes|girl|boy|man|stranger|him|her) (.. )?(right now|as we speak|this minute)
  (live stream~|livestream~|live) (.. )?(cut~|harm~|roof|bridge|pills|rope|naked|undress~|fight|attack|knife|herself|himself|suicide)
  (child|pupil|girl|boy|kid|student|year(r|\\d+)) (.. )?(has )?(just )?(said|told me|disclosed|shared|told us|confided) (.. )?(something|things|about) (.. )?(awful|terrible|home|horrible|abuse|serious|really|scary|dad|stepdad|uncle|worry~|dark|disturbing)
  (testing|test) .. (child abuse|abuse|self harm|suicide)
  he told me not to
  do i (ring|call|phone|dial) (999|police|the police|an ambulance|social care|social services)
  ambulance (.. )?(now|right now|quick|please|would help)
  (come|came) (.. )?to help (quick|now|please|us|him|her|hes|shes)
  come (.. )?quick please
  (kids|children|class|pupils) (.. )?(hiding|under) (.. )?(tables|desks|outside)?
  (coach|minibus|bus|train) (has |have )?crashed
  (kids|children|pupils|are|is|still) trapped
`);
