import { phrases } from './screen-phrase.ts';

/** A child is or was touched, used or made to do sexual things, or has told of it. */
export const sexualAbuse = phrases(`
  (?<!in |keep |kept |keeping |keeps |get |getting |got |stay |staying )(touch|touches|touched|touching|fiddle|fiddles|fiddled|fiddling|grope|gropes|groped|groping|fondle|fondles|fondled|fondling|molest|molests|molested|molesting|rape|raped|rapes|raping|assault|assaults|assaulted|assaulting|abuse|abused|abuses|abusing|tickles|strokes|stroked|stroking|interferes|interfered) (with )?(up )?(her|him|them|me|himself|herself|{child}|a {child}|the {child}|his|my|their|other {child}|{family})
  (touch|touched|touches|touching|grope~|abuse|abused|assaulted|molested|raped) (.. )?by (a |an |her |his |their |the |my |some )?({family}|{staff}|{stranger}|{child}|friend)
  ({family}|{stranger}|{staff}|he|she|someone) (.. )?(touch|touches|touched|touching) (.. )?({bodypart}|inappropriately|funny|wrong|{child})
  (was|were|been|being|got|getting|is|gets|she is|he is) (sexually )?(raped|molested|groped|fondled|assaulted|interfered with|sexually abused|abused)( by| at| since| in| for| when| online| every)?
  (bad|funny|wrong|secret|rude|inappropriate|sexual) (touch|touching|touches|games?|cuddles?|secrets?)
  (make|makes|made|making|forces|forced|forcing|force|gets|got|getting|told|tells|telling|asks|asked|asking|wants) (her|him|them|me|a {child}|the {child}|{child}) (to )?(.. )?(do things|do stuff|do bad|touch|strip|undress|watch porn|kiss|suck|lick|sleep with|sit on (his|her) (lap|knee)|take (off )?(her|his|their|my) (clothes|top|pants|knickers|trousers|bra|shirt|underwear)|get (naked|undressed|changed)|show (him|her|them|his|private|your|{bodypart})|play .. game|play a|have sex|perform|lie (down|on)|get in(to)? (the )?(bed|bath|shower))
  (take|takes|taking|took|taken) (off )?(her|his|their|my) (clothes|top|pants|knickers|trousers|bra|shirt|underwear|bottoms) ?(off)?
  (take|takes|taking|took) (off )?(clothes|top|pants) (off)?
  (hand|hands|finger|fingers|it|something|himself|mouth|thing) (.. )?(down|up|in|inside|on|under|between) (her|his|my|their|a {child}) ({bodypart}|legs|shirt|top|dress|mouth)
  (come|comes|came|coming|gets|get|got|getting|climb~|goes|sneaks|sleeps|sleep|slept) (in|into) (.. )?(her|his|my|their) (bed|room|bedroom) (.. )?(night|when|and|with|at|after|while)
  (in|into) (her|his|my|their|the same) bed (at|with|every|when|and|in)
  ({family}|{staff}|{stranger}|he) (.. )?(comes?|came|coming|goes|sneaks|sneaking|climbs|gets) (in|into) (her|his|my|their) (bed|room|bedroom)
  ({family}|{staff}|man|men|he|she) .. (in the (bath|shower)|into (her|his|my|their|the) (bed|bath|shower))
  (had|have|has|having|wants|want|wanted|wanting|made|ask~|pay~|paid) (.. )?sex (.. )?(with|for)?
  (sleeping|slept|sleeps|sleep) with (a |an |the |her |his |my |one of )?({child}|{staff}|{stranger})
  (kiss|kisses|kissed|kissing|snog~|cuddl~|hugging|groping|seeing|dating|shagging|shagged|affair|relationship|fallen for|flirt~|obsessed|fancies|fancy) (.. )?(with |a |an |the |one of |the |on |of )({child}|our {child}|my {child}|the {child})
  ({staff}|teachers?|tas?) .. (kissed|kissing|kisses|touched|touching|groomed|grooming|groped|shagging|sleeping with) .. ({child})
  (sexual|inappropriate|romantic|intimate|physical) (relationship|relations|contact|touching) with (a |an |the |our )?({child}|one of)
  (sexual|sexually) (abus~|assault~|exploit~|touch~|harm~|attack~)
  (child|children|kid|pupil|girl|boy) (sex~ )?(abus~|exploit~|molest~)
  (pregnant) (.. )?({child}|and (shes|only|she)|at \\d+)
  ({child}|she|shes|daughter|girlfriend) (.. )?(pregnant|abortion|morning after pill)
  (private parts|down there|down below|willy|her bits|his bits|her privates|his privates|vagina|penis) (.. )?(hurt~|sore|touch~|bleed~|saw|shown?|pictures?|photos?|{she})
  (hurt~|touch~|show~|see|saw|look~|lick~|kiss~|suck~|rub~) .. (private|privates|private parts|down there|down below|willy|vagina|penis|bits)
  {child} .. (disclos~|made a disclosure|opened up about|told me (.. )?about (.. )?(abuse|abus~|being hurt|being touched|dad|stepdad|uncle|grandad|stepbrother))
  (disclosure|disclosed|disclosing|disclose|discloses) (.. )?(from|by|to me|to a|to my|made|child|just|today|abuse|sexual|domestic|about (her|his|home|dad|mum))
  (had|got|taken|received|been given) a disclosure
  (told|tell|telling) (me|us|her|him|a|the|my|ta|friend) (.. )?(something|things|stuff) (.. )?(awful|terrible|horrible|horrific|bad|really worrying|serious|disturbing|shocking|sexual|dreadful|upsetting|about (her|his) (dad|stepdad|uncle|mum|brother|grandad|home))
  (csa|csam|cse|child porn~|kiddie porn|indecent (image|images|video|videos|photo|photos|assault))
  (dirty|rude|adult|sex|porn|porno|naked) (films?|movies?|videos?|pictures?|magazines?) (.. )?(with|to|show~) (her|him|a|the|me|{child})
  (shows?|showed|showing|shown|sent|sending|sends) (her|him|them|{child}|the {child}|a {child}) (.. )?(porn|porno|dirty|rude|naked|sex|nude|nudes|{bodypart})
  ({family}|{staff}|{stranger}|he|she|someone) (.. )?(does|doing|did|do) (.. )?(things|stuff) to (her|him|me|them|a {child}|the {child})
  told (me|us) (.. )?what (her|his|their) (.. )?({family}) (does|do|did|has done|is doing|makes)
  (flash~|expos~) (him|her)self
  (flash~|expos~) (.. )?(at |to )({child}|a {child}|the {child}|her|him|girls|boys)
  (upskirt~|wank~|masturbat~) (.. )?({child}|over|in front|on|at|video|camera|live)
  sex offender
  (abused|touched|raped|molested|abuses|touches) us
  (in|into) (their|our) beds
  (talk|talks|talked|talking) dirty
  of touching (?!base|up)
  share a bed
  (in|inside|down|off) (his|her) trousers
  watch~ (the |our )?(girls|boys|kids|children|{child}) (.. )?chang~
  sits (her|him|them|girls|boys|{child}) on (his|her) (lap|knee)
  hes (1[6-9]|[2-9]\\d) (and )?(shes|she is) (\\d|1[0-5])
  (shes|she is) (\\d|1[0-5]) (and )?(hes|he is) (1[6-9]|[2-9]\\d)
  (goes|went|been|goes back|going|went back) to his (flat|house|place|car) (?!to (collect|fetch|fix))
  (sleeps|sleep|slept|sleeping|stays|stayed|staying) (at|in|round) (.. )?({staff}|teachers|coachs|tutors) (car|house|flat|home)
  (been|being|was|getting|gets) (sold|pimped|passed (round|around) (by|between))
  pimp(ing|s)? (her|him|them|{child})
  told (me|us) about (her|his|their) (uncle|stepdad|stepfather|stepbrother|brother)
  (he|hes|man|caretaker|bloke|dad) (.. )?in the (girls|boys) (loo|loos|toilets?|changing)
  (touched|kissed|groped) (one|some|two) of (them|my|our|the|mine|us)
  making (me|him|her|them) do (it|things|stuff|that)
  im (\\d|1[0-5]) (and )?(hes|he is) (1[6-9]|[2-9]\\d)
  back to his (place|flat|house)
  getting rid of (the|her|a) baby
`);

