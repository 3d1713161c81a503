import { phrases } from './screen-phrase.ts';

/** A child is hurt, neglected or afraid at home. */
export const home = phrases(`
  (scared|afraid|frightened|terrified|petrified|fear~|worried|anxious|crying|begging|refus~|too scared|panick~|hysterical|upset) (.. )?(to |about |of |at )(.. )?(go|going|be|being|stay|get|come) (.. )?(back )?(home|house|to (his|her|mums?|dads?)|in)
  (doesnt|dont|didnt|not|wont|refus~|cant|does not|do not|never|no) (.. )?(want|wants|wanted|wanting|feel|feels)? ?(to )?(go|going|be|get) (back )?(home|to (mums|dads|his dads|her dads|his mums|her mums|foster))
  (not|isnt|wasnt|doesnt feel|dont feel|wont be|never|un) ?safe (.. )?(at home|to go home|home|with (mum|dad|him|her|his|stepdad|them|the|uncle)|there|in (her|his|the) (house|home)|tonight|going|for (her|him|them))
  unsafe (.. )?(at |to go )?(home|with|there|tonight)
  (scared|afraid|frightened|terrified|petrified) (.. )?(of|about) (.. )?({family}|him|her|them|going|the man|what|his|home)
  ({family}|he|she|they|hes|shes|someone) (.. )?{hits} (.. )?(her|him|them|me|his|{child}|my|the {child}|a {child}|mum|dad|mother|sister|brother|at home|with (a|the|his|her)|every|when|if)
  {says} (.. )?({family}) (.. )?{hits}
  ({child}|she|he) (.. )?(is|was|been|being|gets|getting|got) (.. )?(hit|beaten|hurt|abused|neglected|starved|locked|punched|kicked|slapped|strangled|smacked|burnt|burned|whipped|harmed) (.. )?(by|at home|with|at|in|every|when|up)
  (hit|beat|beats|hits|hitting|beating|punched|strangled|slapped|whipped|smacked|kicked|hurt) (.. )?(with|by) (a |an |the |his |her )?(belt|stick|slipper|shoe|cable|wire|spoon|hanger|bat|fist|{family})
  (bruis~|black eye|burn marks?|cigarette burns?|welts?|bite marks?|hand ?prints?|finger ?marks?|slap marks?|belt marks?|strangulation|fractur~|broken (arm|rib|nose|bone|wrist)) (.. )?(on|all|round|around|and|his|her|from|over|says?|said|again|{child}|up|down|at|under|to|he|she|today|by)
  ({child}|she|he|shes|hes|has|got|with|covered in|came in with|full of|showed) (.. )?(bruis~|black eye|cigarette burns|burn marks|welts|bite marks)
  marks? (on|all over|round|around) (his|her|their|the {child}) (.. )?(arms?|legs?|neck|back|face|body|throat|bottom)
  (domestic (violence|abuse)|dv) (.. )?(at|in|incident|last|going|now|again|home|mum|dad|{child}|today|between)
  ({child}|she|he|mum|says|told|her|his|theres|been|witness~|saw|live~) (.. )?(domestic (violence|abuse)|dv)
  ({parent}|stepdad|partner|boyfriend|boy friend|he|ex) (.. )?(strangl~|beat|beats|beating|battered|attacked|attacks|stabbed|choked|punched|hit|hits|hitting|smashed|kicked|threw|locked|pinned|hurts?|hurting) (.. )?(mum|mother|dad|wife|partner|her|him|me|them|kids|children|sister|brother|up)
  (child|children|kid|kids|pupil|girl|boy|little one|year(r|\\d+)|baby|toddler|siblings?) (.. )?(left|home|locked|alone|been left|being left) (.. )?(alone|on (his|her|their) own|home alone|by (himself|herself|themselves)|in (a|the) (.. )?(car|house|room|flat|cupboard)|all (night|day|weekend)|unsupervised|with (a|the|his|her) (drunk|dangerous|stranger))
  (she|he|shes|hes|shed|hed|they|them) (.. )?left (.. )?in (a|the) (.. )?(car|van|house|flat|shed|dark|garage) (.. )?(all|alone|for|overnight|while|again)
  (left|leaves|leaving|locked|locks|lock) (.. )?({child}|her|him|them|the baby|kids) (.. )?(alone|on (his|her|their) own|home alone|by (himself|herself|themselves)|in (a|the|his|her) (.. )?(car|house|room|bedroom|flat|cupboard|shed|dark|cellar|loft)|all (night|day|weekend)|overnight|outside|out|with (a |an |the |some )?(stranger|man|drunk|sex offender|abuser))
  (kicked|thrown|chucked|locked) (.. )?out (.. )?(of (home|the house|his|her)|by|tonight|last night|and|nowhere|at night|on the street)
  ({parent}|she|he|hes|shes|collecting|pick~|someone) (.. )?(drunk|high on|stoned|intoxicated|off (his|her|their) (face|head)|barely stand|cant stand|smells? of (alcohol|drink|weed)|reeks|passed out|wasted|slurring|under the influence|drugged) (?!at the (leavers|staff|party|xmas|christmas)|photo|in (the|a|some) (photo|picture|video))
  (drunk|stoned|high|intoxicated|pissed|wasted) (.. )?(mum|dad|parent|mother|father|at the gate|pick~|collect~|driving|behind the wheel|with the (kids|baby))
  (driving|drove|drives|drive) (.. )?(drunk|over the limit|with (him|her|the kids?|{child}))
  (no food|nothing to eat|starving|hasnt been fed|not been fed|sleeps on the floor|no bed|no heating|neglected) (.. )?(at home|{child}|house|for|all|in)
  ({child}|she|he) (.. )?(hungry|starving|starved|filthy|neglected|no food|unfed)
  (shes|hes|she is|he is|is|was|been|being|getting|gets|got) (being |getting )?(hurt|abused|neglected|mistreated|tortured|beaten|exploited|trafficked|harmed) (.. )?(at home|by|at|in|and|online|for|every|again|since|now)
  (someone|somebody|anyone|person|{family}|man|he) (.. )?(is |was |has been |has |been )?(hurting|abusing|harming|beating|hitting|molesting|touching) (.. )?(her|him|them|me|{child}|a {child}|my|his)
  (look|looks|looking|looked) after (.. )?(brother|sister|brothers|sisters|siblings|baby|them|him|her|twins|kids|mum) ((all|completely) )?(alone|on (his|her|their) own|all (night|day|weekend)|every night|(.. )?mum (hasnt|is passed|wont))
  ({parent}|mam) (.. )?(hasnt|not|never|isnt) (.. )?(been |come |came )?home (since|for|all|in|last)
  ({parent}|he|she|they) (.. )?(thrown|kicked|chucked|threw) (her|him|them|me) out (?!of (the |our |his |her )?(class|lesson|group|chat|course|club|team|page|assembly|college|school))
  {parent} (hits|beats|hurts|kicks) (you|us)
  (his|her|their|odd|new|more|fresh|old) (.. )?bruis~
  what (happens|happen|goes on) at night
  (if i tell|want to tell|wants to tell|can i tell) (you|miss|sir|someone) (.. )?about (my|her|his) {family}
  (never eats|smells? of (wee|urine|pee)|split lip)
  (nobody|no one|noone) (.. )?(collected|fetched|come for|came for|turned up for|picked) (her|him|them|up)
  (stinking|reeking|stinks|reeks|smelling) of (drink|booze|vodka|alcohol|beer|wine|weed)
  (asks|asking|begs|begging|wants) to (move in|live|stay) with (me|us|miss|sir)
  (curls|curled|curling) up (.. )?when
  wont say who (does|did|is|hurt|gave)
  covered in (.. )?(falls|marks|bites|burns|scratches)
  abuse (.. )?(from|by|off) ((the )?(stepdad|stepfather|uncle|stepbrother|age of)|(her|his|my) (dad|stepdad|uncle|mum|husband|partner|brother))
  abusing (us|me|them|her|him) (.. )?in the house
  (who|which one) (hit|bit|hurt|punched|kicked|did) ... (said|my|its|was) (dad|daddy|mum|mummy|stepdad|uncle)
  (kick|kicks|throw|throws|chuck) (me|her|him|us) out (the|of the|of my) (house|home)
`);

