import { phrases, type Said } from './screen-phrase.ts';

const kin = `(hubby|fiance|fiancee|other half|missus|godmother|nan|son|daughter|niece|nephew|cousin|cousins|child|children|kid|kids|brother|sister|grandson|granddaughter|grandchild|grandchildren|godson|goddaughter|godchild|stepson|stepdaughter|stepchild|husband|wife|partner|boyfriend|girlfriend|mum|dad|mother|father|sister in law|brother in law|best friend|best mate|friend|friends|neighbour|neighbours|family|own (child|children|kids?|son|daughter)|twins|little one|ex)`;
const here = `(here|at (this|our|my|the) school|at school|the school|our school|my school|in (year(r|\\d+)|reception|nursery|my class|our class|the school|ks1|ks2)|(a |the |one of (my|our) )?(pupil|pupils|parent|parents|governor|ta|teacher|staff|year(r|\\d+)s?|kids?|child|mum|dad|mums)|my class)`;

/** Somebody tells of a family link or friendship of their own with the school. */
const ownLink = phrases(`
  (my|our) (.. )?${kin} (.. )?(is|are|was|will be|starts|start|starting|started|goes|go|going|comes|coming|attends|attend|joins|joining|teaches|works|coaches|runs|helps|volunteers|plays|got a place|has a place|got in|has just started|is about to) (.. )?${here}
  (my|our) (.. )?${kin}( is)? (at|in) (this school|our school|my school|the school|year(r|\\d+)|reception|nursery|my class)
  (my|our) ${kin}s? (.. )?(is|are|also|who is|whos) (.. )?(a |the )?(pupil|pupils|parent|parents|governor|volunteer|teacher|ta|dsl|head|member of staff) (.. )?(here|at|in|of|and|so|can|on)
  (im|i am|were|we are|i was|ive been|i have been) (.. )?(married|related|godmother|godfather|godparent|auntie|aunty|aunt|uncle|cousin|cousins|grandparent|nan|gran|grandad|stepmum|stepdad|partner|dating|engaged|friends|best friends|good friends|close friends|family friends|neighbours|sisters|brothers|in a relationship|going out|living|live) (.. )?(to|of|with|for) (.. )?${here}
  (im|i am|i was|ive been) (also |already )?(a |an )(former|ex|old|past) (pupil|student|parent)
  (im|i am) (also )?(a |the )?(parent|mum|dad|nan|grandparent|guardian|foster carer|auntie|uncle) (.. )?(here|at (the|this|our|my) school|too|as well|and (staff|a ta|a teacher|work)|of (a|one|two)|myself|who works|with (a |two )?(child|kids|children))
  (i|we|ive|weve) (already |also |have )?(know|knew|known|been friends|were friends|went to school|grew up) (.. )?(with |some |two |a few |a couple |one |lots |of |the |several )*(.. )?(parents?|mums?|dads?|famil(y|ies)|kids?|pupils?|them|her|him) (.. )?(before|from|since|for years|years|already|outside|through|socially|antenatal)
  (friends|friendly|mates) (.. )?(before|since|from) (.. )?(i (started|joined|worked|began|got)|school|uni|college|childhood|birth|before|nursery|years|nct|antenatal|work|kids|church)
  (declare|declaring|declaration|register|registering|disclose) (.. )?(a |an |my |our |the |any )?(.. )?(link|links|family|relationship|relationships|relative|relatives|connection|connections|interest|niece|nephew|cousin|son|daughter|friendship|pre existing|preexisting)
  (family|pre existing|preexisting|existing|prior) (link|links|connection|tie|ties|relationship) (.. )?(with|to|and|i|in|at)
  (me and|i and|i run|we run|i help run|i coach|i teach) (.. )?(mum|dad|parent|brownies|beavers|cubs|scouts|football team|sunday school|church|dance|swimming|guides|rainbows|under \\d+s?)
  (i|we) live (next door|near|opposite|on the same|across|with|above|below)
  family (whatsapp|group chat|group|chat|facebook group)
  (i|we) (babysit|childmind|foster|nanny|coach|tutor) (.. )?(for )?(.. )?(pupil|pupils|child|children|family|parent|kids?|year(r|\\d+)s?|under)
`);

/** Is this somebody's own family link, for the register? */
export function declaresLink(heard: Said): boolean {
  return ownLink(heard);
}
