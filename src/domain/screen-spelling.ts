/** What is meant, and how it is typed: text-speak, slang and common slips (apostrophes already gone). */
const shorthand = new Map(
  `
  you: u ya yu; your: ur yr; are: r; why: y; and: n nd; please: pls plz plse pleez plss;
  thanks: thx thanx thnx tnx thankyou thnks; what: wat wot wut whta; whats: wats wots;
  when: wen wn; where: wher; with: wiv w wif; because: bc cos coz cuz cause bcos becos;
  before: b4; later: l8r; great: gr8; mate: m8;
  tomorrow: 2moro 2morrow tmrw tmr tmo tomoz tomo tomorow tommorow;
  tonight: 2nite 2night tonite tonyt 2nyt; night: nite nyt; today: 2day;
  yesterday: yday yest ystrday; weekend: wkend wknd; week: wk; weeks: wks; minutes: mins;
  minute: min; hours: hrs; gonna: gunna gona gna ganna gon finna; going: goin; wanna: wana wnna;
  wants to: wants2; wants: wnts; want: wnt; wanted: wantd wnted; trying: tryna tryin;
  doing: doin; being: bein; having: havin; getting: gettin; saying: sayin; sending: sendin;
  posting: postin; talking: talkin; texting: textin txting; messaging: messagin msging;
  asking: askin; telling: tellin; cutting: cuttin cuting; hurting: hurtin;
  killing: killin kiling; hitting: hittin hiting; coming: comin; meeting: meetin; crying: cryin;
  touching: touchin tuching toching; threatening: threatenin threatnin threatning thretening;
  slagging: slaggin; bullying: bullyin; said: sed; says: sez ses sais; told: tol tld;
  heard: herd; have: hav hv hve av ave; havent: avent; should: shud shld; could: cud;
  would: wud wld; dont: dnt dunt; doesnt: dosnt dosent doesent; cant: cnt carnt; isnt: aint;
  i dont know: idk; dont know: dno dunno; herself: hrself herslef hersel erself hersefl;
  himself: hiself hisself himslef hmself; themselves: themself themselfs theirself theirselves;
  myself: meself mself; yourself: urself yourselfs; people: ppl peeps;
  someone: sum1 sm1 some1 somone sumone smone; somebody: sombody; anyone: any1 ne1;
  everyone: every1 evry1; no one: no1 noone;
  something: smth sth sumthing sumfin sumthin somethin suttin; nothing: nuffin nuthin nothin;
  theres: thers; there: ther; their: thier; they: thay dey; the: da teh hte th; this: dis;
  that: dat; about: abt abot bout; through: thru; from: frm fron; though: tho; really: rly rlly;
  definitely: defo; by the way: btw; right now: atm rn; just: jus jst juts jsut;
  already: alredy allready; again: agen; like: lik; child: childs chid chld chil cild chidl;
  kids: kidz; girl: gurl grl gril; boyfriend: bf; girlfriend: gf; brother: bro; sister: sis;
  mum: mam mom mummy mommy mammy; mums: mams moms mummys; dad: daddy papa; dads: daddys;
  teacher: tchr teecher techer; school: sch skool scool schl; message: msg mesage mssg;
  messages: msgs mesages; messaged: msgd msged; text: txt; texts: txts; texted: txted txtd;
  picture: pic pik; pictures: pix pics piks picies; video: vid; videos: vids;
  photos: fotos photoes; photo: foto; request: req rqst reqest requst; requests: reqs;
  friend request: fr; friend requests: frs; account: acc acct accnt; accounts: accs;
  conversation: convo; conversations: convos;
  screenshot: ss screenie screeny screengrab screencap; screenshots: screenies;
  group chat: gc groupchat; group chats: gcs groupchats; advise: adv; notification: noti;
  unfriend: unfreind; friend: freind frend; friends: freinds frends;
  suicide: suiside sucide suicde sewerslide sewercide sooicide sui; suicidal: suisidal sucidal;
  unalive: unalived unalives unaliving; kill: kil kll; kills: kils; killed: killd; die: dei;
  dying: dieing dyin; nudes: noods nudez nudz nudies newds noodz; naked: neked nakid nekkid;
  knife: knif nife; knives: knifes; touch: tuch toch; touched: tuched toched; touches: tuches;
  self harm: selfharm; self harming: selfharming; self harmed: selfharmed; self harms: selfharms;
  wrist: rist; wrists: rists; bleeding: bleding; missing: mising misin missin; ran: runned;
  run away: runaway runnaway; threatened: threatend threatned thretened; threat: thret theat;
  blackmail: blakmail blackmale; emergency: emergancy emergncy;
  immediately: imediatly immediatly; urgent: urgnt; police: polis cops feds;
  headteacher: headmaster headmistress principal; password: pwd pw pswd passwrd passwd pword;
  passwords: pwds; group chat: grp groupchat; rape: rpe; raped: rped; shes: shez; hes: hez;
  theyre: theyr; brilliant: brill; dick: dck dik; fuck: fck fuk; cannot: cannt; found: fnd;
  telling: tellin; alone: alon; home: hme; help: hlp halp; because: becuase becoz;
  anymore: nemore`
    .split(';')
    .flatMap((row) => {
      const [meant = '', typed = ''] = row.trim().split(': ');
      return typed.split(' ').map((word) => [word, meant] as const);
    }),
);