/** A child is with, or about to be with, a person known to be dangerous. */
export const unsafeAdult = phrases(`
  (non contact|no contact|nocontact|banned|estranged|abusive|violent|dangerous|court order|restraining order|not allowed|isnt allowed|not supposed|isnt supposed|injunction|non molestation|on bail|sex offender|on the sex|on the register|out of prison|released from prison|just out of (jail|prison)) (.. )?(to |on |for |against |from |contact |parent |dad |mum |ex |father |mother |partner |with )*(.. )?(collect~|picked|pick|picking|taken|took|taking|take|outside|waiting|here|gate|gates|turned up|turn up|found|contact~|messag~|coming|with (him|her|them|the {child})|has|near|knows|got|see~|at school|at the|hanging|seen|{child})
  shouldnt (.. )?(collect~|picked|pick|picking|((take|taken|taking|took|got|has|have|see|seen|found) )(her|him|them|the {child}|a {child}|my {child})|outside|waiting|here|gate|gates|turned up|turn up|contact~|messag~|coming|with (him|her|them|the {child})|near|knows|at school|at the|hanging|{child})
  (refuge|safe house|safehouse|witness protection|secret address|hiding from|hide from|hides from|hid from|fled|fleeing|moved to get away|women~ aid|address is protected) (.. )?(found|finds?|know~|location|dad|father|he|ex|partner|posted|tagged|tracked|facebook|address|from|driving|coming|abus~|violen~|them)
  (found|finds|knows|tracked|tracking|discovered|located|posted|worked out) (.. )?(refuge|safe house|new address|where (theyre|they|she|he|the (family|kids|children|mum)|mum|shes|hes) (.. )?(live|living|staying|hiding|moved|are|is|at|school))
  (birth|biological|bio|real|natural|adopted|adoptive|looked after|lac|cla|foster~|care) (mum|mother|dad|father|parent|parents|family|child|child~|girl|boy|kid) (.. )?(found|finds|outside|gate|turned up|waiting|coming|contact~|messag~|track~|collect~|knows|taken|took|located|driving|threat~|abduct~|demanding|showed up|trying)
  (found|contacted|messaged|tracked|located|messaging|contacting) (.. )?(by )?(her|his|the|their|a) (birth|biological|bio|real|abusive|violent|estranged) (mum|mother|dad|father|parent|parents|family|ex)
  ({child}|she|he|shes|hes|they|baby) (.. )?(with|alone with|left with|gone with|staying with|living with|collected by|picked up by|taken by|handed over to) (.. )?(sex offender|paedo~|pedo~|abuser|drunk|dealer|dangerous|violent|drug|abusive|registered|non contact|her abuser|his abuser|someone (.. )?(not|drunk|high|isnt)|wrong (person|adult|parent)|unknown)
  (collected|picked up|taken|handed over|gone home with|released|collect~) (.. )?(by|with|to) (.. )?(non contact|estranged|stranger|drunk|unknown|wrong|unauthorised|not (on|allowed)|who (isnt|is not|cant|can barely)|barely|somebody we|someone we|someone (not|else)|man (we|nobody|no one))
  ((my|her|his|mums|dads|an|the|a colleagues|our [a-z]+s) (ex|abuser)|ex partner|ex husband|ex boyfriend|abuser|abusive (ex|partner|husband|dad|father)) (.. )?(found|coming|turned up|outside|waiting|threat~|track~|knows|on (his|her) way|at (school|the gate|work|the door)|hurt|kill|following|stalk~|driving)
  (he|she|they|dad|father|ex) (has|have) found us
  scared .. (he|she|they) .. found (us|me|them)
  (begged|begging|begs|pleaded|pleading|please) (.. )?(not to send|dont send|not to make|dont make|not to call|dont ring|not to ring) (her|him|me|them|mum|dad|home)
  (on (his|her|their) way|driving|coming|heading) (.. )?(to (get|collect|take|snatch|grab|pick)|here now|there now|down now|up now|over now|now)
  (is|are|hes|shes|theyre|dad|mum|parent|parents|someone|man) (.. )?on (his|her|their|the) way (.. )?(down|in|up|over|round|here|now|to|with|and|back)?
  ({parent}|{stranger}|ex) (.. )?shouldnt be (in|near|around|alone|with|here|there)
  shouldnt ... (got|has|took|taken) (them|her|him|the kids|the {child})
  {parent} (.. )?(violent|abusive|dangerous) ... (looking for|hunting|searching|sees|seen|follows|driving|drives|lives|in the audience|knows)
  (violent|abusive|dangerous) ({parent}|ex|ex {parent}) (.. )?(will be in|sees|lives|looking|hunting|drives)
  hunting for (us|them|her|him|me)
  traced (us|them|her|him|me|mum)
  (address|addresses|details|street) (.. )?to (.. )?({parent}|ex) ... (court order|violent|abusive|abuser|no contact|banned|injunction)
  to (.. )?(the|her|his|their) abuser
  (see|sees|seen|saw|found) (.. )?(page|posts?|profile|uniform) (.. )?(now waits|waiting|know where|knows where|outside|coming|hes outside)
  (found|finds|knows) (out )?where (.. )?(works?|worked|teaches|trains?) (.. )?and (.. )?(waited|waiting|waits|outside|coming|get)
  found where (.. )?(works|lives)
  {parent} (.. )?(on bail|out of prison)
  in hiding ... (messaged|asking|found|outside)
  (hell|will|gonna|going to) find (the kids|the children|them|her|us|him) (?!on|in (the|a))
  where the (foster|adopted|looked after) (.. )?live
  (restraining order|court order|non contact|no contact|abusive|violent|birth|banned) (.. )?(liked|likes|commented|emailed|emailing|phoned|phoning|keeps|rang|ringing|viewing|views|followed) (?!me|us|on my)
  (man|stranger) (now )?(has|got) (our|the|her|his|their) (.. )?address~
`);