/** Somebody makes, asks for, has or spreads naked pictures of a child. */
export const nudes = phrases(`
  (nude|nudes|nudies|semi nude|topless|naked|undressed|sexual|explicit|intimate|indecent|bikini|underwear|rude|sexy|private|compromising|dirty|pornographic) (.. )?{picture} (.. )?(of|from|by|to|round|around|on|with|going|sent|shared|leaked|in|her|his|a|and|out|she|he|they|that)
  {picture} (.. )?(nude|naked|topless|undressed|sexual|explicit|intimate|indecent|no clothes|without (her|his|their|any)? ?(clothes|top)|in (her|his|their|just|only) (underwear|pants|knickers|bra|bikini|boxers|towel)|in the (shower|bath)|getting changed)
  (sent|send|sends|sending|share|shared|sharing|shares|post|posted|posting|leak|leaked|leaking|airdrop~|got|getting|received|trading|swapping|selling|showing|showed|asking|asked|asks|wants|wanted|pressur~|demand~|begging|of|has|have|made|making|had|been|took|taken|take) (.. )?(nude|nudes|dick ?pics?|nudies|naked|topless|fanny pics?)
  (nude|nudes) .. ({child}|{she}|going|round|around|out|leaked|shared|sent|on|group|boys|girls|snap)
  ({child}|{she}|someone|boy|lad|man) .. (nude|nudes|naked|sexting|dick (picture|pictures)|sexts?|genitals)
  (dick|cock|willy|penis|fanny|boob|tit|knob) (picture|pictures|photo|photos|pic|video|videos|snap|snaps)
  (ai|deepfake|deep fake|fake|undress~|nudif~|edited|photoshopped|generated) (.. )?(nude|nudes|naked|porn|undress~)
  (nudify|undress(ing)? (app|ai|filter)|clothoff)
  (deepfake|deep fake) (.. )?(porn|sex~|girl|girls|{child}|nude~)
  (pressur~|forc~|beg|begs|begged|begging|ask|asks|asked|asking|want|wants|wanted|demand~|coerc~|trick~|persuad~|bully~|bulli~|told|telling|tells|made|making|make|makes|get|getting|got|threaten~) (.. )?({she}|{child}|for|girls|boys) (.. )?(send|sending|sent|take|taking|show|showing|pics of|pictures of|photos of|videos of|for) (.. )?({picture}|nudes?|her body|his body|{bodypart}|feet)
  ({stranger}|man|bloke|guy|he|boy|lad|someone online|adult|person|account) (.. )?(ask|asks|asked|asking|wants|want|wanted|demand~|begging|begged|pressur~|requested|requesting) (.. )?(her|him|girls?|boys?|{child}) (.. )?({picture}|nudes?)
  ({stranger}|man|bloke|guy) (.. )?(asking|asked|asks|begging|wants|demanding) (for )?(.. )?({picture}|nudes?)
  ({stranger}|grown man|older (man|boy|lad)) (.. )?(ask~|want~|demand~|begg~|request~) (.. )?({picture}|selfies?)
  (ask|asks|asked|asking|wants|want|demand~) (for )?(a |an |the |our |my )?({child}) (.. )?(for|to send) (.. )?({picture}|nudes?|selfies?)
  ({child}|she|he) (.. )?(has|have|hes|shes|is|was|been|being)? ?(sent|sending|send|sends|sharing|shared|posted|posting) (.. )?({picture}) (.. )?(of (her|him|them)self|to (a |an |some |the |her |his )?({stranger}|man|boyfriend|older|adult|him|online|someone))
  (asked|asking|told|made|pressured|forced|being asked|been asked) to send (.. )?{picture}
  (wants|want|asked|asking|asks|demands) (.. )?({picture}) (.. )?(of (her|his|their|my|its) (body|feet|chest|bum|{bodypart})|without|no clothes|naked|in (her|his) {bodypart}|in bed)
  (strip|stripping|stripped|undress~|naked|topless|nude) (.. )?(cam|camera|webcam|live|stream|livestream~|video|facetime|online|for (him|her|them|money|likes|a man))
  (clothes|top|shirt|pants|knickers|bra) (.. )?(off) (.. )?(cam|camera|webcam|live|stream|video|facetime|for)
  (with|had|has|got|wearing) no (top|clothes|bra|pants|knickers|trousers|shirt)( on)?
  sent (her|his|their) {picture} (to|round|around) (.. )?(everyone|everybody|people|boys|girls|lads|friends|mates|group|year(r|\\d+)|class|school)
  naked (child|kid|girl|boy|pupil|children|kids|year(r|\\d+)s?|baby)
  (child|kid|girl|boy|pupil|children|kids|year(r|\\d+)s?) (.. )?(naked|undressed|topless|nude)
  (changing rooms?|toilets?|shower|showers|loos?) .. (naked|undressed|getting changed|in (her|his|their) (pants|underwear|knickers|bra)|under the (door|cubicle)|over the (door|cubicle))
  (filming|filmed|videoing|videoed|recording|recorded|livestream~|pictures|photos|videos) (.. )?(in|of) the (.. )?(showers?|changing rooms?)
  (under|over) the (toilet |cubicle )(door|cubicle|wall) (.. )?(film~|video~|photo~|picture~|phone)
  upskirt~
  shots? (.. )?of (her|his|their|him|them) (bum|boobs|legs|body|chest|(in|naked|undress~|changing) (.. )?(shower|bath|bed|room)?)
  in (your|ur|her|his) (bra|knickers)
  ({family}|man|bloke|he) (.. )?(begging|wants|asking) for (.. )?{picture} (of|from) (her|him|them)
  (nothing on|no clothes) (.. )?(house|live|call|cam|camera|bed|there at night|in front)
  with nothing on (?!{app}|there|it|our|the (page|app|website|site|feed))
  (man|men|lads?|boys?|group of men) (sharing|trading|selling|swapping) (her|his|their) {picture}
  film~ the (girls|boys|kids|children) (chang~|getting|in the|undress~)
  shots? of (her|him|them) asleep
  (on|off) cam for
  make (her|him|them) send
  shots? of (.. )?in the showers?
`);

