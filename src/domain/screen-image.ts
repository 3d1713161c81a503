import { phrases } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

const shot =
  '({picture}|screenshot|screenshots|screen recording|evidence|proof|nude|nudes|recording|file)';
const ask = '(should|shall|do|can|could|must|may|ok|okay|fine|need|want|have|allowed|better|am)';

/** A picture is handed over, or somebody means to look into, copy or clear a child's device. */
const handing = phrases(`
  ^ (so |ok |hi |and )*(here|heres|here is|here are|this is|these are) (the |a |my |some |it |that |what |his |her )*(.. )?${shot}
  (ive |see |is |have |im |just |now )(attached|attaching|attachment|uploading|uploaded it|uploaded the)
  ^ (attached|attaching|attachment|uploading|sending|forwarding) (.. )?${shot}
  (send|show|upload|attach|forward|share|give|email|post|drop|put) (you|it here|them here) (the |a |my |some |these |those |this |that |his |her |it |them )*${shot}?
  (send|show|upload|attach|forward|drop|give|put|share) (the |a |my |some |these |those |this |that |his |her )*${shot} (.. )?(here|to you|over|in this chat|on here|with you)
  ${ask} (i |we )(send|upload|attach|drop|paste) (you |the |a |my |some |these |those |this |that |them |it )+${shot}? ?(here|to you|over|in here|on here)?
  (want|need|wants|like) (.. )?(me to (send|show|attach|upload)|to see) (.. )?(it|them|${shot.slice(1, -1)}|the)
  (ive|i have|i|we|weve) (just )?(got|saved|took|taken|kept|have|downloaded|copied|printed) (a|the|some|all the|those|his|her)? ?${shot} (.. )?(do you (want|need)|so you|for you|to (show|send) you|want (it|to see)|where do i (send|put|save)|as (evidence|proof)|for (evidence|proof)|of it|if you)
  (delete|wipe|remove|erase|clear|save|copy|print|screenshot|look|look through|go through|check|search|view|forward|picture|photo|pictures|photos|screenshot|photograph|film|record|messages|open|unlock) (.. )?(off|from|on|of|through|at|in)? ?(his|her|the (child|pupil|boy|girl|kid|lad)s?|my pupils?|that (child|pupil|boy|girl|kid)s?) (phone|mobile|device|tablet|ipad|screen|laptop|snapchat|snap|gallery|camera roll|whatsapp|account|messages)
  ${ask} (i |we )(.. )?(take|search|look|check|delete|go through) (.. )?(a|the) (child|pupil|boy|girl|kid)s? phone
`);

/** It asks what to do with a picture in hand; only where nothing else is told. */
const asking = phrases(`
  ${ask} (i |we |to |me |just |have to |need to )+(delete|wipe|save|copy|print|print off|forward|look at|view|watch|open|screenshot|download|keep|photograph|erase|destroy|send on) (off )?((the|those|these|her|his|that|this|any) ${shot}|it|them|that|this) ?(off|from|on|to|for|first|as|or|before|so|myself|and|in case|with the (dsl|head|police))?
  ${ask} (i |we |to )+(take|get|grab|keep) (a |the |some )?(screenshot|screenshots|photo|picture|copy|copies) (.. )?(as|for) (evidence|proof|the dsl|you|the head)
  ${ask} (i |we |to )+(screenshot|photograph|print|print off|save|copy) (the |a |that |his |her |any )*(.. )?(nude|nudes|snapchat|snap|messages|${shot.slice(1, -1)}) (.. )?(so|as|for|proof|evidence|on (his|her)|off (his|her))
  (delete|print|print off|save|forward|copy|photograph) (the |these |those |his |her |their )(.. )?(nudes?|snapchat (pictures|photos)|indecent|messages on)
`);

const onlyPicture =
  /^ (?:a |the |my )?(?:screenshots?|photos?|pictures?|images?|videos?|img|jpg|png) (?:\d* ?)?$/;
const aboutOwnPictures =
  / (?:my own|my personal|school|class|staff|trip|sports|nativity|website|official|lesson|display|group) (?:phone|account|camera|ipad|device|page|website|photos?|pictures?|videos?|day|images?) /;

/** Is a picture handed over, or a child's device about to be opened, copied or cleared? */
export function handsOverPicture(said: Plain): boolean {
  return onlyPicture.test(said.words) || handing(said);
}

/** Does it ask whether to keep, look at or delete a picture in hand? */
export function asksOfPicture(said: Plain): boolean {
  return asking(said) && !aboutOwnPictures.test(said.words);
}
