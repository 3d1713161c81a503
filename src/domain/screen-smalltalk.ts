import type { Plain } from './screen-plain.ts';

export type Smalltalk = 'greeting' | 'thanks' | 'help' | 'chat';

const courtesies = new Set(
  `gd beans kindly aw aww sound bud bruv fella chuck duck pet ra tara toodle pip lots bunch million a lot brill hows it sorry apologies oops whoops hi hiya hey heya hello helo hullo hallo yo sup wassup whatsup ello oi howdy greetings morning afternoon
  evening night good goodnight day gm gn x xx xxx thanks thank you ta cheers tysm ty much very many so appreciated
  appreciate it that thats great brilliant perfect lovely super fab fabulous amazing awesome excellent cool nice
  wonderful star legend lifesaver helpful really been youre a an the for your help ok okay k kk okey dokey
  alright right fine got understood noted sure yes yep yeah yeh yup no nope nah lol haha hahaha ha lmao
  hehe bye byebye goodbye cya later laters see ya soon tomorrow weekend have and happy monday tuesday wednesday
  thursday friday saturday sunday christmas easter new year halloween half term holidays birthday merry will do bot lantern
  there all everyone everybody folks team mate pal love hun buddy dear guys again just then now well me to u i am im how
  are doing things going today bore da prynhawn nos shwmae shwmai helo sut mae diolch yn fawr iawn chi hwyl ti
  dzien dobry czesc dziekuje hola gracias bonjour merci salut salaam salam assalamu alaikum namaste buna multumesc
  worries problem welcome job done work anytime by fun test testing 1 2 3 123 one two three ping check this
  is works working on off sounds glad same what i needed was useful handy quick answer answering gotcha that'll all
  fantastic magic smashing champion grand ace top man bless grateful`.split(/\s+/),
);
const greeting =
  /^ (?:hi|hiya|hey|heya|hello|helo|hullo|hallo|yo|sup|wassup|whatsup|ello|oi|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|afternoon|evening|gm|bore|prynhawn|nos|shwmae|shwmai|sut|dzien|czesc|hola|bonjour|salut|salaam|salam|assalamu|namaste|buna|happy|merry) /;
const thanks =
  / (?:thanks|thank|ta|cheers|ty|tysm|diolch|dziekuje|gracias|merci|multumesc|appreciate|appreciated|grateful|helpful) /;
const wantsHelp =
  /^ (?:please |i |can i |could i |need |want |get |some |cymorth |pomoc |ayuda )*(?:help|menu|commands|options|instructions|info|start|about|faq|settings|cymorth|pomoc|ayuda|ajutor)(?: (?:please|me|page|menu|needed|with this|with lantern|with you|using (?:this|you)|bot|thanks))* $/;
const aboutTheBot =
  /^ (?:hi |hello |hey |so |and |sorry |but |ok |um |lol )*(?:(?:who|what|wat) (?:are|is|r) (?:you|this|lantern|this bot|you for|this for)(?: for| then| exactly| please| called)?|(?:what|which) (?:can|do|does|could|will) (?:you|this|it|lantern|the bot|this bot)(?: bot)? (?:do|help with|answer|know|offer|for)(?: .{0,30})?|what (?:can|do|should|could) i (?:ask|use|say|type|do)(?: (?:you|here|to you|with you|this for|with this|it for|in here))+|what are you (?:able|meant|supposed|here|designed) (?:to|for)(?: do| help with)?|what sort of (?:things|questions) .{0,40}|how (?:do|does|can|should) (?:you|this|it|lantern|the bot|i use (?:you|this|it|lantern)|this bot|this thing)(?: work| help| use)*|how to use (?:this|you|it|lantern)|are you .{0,12}(?:real|human|person|robot|bot|ai|chatgpt|alive|there|a machine|computer|working|online|listening|live|awake|copilot|people).{0,10}|(?:am i|is this|is it) (?:talking|speaking|chatting)? ?(?:to |with )?(?:a |an )?(?:real |actual )?(?:person|human|bot|robot|ai|machine|chatgpt|copilot)(?: person)?|(?:whats|what is|what was) (?:your|ur|its|this bots|the bots) (?:name|job|purpose|favourite .{0,15})|do you have a name|who (?:made|built|created|wrote|programmed|owns|runs) (?:you|this bot|lantern|this thing)|how (?:are|is) (?:you|things|it going|life)(?: .{0,20})?|how old are you|where are you(?: from)?|you (?:ok|okay|there|alright|good|awake|around)|who am i (?:speaking|talking|chatting|messaging)(?: to| with)?|(?:whats|what is|who is|whos) lantern|tell me (?:a joke|about (?:you|yourself))|whats (?:up|new|this)|(?:whats|what is) (?:this|it|lantern) (?:for|about)|what is this(?: thing| bot)?|anyone there|anybody there|is (?:anyone|anybody|this thing) (?:there|on|working)|do you (?:sleep|speak welsh|like .{0,15}|work|understand .{0,12}|dream|get paid|like me)|can you (?:hear|see|understand|help)(?: me)?(?: please)?|(?:good|clever|nice|bad|stupid|silly|useless|rubbish) (?:bot|robot|lantern)|(?:i )?love (?:you|this|lantern)|have a (?:good|nice|lovely|great) .{0,20}|(?:have|enjoy) (?:your|the) (?:weekend|evening|day|half term|holidays?|lunch)|see you .{0,15}|(?:never ?mind|no worries|no problem|all good|thats all|thats it|nothing(?: else| thanks)?|im done|ill be back|talk later|speak later|got to go|gtg|brb)(?: .{0,25})?|(?:its|what a|lovely|horrible|cold|freezing) .{0,12}(?:day|weather|friday|monday)(?: .{0,12})?) $/;

/** Greeting, thanks, a call for the menu, or talk about the bot itself; undefined for all else. */
export function smalltalkIn(said: Plain): Smalltalk | undefined {
  const { words } = said;
  const all = words.trim().split(' ');
  if (words.trim() === '') return 'chat';
  if (wantsHelp.test(words)) return 'help';
  if (aboutTheBot.test(words.slice(0, 200))) return 'help';
  if (all.length > 14 || !all.every((word) => courtesies.has(word))) return undefined;
  if (thanks.test(words)) return 'thanks';
  return greeting.test(words) ? 'greeting' : 'chat';
}