/** A word one slip from one of these (a letter lost, added, changed or swapped) is read as it. */
const watched = new Set(
  `
  suicide suicidal himself herself themselves myself yourself unalive knife knives stabbed
  stabbing naked nudes touched touching touches missing threat threats threatened threatening
  threatens strangled strangling weapon weapons blackmail blackmailing blackmailed sextortion
  grooming groomed overdose overdosed bruises bruised bruise stranger strangers kidnapped
  kidnap abducted abused abuses abusing abuse assault assaulted murder machete frightened
  terrified scared disclosed disclosure trafficked trafficking radicalised pregnant unconscious
  collapsed emergency urgent urgently ambulance police tonight tomorrow yesterday bleeding
  scissors killing harming cutting swallowed tablets paracetamol boyfriend stepdad stepfather
  uncle grandad penis vagina sexual sexually request requested message messaged messages
  messaging posted posting screenshot facebook instagram snapchat whatsapp tiktok roblox
  discord fortnite pupil pupils parent parents teacher teachers colleague friend friends accept
  accepted picture pictures photo photos video videos comment commented comments policy
  password account accounts following followed reported reporting uploaded tagged hacked
  children headteacher governor volunteer accidentally anonymous racist bullying bullied
  livestream batter battered goodbye goodnight virgin anywhere kisses kissed threaten hanging
  device stranger drinking throat swallow trousers knickers undress bleach petrol hammer
  screaming hiding locked punched punches kicked choking drowning window bridge railway
  hospital seizure allowed permission school someone somebody received noticed contacted child`
    .trim()
    .split(/\s+/),
);

