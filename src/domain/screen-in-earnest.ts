import { phrases } from './screen-phrase.ts';

/**
 * Somebody is threatened, hurt, sought, gone, or has told of it: beside such words no turn of phrase
 * is only that, and what sounds like danger is heard as danger.
 */
export const inEarnest = phrases(`
  ({child}|she|he|shes|hes|year(r|\\d+)|twins|little one) (just |has |then |also |keeps? )*(said|say|wrote|typed|texted|tweeted|whisper~|disclosed|commented|replied)
  ({child}|she|he|year(r|\\d+)|twins|little one) (says|tells|told|asks|asked) (?!yes|no|ok|its fine|she will take)
  (told|tells|telling|ask|asks|asked) (her|him|them) (to )?(own|keep|stay|take|show|send|get|meet|where)
  (told|tells|telling|asked) me (to )?(own|keep|stay)
  (says|said|say|wrote|reckons) (the |a |our |my |his |her |one )*(he|she|his|her|year(r|\\d+)|kid|girl|boy|lad)
  (unless|or else|or (i|ill|he|hell|she|they|theyll|him|id))
  (stepdad|stepmum|stepfather|stepmother|stepbrother|uncle|priest|dealer|belt|abuser|court order)
  (has|hes|have|theyve) (just )?(taken|got) (her|him|them)
  ({parent}|ex|boyfriend|partner|he|she|they) (.. )?(hits?|beats?|hurts|hurting|burns?|touches|touched|strangle~|stabbed|screaming|traced|tracked|fled|did it|shouting at|(hurt|beaten) (me|him|her|them|us|mum))
  (he|she|dad|mum|they|{parent}) (.. )?kick(s|ed)? (me|him|her|them|us) (?!out of the (course|college|group|chat|team)|off)
  (will|hell|theyll|gonna|going to|coming to) (((take|snatch|get|find|burn|kill|hurt|beat|have) (them|her|him|my|us|me))|come (for|and get)|do it)
  (and|so|but|nor|as) (so |also |then |now |just |yet )*(is|has|did|have|does|neither has|neither is|neither did|nor has|nor is) (he|she|they|the {child}|a {child}|{child}|one of|year(r|\\d+))
  (and|but) (now |then |so )*(shes|hes|theyre|she is|he is) (still |also |now )*(not (here|home)|missing|outside|coming|at the|waiting)
  (and|n) (her|him|the {child}) (too|as|aswell|gone|missing|mum|we|nobody)
  (along with (her|him)|just the {child})
  (not|isnt|hasnt|never|nobodys?|no one|wasnt|nor|neither|didnt) (.. )?(home|heard from|heard|been seen|seen (her|him)|arrive~|got home|come home|turned up|wake|woke)
  (she|he|is|was|gone) (still )?here
  (hes|shes|she is|he is|theyre|im) (only |just |about |like |now )*(\\d|1[0-5]|[3-6]\\d)
  (she|he|her|him) (is |only |just )*(\\d|1[0-5]|[3-6]\\d) (?!\\d|nil)
  {picture} (of|from) (her|him|them|me) (.. )?(in|naked|bed|body|undress~|bath|shower|underwear|getting|hitting|crying|from when|on only|on a site)
  (wants?|asks?|asking|asked|begging|demand~|sent|send) (.. )?(for )?(more )?{picture} (of|from|in|to) (her|him)
  (wants?|wanted|asks?|asking|asked|sent|send) (.. )?{picture}( says|$)
  sent (him|her) {picture}
  (wants?|wanted|going|gonna|asks?|asking|arranged|due|off|where|who|someone|somebody) (.. )?to (meet|undress|strip)
  (in|of) (the |her |his )?(bath|shower|bed|showers|changing)
  (so|and) (she|he) sends
  broken (arm|leg|nose|rib|wrist)
  (through|threw|thrown) (.. )?(window|brick)
  (dirty|sexual|naked|nude|nudes|undress~|bum|bra|revenge|onlyfans|only fans|sex|rape~)
  (outside (now|with|the|school)|(is|hes|shes|waiting|was|be|waited|theyre|in) outside|waiting (for (her|him|them|me|us|{child})|at|by|outside)|following|followed (her|him|me|us)|in (his|a) (car|van)|at the (station|bridge)|police|ambulance|refuge|in hiding|on bail|hes coming|theyre coming)
  (at the gates? (now|with a|asking)|(now|is|was|hes|shes|theyre|turned up) (.. )?at the gates?)
  (knife|knives|blade|razor|bats|with a bat|gun|rope|petrol|bomb|machete|pills|overdose|drunk|blood|bleeding|unconscious|starving|filthy|bruises?|flinch~|sobbing|shaking|screaming)
  (bridge|roof|goodbye|suicid~|die|ill be dead|kill (him|her|them|my|us)|killed (him|her)|killing (him|her|us))
  (man|men|bloke|stranger|strangers|guy|olders|older (lads?|boys?|man|men|cousin)) (.. )?(met|from a|knows|know|want|wanted|asking|asks|asked|offering|offer|hanging|follow~|wait~|picking|touch~|grab~|hurt~|near|messaging (her|him|them|{child})|in a)
  (man|men|bloke|guy) (.. )?wants (her|him|them|to meet|{picture}|more)
  (from|off) (some |an |the |his |her |a )*(older|olders|man|men|bloke|lads?|dealer)
  (woman|man|bloke|someone|somebody) (.. )?(offering|offer|offered) (.. )?({child}|her|him)
  at home (.. )?(miss|and|to|since|every|by)
  every (night|day|time) (.. )?(dad|mum|he|she|stepdad|home|after|when)
  (posted|found|knows|tracked|got) (.. )?(their|her|his|our|the) (.. )?(street|road|house|address|school)
`);
