import { phrases, type Said } from './screen-phrase.ts';

/** Taking back is brief by nature; letters. */
const longest = 120;
const lightWords = `(?:(?:oh|a|an|ok|okay|actually|sorry|lol|haha|no|nah|um|its|it|was|is|im|hes|shes|theyre|were|all|everything|dw|thanks|ta|cheers|x|tho|though|now|just|only|honestly|really|please|you|u|can|i|mean|meant|that|this|bot|hi|so|well|good|again|by) )*`;
/** These take back whatever follows. */
const openly =
  'nvm|nm|nevermind|never mind|jk|jks|joke|joking|kidding|winding you up|forget (?:it|that|i said|about it|this)|ignore (?:me|that|this|it|my last|what i|the last)|disregard (?:that|me|this|my)|scrap that|cancel that|false alarm|wrong (?:chat|person|window)|hypothetical|hypothetically|asking hypothetically|asking for a friend|take (?:it|that) back|changed my mind|didnt mean (?:it|that|anything)|made (?:it )?up|overreacting|over reacting|exaggerating|dont worry about it';
/** These only where nothing follows. */
const atTheEnd =
  'cancel|delete that|doesnt matter|dont matter|not important|no biggie|no need|leave it|drop it|mistake|ignore|sorted|dealt with|resolved|fine|safe|better|calmed down|found (?:her|him|them)|dw|dont worry|no worries|in theory|theoretical|theoretically|curious|not real|test|testing|pretend|being silly|being daft|messing|messing about|mucking about|withdraw|handled|over now';
const takenBack = new RegExp(
  `^ ${lightWords}(?:(?:${openly}) (?:.{0,80} )?|(?:a )?(?:${atTheEnd}) ${lightWords})$`,
);
const eased = phrases(`
  (hes|shes|theyre|he is|she is|they are|child is|its all|everythings) (.. )?(ok|okay|fine|alright|all right|safe|better|sorted|good|calm) (now|dw|again|actually|thanks|i think|so|after all|no need|dont worry|lol)
  (asking|ask|speaking) hypothetically
`);

/** "hes ok now dw": plays down what was said before. */
export function playsDown(heard: Said): boolean {
  return heard.words.length <= longest && eased(heard);
}

/** "nvm", "jk", "forget it", "hes ok now": takes back or plays down what was said before. */
export function takesBack(heard: Said): boolean {
  return heard.words.length <= longest && (takenBack.test(heard.words) || eased(heard));
}
