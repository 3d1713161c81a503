import { apps } from './screen-apps.ts';
import { did, didPerhaps, does, doing } from './screen-verbs.ts';

/** Names of payment and music services are no place where people meet. */
const notForMeeting = new Set(['PayPal', 'Spotify', 'Google reviews']);
const appWords = apps
  .filter(({ name }) => !notForMeeting.has(name))
  .flatMap((app) => app.typed.map((word) => word.replaceAll(' ', '_')))
  .filter((word) => !/^(?:snaps|tweeted|facetimed|whatsapped|whatsapping|cod)$/.test(word))
  .join(' ');

/** A family of words the rules of the screen share. */
export type Family = {
  /** Its words; `_` joins the words of one phrase. */
  readonly words: string;
  /** Families that are part of it. */
  readonly with?: readonly string[];
  /** Its phrases of several words, one to a line. */
  readonly phrases?: string;
  /** Phrases whose first word stands for the whole, one to a line. */
  readonly openings?: string;
};

/** In a phrase of the rules, a name in braces stands for any word of that family. */
export const families: Readonly<Record<string, Family>> = {
  child: {
    words: `
      child children kid kids kiddo kiddos pupil pupils student students girl girls boy
      boys lad lads lass lasses daughter daughters son sons toddler toddlers baby babies
      infant infants tutee tutees youngster youngsters teen teens teenager teenagers
      littlie littlies bairn minor minors niece nephew learner learners reception nursery
      ks1 ks2 schoolgirl schoolgirls schoolboy schoolboys schoolkid schoolkids sibling
      siblings class classmate classmates`,
    phrases: `
      (little|wee|young) ones?
      young (person|people)
      foster child
      under \\d+s?
      \\d+ year olds?`,
  },
  one: {
    words: `
      child kid kiddo pupil student girl boy lad lass tutee youngster teenager littlie
      learner toddler baby infant`,
    phrases: `
      (little|wee|young) one
      young person
      (daughter|son|niece|nephew|sister|brother)`,
  },
  she: {
    words: `
      he she they hes shes theyre hed shed theyd hell shell theyll him her them his their
      himself herself themselves`,
  },
  me: {
    words: `
      i im ive id me my myself`,
  },
  anyone: {
    words: `
      someone somebody everyone friend friends mate colleague we people wife husband
      partner person man woman lady bloke guy adult`,
    with: ['child', 'she', 'me', 'family', 'staff', 'parent'],
  },
  parent: {
    words: `
      parent parents mum mums mother mothers dad dads father fathers carer carers guardian
      nan nana nanna nain taid gran granny grandma grandpa grampy grandmother grandad granddad grandfather grandparent
      grandparents auntie aunty aunt uncle stepmum stepdad stepmother stepfather`,
    phrases: `
      foster (mum|dad|carer)`,
  },
  family: {
    words: `
      brother sister cousin sibling stepbrother stepsister bro boyfriend partner relative
      family babysitter childminder nanny godfather`,
    with: ['parent'],
    phrases: `
      big brother
      mums (boyfriend|partner|bf|new boyfriend)
      dads (girlfriend|partner)`,
  },
  staff: {
    words: `
      staff teacher teachers ta tas lsa lsas hlta mdsa mdsas senco sendco sencos colleague
      colleagues coworker head headteacher deputy dsl ddsl caretaker cleaner cook
      receptionist secretary bursar supply volunteer volunteers governor governors chair
      trustee trustees coach coaches tutor trainee ect nqt technician librarian mentor
      keyworker contractor driver adult adults headship slt peripatetic sir miss`,
    phrases: `
      assistant head
      dinner lady
      dinner ladies
      lunchtime (supervisor|lady)
      midday supervisor
      office (lady|staff)
      business manager
      site manager
      premises manager
      student teacher
      key worker
      phase leader
      line manager`,
  },
  stranger: {
    words: `
      stranger strangers random randoms randomer randomers rando man men bloke blokes guy
      guys predator pedo paedo paedophile catfish groomer adult adults`,
    openings: `
      older (man|men|boy|boys|lad|lads|guy|guys|bloke|person|people|kids|teen|teens|teenager|teenagers|friend|woman)
      (grown|strange|weird|creepy|unknown|random|adult|old|other) (man|men|bloke|guy|guys|person|people|adult|lad|boy|male|account|woman)
      (online|internet|web|roblox|fortnite|snap|snapchat|insta|instagram|discord|tiktok|gaming|xbox|minecraft) (friend|friends|boyfriend|girlfriend|man|guy|person|stranger|mate|bloke|contact|men)
      (someone|somebody|person|friend|friends|boy|girl|lad|man|guy|boyfriend|bloke|people|men|one|him) (from|off|on|through|over|via) (the )?(internet|net|online|web|app|game|games|gaming|chat|xbox|playstation|ps5|{app})
      (someone|somebody|person|friend|boy|girl|lad|man|guy|boyfriend|bloke|people|one|men) (that |who |whom )?({she} |has |have |had |hes |shes ){0,2}(met|meet|meets|knows|found|been talking to|talking to|talks to|speaks to|chats to|spoke to|got talking to|knows from|plays with|games with) (online|on|off|through|from|over|in|via|to on|with on|to online)
      (someone|somebody|person|friend|boy|girl|lad|man|guy|boyfriend|bloke) online
      (boyfriend|girlfriend|friend) (she|he|they) met (online|on|off)
      \\d\\d year old (man|bloke|guy|lad|boy|male)`,
  },
  app: { words: appWords },
  bodypart: {
    words: `
      privates bits willy penis vagina fanny bum bottom boobs boob breasts breast tits
      chest genitals dick cock knob balls minge foof foofoo knickers pants underwear
      trousers bra boxers crotch groin thigh skirt body nipples arse ass`,
    phrases: `
      private parts?
      private area
      down (below|there)
      inner thigh
      private place`,
  },
  picture: {
    words: `
      picture pictures photo photos image images video videos selfie selfies clip clips
      snaps film footage`,
  },
  weapon: {
    words: `
      knife knives shank shanks blade blades gun guns machete machetes weapon weapons firearm pistol
      shotgun rifle bomb bombs grenade explosive explosives crossbow knuckleduster taser
      molotov sword airgun scissors razor razors`,
    phrases: `
      zombie knife
      bb gun`,
  },
  wants: {
    words: `
      want wants wanted wanting wanna going gonna planning plans planned trying tried try
      tries threatening threatened threatens about ready need needs like wish wishes hopes
      hoping thinking intends decided prefer rather will would might could should may ill
      hell shell theyll im hed shed theyd`,
    phrases: `
      feels like
      (says|said|saying|say|told|tell|texted|wrote|posted|messaged) ({she} )?(that )?({she}|i|ill|im|id|shell|hell|theyll)( (is|was|will|would|are|might|gonna))?
      id rather`,
  },
  says: {
    words: `
      says said saying say told tells telling tell disclosed discloses confided wrote
      writes written messaged texted posted reckons claims reports reported revealed
      admitted mentioned whispered confessed states stated thinks think worried afraid
      scared`,
    phrases: `
      keeps saying
      is saying`,
  },
  hits: {
    words: `
      hit hits hitting beat beats beating beaten punch punches punched punching slap slaps
      slapped slapping strangle strangles strangled strangling choke chokes choked
      choking burn burns burnt burned burning whip whips whipped belts belted smack smacks
      smacked smacking throttle throttles throttled hurt hurts hurting hurted harm harms
      harmed harming batter batters battered shake shakes shook bite bites bit drags
      dragged thumps thumped locks locked starves starved abuse abuses abused abusing
      headbutted headbutts pinned grabbed grabs assaulted assaults assaulting attacked
      attacks`,
    phrases: `
      kick(?! (off|out))
      kicks(?! (off|out))
      kicked(?! (off|out))`,
  },
  kills: {
    words: `
      kill kills killing murder murders stab stabs stabbing shoot shooting hurt hurting
      harm harming batter beat punch attack attacks strangle slice shank smash jump deck
      glass bash lamp chin rape bury slit behead execute hang burn fight fighting slap hit
      hitting beating smashing`,
    phrases: `
      knock (you|him|her|me|my|his|your|out) ?(out|down|block|head|teeth)?
      break (my|your|his|her|their|every|the) (legs?|neck|face|arms?|jaw|nose|fingers|bones?)
      do (you|him|her|me|us|them) in
      finish (you|him|her|me|them) off
      end (you|him|her|me|them)
      run (you|him|her|me|them) over
      put (you|him|her|me|them) in (hospital|a box|the ground|a coffin|intensive care|icu)
      come (for|after) (you|him|her|me|us|them)
      get (you|him|her|me|us|them)
      kick (my|your|his|her|the|their|fuck|shit|head)`,
  },
  gift: {
    words: `
      gift gifts present presents money cash robux vbucks phone phones trainers vape vapes
      skins voucher vouchers clothes alcohol drink drinks cigarettes weed things stuff
      jewellery necklace underwear tickets nitro coins credit game games sweets`,
    phrases: `
      v bucks
      gift cards?`,
  },
  stranded: {
    words: `
      alone unsupervised outside`,
    phrases: `
      on (his|her|their) own
      by (himself|herself|themselves)
      home alone`,
  },
  did: { words: did },
  didperhaps: { words: didPerhaps, phrases: 'used(?! to)' },
  doing: { words: doing },
  does: { words: does },
};