/** Somebody threatens to spread pictures or secrets unless they get money, pictures or silence. */
export const blackmail = phrases(`
  (blackmail~|sextort~|extort~|revenge porn)
  (threat|threaten|threatens|threatened|threatening|says|said|saying|gonna|going to|hell|shell|theyll|will|or|unless|wants) (.. )?(share|sharing|send|sending|leak|leaking|release|releasing|expose|exposing|show|showing|post|posting|publish|publishing|put|upload) (.. )?(nudes?|{picture}|screenshots of (her|his|my)|private|them all|it to (every|all|her|his|my|their|the whole)|to (everyone|everybody|her mum|his mum|her family|his family|all (her|his)|her friends|his friends|my family))
  (has|have|got|had|hes got|shes got|keeping) (her|his|my|their) ({picture}) (.. )?(and|wants|asking|unless|or|demand~|threat~)
  (wants|want|wanting|demands|demanding|asking|asked|asks|pay|paying|send|sending|paid) (.. )?(money|cash|bitcoin|quid|pounds|gift cards?|robux|vouchers?|more (nudes|{picture})|\\d+) (.. )?(or|unless|otherwise|else|to (delete|stop|keep|take))
  (unless|until|if) (he|she|they|i|we) (.. )?(pay|pays|paid|send|sends|sent|does what|do what|give|gives)
  (someone|somebody|man|person|he|they|stranger|account|online) .. (pics|{picture}|nudes) (.. )?(and|wants?|asking for|demanding) (.. )?(money|cash|pay)
  (wants|want|demanding|asking for|demands) (money|cash|payment|ransom) (.. )?({picture}|delete|off her|off him|nudes)
  or (he|hell|hed|theyll|they will|he will) (.. )?(hurt|kill|hit|beat|stab|rape|tell everyone|tells everyone|tell (her|his|my)|post (it|them|her|his)|leak)
  or (i|ill|i will) tell everyone
  if (you|u) (dont|do not) (pay|send)
  wants \\d+ (quid |pounds )?to (give|unlock|delete|stop|not)
`);

