import { tellsOfHappening } from './screen-event.ts';
import { phrases } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

const somebody = phrases(`({child}|she|he|shes|hes|her|him)`);
/** Somebody is threatened, hurt, sought or gone, or has said so. */
const signs = phrases(`
  ({child}|she|he|year(r|\\d+)|twins|little one) (just |has |then |also |keeps? )*(says?|said|tells|told|asks|asked|wrote|typed|texted|tweeted|whisper~|disclosed|commented|replied)
  (says|said|say|wrote|reckons) (the |a |our |my |his |her |one )*(he|she|his|her|year(r|\\d+)|kid|girl|boy|lad)
  (told|tells|telling|asked) ((her|him|them) (to )?(take|show|send|get|meet|where)|(me|her|him|them) (to )?(own|keep|stay))
  (unless|or else|or (i|ill|he|hell|she|they|theyll|him|id))
  (stepdad|stepmum|stepfather|stepmother|stepbrother|uncle|priest|dealer|belt|abuser|court order|gang)
  ({parent}|ex|boyfriend|partner|he|she|they) (.. )?(hits?|beats?|hurts|hurting|burns?|touches|touched|strangle~|stabbed|screaming|traced|tracked|fled|did it|shouting at|(hurt|beaten) (me|him|her|them|us|mum))
  (will|hell|theyll|gonna|going to|coming to) (((take|snatch|get|find|burn|kill|hurt|beat|have) (them|her|him|my|us|me))|come (for|and get)|do it)
  (and|so|but|nor|as|n) (so |also |then |now |just |yet )*(is|has|did|have|does|me|neither has|neither is|neither did|nor has|nor is) (he|she|they|the {child}|a {child}|{child}|one of|year(r|\\d+)|too)
  (not|isnt|hasnt|never|nobodys?|no one|wasnt|nor|neither|didnt) (.. )?(home|heard from|heard|been seen|seen (her|him)|arrive~|got home|come home|turned up|wake|woke|collected (her|him))
  (hes|shes|she is|he is|theyre|im) (only |just |about |like |now )*(\\d|1[0-5]|[3-6]\\d)
  ({child}|toddlers?|baby) (.. )?(been )?left (in|alone|there)
  {picture} (of|from) (her|him|them|me) (.. )?(in|naked|bed|body|undress~|bath|shower|underwear|getting|hitting|crying|from when|on only|on a site)
  (wants?|asks?|asking|asked|begging|demand~|sent|send|put|post) (.. )?(for )?(more )?(her|his|{picture} (of|from|in|to) (her|him)) (.. )?(tinder|site|dating|bath|bed)?
  (wants?|wanted|going|gonna|asks?|asking|arranged|due|off|where|who|someone|somebody) (.. )?to (meet|undress|strip)
  (in|of) (the |her |his )?(bath|shower|bed|showers|changing)
  (dirty|sexual|naked|nude|nudes|undress~|bum|bra|revenge|onlyfans|only fans|sex|rape~)
  (outside (now|with|the|school)|(is|hes|shes|waiting|was|be|waited|theyre|in) outside|waiting (for (her|him|them|me|us|{child})|at|by|outside)|following|followed (her|him|me|us)|in (his|a) (car|van)|at the (station|bridge)|police|ambulance|refuge|in hiding|on bail|hes coming|theyre coming|the new (kid|boy|girl|lad))
  (at the gates? (now|with a|asking)|(now|is|was|hes|shes|theyre|turned up) (.. )?at the gates?)
  (knife|knives|blade|razor|bats|with a bat|gun|rope|petrol|bomb|machete|pills|overdose|drunk|blood|bleeding|unconscious|starving|not eating|filthy|bruises?|flinch~|sobbing|shaking|screaming|through (.. )?window)
  (bridge|roof|goodbye|suicid~|die|dies|died|beating|ill be dead|kill (him|her|them|my|us)|killed (him|her)|killing (him|her|us))
  (man|men|bloke|stranger|strangers|guy|olders|older (lads?|boys?|man|men|cousin)) (.. )?(met|from a|knows|know|want|wants|wanted|asking|asks|asked|offering|offer|hanging|follow~|wait~|picking|touch~|grab~|hurt~|near|messaging|in a) (her|him|them|{child}|more|where|old|my|to (meet|see))
  (from|off) (some |an |the |his |her |a )*(older|olders|man|men|bloke|lads?|dealer)
  at home (.. )?(miss|sir|and|to|since|every|by)
`);

/**
 * Is it told of somebody, or beside words of harm? Then no turn of phrase is only that, and what
 * sounds like danger is heard as danger.
 */
export function meantInEarnest(said: Plain): boolean {
  return signs(said) || (somebody(said) && tellsOfHappening(said));
}