/** Words in their own right that are one slip from a watched word. */
const ownWords = new Set(
  `
  abase abased abases abasing abductee abridge abuser abusers accent accented accepts aiding
  alloyed ambulances amuse amused amuses amusing anuses arming asexual asexually assaulter
  assaults backed bagged baked banging banter bantered barter bartered bather batted batten
  battened batters battery battier beach bellied bellying bequest better bettered biding
  billing bitter blackmailer blackmails bleeping blench blending blocked boyfriends braise
  braised braises breach breeding bride bridged bridges bridle brightened browning bruiser
  bruisers bulled bullies bulling bullring bunched bunches buses butter buttered butting caked
  cared changing charming chiding chill chocking chowing clocked cocked coking collapse
  collapses colleagues commenced commend commended commends contracted cooking costed costing
  couched couches couching creaming crowning cruise cruised cruises cuttings deceived deice
  deported deporting devices devise discard disclose discloses disclosures discoed discords
  dissed dissing docked douched douches douching downing drinkings droning drownings drowsing
  dudes emergence extortion fagged faked fallowed fallowing farming fatter fiend fiends filling
  flocked follower followings fridge fried frowning gagged ganging goodbyes governors granddad
  grooved grooving gutting hacker hallowed hammed hammers hamming hamper handing hangings
  haring harked harking harping hatter hawked hieing hiking hinging hiring hissed hisses
  hissing hiving hocked hollowed hollowing homebody hospitals hosted hosting hunched hunches
  jacked jagged jutting kicker kickers kidnapper kidnaps killings kilning kinked kisser kissers
  kissing knaves knifed knifes knockers lacked lagged latter leach licked locker locket looked
  lucked lunched lunches machetes massage massaged massages massaging massing matter mattered
  messing milling missed misses misting misusing mocked munched munches murders mussing nagged
  named nicked nodes notice notices nuder nudest nudges nuked nukes nutting overdoes overdone
  overdoses packed passwords pasted pasting patent patents patrol patter pattered paunches
  pends permissions petrel photon photons picked pictured pilling pinched pinches pissed pisses
  pissing pocked policed polices polite polity ported porting posed posing posited positing
  poster potted potting pouched pouches pouching pouted pouting pupal putting raciest racism
  racists racked ragged railways raked ranging rapist receive receiver receives reporter
  requester requests resorted resorting retorted retorting ricked ridge riding rocked roomed
  rooming rutting sacked sacred sagged sallow scabbed scabbing scaled scare scares scarfed
  scarred schools scissor scored screenshots seared seizures shallow shared sicked siding
  slabbed slabbing snaked snared snickers soared socked someones spared stabbings stabled
  stabling stared stepdads stepfathers straggled straggling strange strangle strangler
  stranglers strangles streaming stringer stringers stronger stubbed stubbing suicides sullied
  sullying swabbed swabbing swallows tabbed tabbing tables tablet tacked tatter tattered
  teaches terrifies thread threads throats throaty ticked tiding tilling tomorrows torched
  torches torching touchings trafficker treat treats troupers trouser tugged uncles unloaded
  vaginae vaginal vireo vireos virgins volunteers vouched vouches vouching wagged waked wallow
  wallowed warming whacked wicked widow willing windows winnow yammer yesterdays`
    .trim()
    .split(/\s+/),
);
function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

const nearby = new Map<string, string[]>();
for (const word of watched) {
  for (const key of [word, ...withoutOne(word)])
    nearby.set(key, [...(nearby.get(key) ?? []), word]);
}

/** Is one the other with a single letter lost, added, changed, or two neighbours swapped? */
function oneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length + right.length <= 1 || (left.length === 1 && right.length === 1)) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

function nearest(word: string): string | undefined {
  for (const key of [word, ...withoutOne(word)]) {
    const found = nearby.get(key)?.find((known) => oneSlip(word, known));
    if (found) return found;
  }
  return undefined;
}

/** Words in their own right that look like two run together. */
const wholeWords = new Set(
  'cutit abridge asexual asexually befriend befriends begone begun cutoff offbeats'.split(' '),
);

/** Small words that people run into the next: "wasdead", "kissesher". */
const small =
  'his her him the was is he she me my has a in to of off and it i they them hes shes want wants hasnt isnt not now gone been be with after from that on just who got go'.split(
    ' ',
  );
/** Grave words that are looked for in words run together. */
const grave = new Set([
  ...watched,
  ...`dead die dying kill kills killed knife gun stab hurt hurts touch willy bits naked nude nudes sex rape raped drugs
  missing gone scared home knives blood cut cuts scars bed drunk hits beats pills bomb threat help urgent dsl child
  disclosure fainted unsafe danger jump roof bridge alone strangled`.split(/\s+/),
]);

function isGrave(word: string): boolean {
  return word.length > 2 && grave.has(word);
}

/** Two words run together, where one is small and the other grave. */
function parted(word: string): string | undefined {
  const first = small.find((part) => word.startsWith(part) && isGrave(word.slice(part.length)));
  if (first !== undefined) return `${first} ${word.slice(first.length)}`;
  const last = small.find((part) => word.endsWith(part) && isGrave(word.slice(0, -part.length)));
  return last === undefined ? undefined : `${word.slice(0, -last.length)} ${last}`;
}

/** The word or words meant by one typed: text-speak spelt out, one slip put right, two run together parted. */
export function spelling(word: string): string {
  const meant = shorthand.get(word);
  if (meant !== undefined) return meant;
  if (word.length < 5 || word.length > 20 || watched.has(word) || ownWords.has(word)) return word;
  return nearest(word) ?? (wholeWords.has(word) ? word : (parted(word) ?? word));
}