/** An adult or stranger courts a child: gifts, secrets, sexual talk, private meetings. */
export const grooming = phrases(`
  (groom|grooms|groomed|grooming) (.. )?({child}|{she}|a |by|my|our|one|online|on)
  ({child}|being|been|was|is|getting|i think|worried|{staff}|{stranger}|he|she|someone|man) (.. )?(groomed|grooming|groom)
  ({stranger}) (.. )?(buy|buys|bought|buying|give|gives|gave|giving|given|send|sends|sent|sending|posts|posted|offer|offers|offered|offering|promise|promises|promised|promising|topped) (.. )?({gift})
  ({child}|she|he|shes|hes) (.. )?(getting|gets|got|given|being given|receiving|received|been sent|sent|bought|has|accepted|taking) (.. )?({gift}) (.. )?(from|off|by) (a |an |some |this |her |his |their )?({stranger}|man|bloke|adult|grown up|someone|older|online|person|people|friend (online|on|from|off))
  ({staff}|he|she|adult|man|coach) (.. )?(buys|bought|buying|gives|gave|giving|sends|sent) (her|him|them|a {child}|{child}|the {child}|my {child}) (.. )?({gift}) (.. )?(and|secret~|picks|drives|messag~|online|on|to keep|in return|for)
  ({staff}) (.. )?({child}) ... (hearts|kisses|love|meeting up|meet up|secretly|in secret|alone together|kissing|intimate)
  ({staff}) (.. )?(secret|secretly|special relationship|alone with|inappropriate with|too close (to|with)|infatuated|obsessed with|favourite) (.. )?({child})
  ({staff}|he|she) (.. )?(alone|locked|shut) (.. )?(with|in) (.. )?({child}) (.. )?(in|door|car|cupboard|room|house|home|locked|dark)
  (picks|picking|picked|drives|driving|drove|taking|takes|took) ({child}|her|him|a {child}) (.. )?(up )?(in (his|her) car|to (his|her) (house|flat|home|car)|home in)
  (tell|tells|told|telling|ask|asks|asked|asking|says|said|saying|make|makes|made|making|beg|begs|begged|begging|wants|wanted|warn|warns|warned|made) (her|him|them|me|us|the {child}|a {child}|{child}|a girl|a boy)? ?(.. )?(not to|never to|to not|dont|do not|she cant|he cant|to never|cant) (.. )?(tell|say|speak|mention|let on|breathe)
  (dont|do not|didnt|doesnt|not|never|cant|wont|mustnt|scared to|afraid to|too scared to) (want (me|us|anyone) to )?(tell|telling|say anything to) (anyone|anybody|any1|no one|nobody|mum|dad|her mum|his mum|her parents|his parents|your|my|a soul|the teacher|teachers|police|adults|on)
  (hasnt|havent|never|not) told (anyone|anybody|a soul|her mum|his mum) (.. )?about (the abuse|abuse|what (he|she|they|dad|uncle))
  (man|men|bloke|uncle|stranger) (.. )?secrets? (?!santa)
  (our|their|a|it|this|special|little|keep|kept|keeping|big) (.. )?(secret|secrets) (.. )?(from|between|with|he|she|or|and|dont|mum|game|chat|phone|account|messages|boyfriend|friend)
  (keep|keeping|kept|stay|told to keep|to keep) (it|this|them|us|quiet|things|him|that|everything|their)? ?(.. )?(a |our |as a |as our )?(secret|quiet|hidden from|between (us|them))
  (our|their) (little |special )?secret
  (told|asked|made|makes|begged) (me|us|her|him|them|the {child})? ?(.. )?(not to say|to keep quiet|to keep it|to say nothing|to promise|to lie|to delete (the|her|his|their|all) (messages|chat|chats))
  (promise|promised|promises|swore|swear|sworn) (.. )?(not to (tell|say)|to keep|to secrecy|i wouldnt|i wont|secret)
  ({stranger}|{staff}|he|man) (.. )?(calls?|called|calling|tells?|told|telling|says?|said|saying) (.. )?({child}|her|him) (.. )?(sexy|beautiful|hot|gorgeous|mature|he loves her|he loves him|loves? (her|him)|special|baby|fit)
  ({stranger}|{staff}|adult) (.. )?(sexual|sexy|explicit|inappropriate|dirty|suggestive|flirty|creepy|rude|sexualised|pervy|intimate) (.. )?({child})
  (sexual|sexy|explicit|dirty|suggestive|sexualised|pervy|intimate|inappropriate|flirty|rude) (messages?|texts?|comments?|chats?|things|dms?|voice notes?|{picture}) (.. )?(to|with|from|about|at|by|sent to|off) (a |an |the |our |my |her |his |one of |some )?(our |my |the )?({child}|{stranger})
  (sends?|sent|sending|messag~|texts?|texted|texting|dms|dmed|snapping|snaps?) (a |an |the |our |my |one of |some )?(our |my |the )?({child}) (.. )?(sexual|sexy|explicit|dirty|suggestive|inappropriate|flirty|rude|nudes?|naked|kisses|hearts?|love|secretly|in secret|late at night|at night|privately and)
  ({child}|she|he|shes|hes|daughter) (.. )?(talk|talks|talking|talked|chat|chats|chatting|chatted|speak~|spoken|messag~|texting|texts|texted|snapping|facetim~|gaming|in contact|in touch|contact~|dming|playing|video call~|involved|met|befriended|friends|relationship|dating|seeing|going out) (.. )?(to|with|by|off)? ?(a |an |some |this |her |his |these |two |loads of |lots of |random )?({stranger})
  ({stranger}) (.. )?(messag~|texts?|texted|texting|dming|dmed|dms|snapping|talking to|chatting to|chatting with|contact~|befriend~|adding|added|approach~|facetim~|video call~|trying to) (.. )?(a |an |the |our |my |one of |some )?(our |my |the |her |his )?({child}|her|him|girls|boys)
  ({stranger}|man|men|someone|he|adult|person|guy|bloke) (.. )?pretend~ to be (a |an )?({child}|[789]|1[0-6]|younger|her age|his age|the same age|a teen~|twelve|eleven|ten)
  (boyfriend|girlfriend|bf) (.. )?(is )?(1[5-9]|[2-9]\\d)
  (boyfriend|girlfriend|bf|he|hes|man|lad|guy) .. (1[5-9]|[2-9]\\d) (and|off|from|on|she met|year old|years old) (.. )?(she|her|him|picking|pick|meet~|year(r|\\d+)|roblox|snap|online|{app})
  (older|adult|grown|secret|online|internet|17 year old|18 year old|19 year old) (boyfriend|girlfriend|lover)
  ({child}|one|ones|he|she) (.. )?(says|said|told me|tells me|saying|reckons) (.. )?(a|an|some|this|the|her|his|its) (.. )?({stranger}|man|bloke|adult|guy|grown up) ... (asks|asked|asking|wants|wanted|wanting|keeps on at) (for|her|him|them|to|where|if|what|how old)
  (weird|odd|creepy|dodgy|pervy|strange) (old |older )?(man|men|bloke|blokes|guy|guys) ... ({child})
  (talent scout|model scout|modelling agency|modelling scout|scout|recruiter|photographer) (.. )?(messag~|contact~|dmed|dming|approach~|offer~) (.. )?({child}|one of (mine|ours|my|our)|her|him)
  (man|men|bloke|guy|grown up|adult) (off|from|on) (a|the|his|her|their|some|that|this) (.. )?(game|games|xbox|server|chatroom)
  boyfriend (.. )?(online|never met|older|adult|man|from (the )?(internet|{app})|on (the )?(internet|{app})|off (the )?(internet|{app}))
  (sugar daddy|sugar daddies|sugar baby|paedo ring|pimp|pimped|pimping|sell~ (her|him)self|selling (nudes|pictures of|photos of|videos of|feet))
  ({child}|one of ours) (.. )?(met|on|dating) (.. )?(a dating app|hinge|tinder|bumble|grindr|badoo)
  (gives?|gave|giving) (her|him|them) (drink|drinks|vodka|alcohol|drugs|weed|vapes) (and|to|in|at|so)
  (told|tells|telling) (her|him|them) (.. )?(what to wear|where to meet)
  where to meet (.. )?(and what|him|he)
  (asking|asks|asked) (.. )?(what|which) school
  (telling|tells|told|asking|asked) (her|him|them) to (come|get) (outside|in (the|his|a) car|to (his|a))
  in (her|his) (pyjamas|pjs|nightie|nighty)
  asked (.. )?({child}|twins|them|her|him) to get in
  play~ a game ... secret
  (from|with|to|off) a [3-7]\\d(yr|yo)? (yr old|year old|yo|old)
`);

/** The same as subjects: fire unless the message plainly asks about rules or teaching. */
export const sexualTopic = phrases(`
  (groom|grooming|groomed|groomer|sextortion|sexting|sext|sexts|nude|nudes|naked|porn|porno|pornography|rape|raped|rapist|(?<!\\bnon )molest~|incest|prostitut~|upskirt~|paedophil~|pedophil~)
  (child|children|sexual|physical|emotional) (abuse|exploitation)
  (abuse|neglect|abused|neglected) (.. )?(child|children|home|parent|parents|family)
`);
