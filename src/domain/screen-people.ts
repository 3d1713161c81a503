/** Families of words that the rules of the screen share; a name in braces stands for any of its words. */
const families = {
  child: `child children kid kids kiddo kiddos pupil pupils student students girl girls boy boys lad lads
    lass lasses daughter daughters son sons toddler toddlers baby babies infant infants tutee tutees
    youngster youngsters teen teens teenager teenagers littlie littlies bairn minor minors niece nephew
    learner learners (little|wee|young)_ones? young_(person|people) foster_child under_\\d+s? \\d+_year_olds?
    year(r|\\d+)s? reception nursery ks1 ks2 schoolgirls? schoolboys? schoolkids? sibling siblings
    class classmate classmates`,
  one: `child kid kiddo pupil student girl boy lad lass tutee youngster teenager littlie learner
    (little|wee|young)_one young_person toddler baby infant year(r|\\d+)
    (daughter|son|niece|nephew|sister|brother)`,
  she: `he she they hes shes theyre hed shed theyd hell shell theyll him her them his their himself herself themselves`,
  me: `i im ive id me my myself`,
  anyone: `{child} {she} {me} someone somebody everyone {family} {staff} {parent} friend friends mate colleague we people
    wife husband partner person man woman lady bloke guy adult`,
  parent: `parent parents mum mums mother mothers dad dads father fathers carer carers guardian
    nan nana nanna gran grandma grandmother grandad granddad grandfather grandparent grandparents auntie aunty aunt
    uncle step(mum|dad|mother|father) foster_(mum|dad|carer)`,
  family: `{parent} brother sister cousin sibling stepbrother stepsister big_brother bro mums_(boyfriend|partner|bf|new_boyfriend)
    dads_(girlfriend|partner) boyfriend partner relative family babysitter childminder nanny godfather`,
  staff: `staff teacher teachers ta tas lsa lsas hlta mdsa mdsas senco sendco sencos colleague colleagues coworker
    head headteacher deputy assistant_head dsl ddsl caretaker cleaner cook dinner_lady dinner_ladies lunchtime_(supervisor|lady)
    midday_supervisor receptionist secretary office_(lady|staff) business_manager bursar site_manager premises_manager
    supply volunteer volunteers governor governors chair trustee trustees coach coaches tutor trainee student_teacher ect
    nqt technician librarian mentor keyworker key_worker contractor driver adult adults phase_leader line_manager
    headship slt peripatetic sir miss`,
  stranger: `stranger strangers random randoms randomer randomers rando man men bloke blokes guy guys predator pedo paedo paedophile
    catfish groomer adult adults
    older_(man|men|boy|boys|lad|lads|guy|guys|bloke|person|people|kids|teen|teens|teenager|teenagers|friend|woman)
    (grown|strange|weird|creepy|unknown|random|adult|old|other)_(man|men|bloke|guy|guys|person|people|adult|lad|boy|male|account|woman)
    (online|internet|web|roblox|fortnite|snap|snapchat|insta|instagram|discord|tiktok|gaming|xbox|minecraft)_(friend|friends|boyfriend|girlfriend|man|guy|person|stranger|mate|bloke|contact|men)
    (someone|somebody|person|friend|friends|boy|girl|lad|man|guy|boyfriend|bloke|people|men|one|him)_(from|off|on|through|over|via)_(the_)?(internet|net|online|web|app|game|games|gaming|chat|xbox|playstation|ps5|{app})
    (someone|somebody|person|friend|boy|girl|lad|man|guy|boyfriend|bloke|people|one|men)_(that_|who_|whom_)?({she}_|has_|have_|had_|hes_|shes_){0,2}(met|meet|meets|knows|found|been_talking_to|talking_to|talks_to|speaks_to|chats_to|spoke_to|got_talking_to|knows_from|plays_with|games_with)_(online|on|off|through|from|over|in|via|to_on|with_on|to_online)
    (someone|somebody|person|friend|boy|girl|lad|man|guy|boyfriend|bloke)_online
    (boyfriend|girlfriend|bf|friend)_online (she|he|they)_met_(online|on|off)
    \\d\\d_year_old_(man|bloke|guy|lad|boy|male)`,
  app: `facebook fb instagram insta ig finsta snapchat snap sc whatsapp whats_app watsapp wattsapp tiktok tik_tok tictok roblox discord twitch
    youtube yt twitter x bereal be_real ngl yubo wizz vrchat vr_chat character_ai telegram kik messenger threads
    fortnite minecraft xbox playstation ps4 ps5 steam among_us brawl_stars linkedin reddit pinterest signal
    omegle monkey_app tinder hinge bumble grindr wink hoop tellonym sendit ask_fm houseparty skype zoom teams facetime
    imessage bluesky tumblr weverse lemon8 onlyfans nextdoor mumsnet duolingo spotify google_chat`,
  bodypart: `privates private_parts? private_area bits willy penis vagina fanny bum bottom boobs boob breasts breast tits chest genitals
    dick cock knob balls minge foof foofoo down_(below|there) knickers pants underwear trousers bra boxers crotch groin
    inner_thigh thigh skirt body nipples arse ass private_place`,
  picture: `picture pictures photo photos image images video videos selfie selfies clip clips snaps film footage`,
  weapon: `knife knives blade blades gun guns machete machetes weapon weapons firearm pistol shotgun rifle bomb bombs
    grenade explosives? crossbow knuckleduster taser molotov sword zombie_knife airgun bb_gun scissors razor razors`,
  wants: `want wants wanted wanting wanna going gonna planning plans planned trying tried try tries threatening threatened
    threatens about ready need needs like wish wishes hopes hoping thinking intends decided prefer rather feels_like
    (says|said|saying|say|told|tell|texted|wrote|posted|messaged)_({she}_)?(that_)?({she}|i|ill|im|id|shell|hell|theyll)(_(is|was|will|would|are|might|gonna))?
    will would might could should may id_rather ill hell shell theyll im hed shed theyd`,
  says: `says said saying say told tells telling tell disclosed discloses confided wrote writes written messaged texted posted
    reckons claims reports reported revealed admitted mentioned whispered keeps_saying is_saying confessed states stated
    thinks think worried afraid scared`,
  hits: `hit hits hitting beat beats beating beaten punch punches punched punching slap slaps slapped slapping kick kicks(?!_off) kicked(?!_(off|out))
    strangle strangles strangled strangling choke chokes choked choking burn burns burnt burned burning whip whips
    whipped belts belted smack smacks smacked smacking throttles? throttled hurt hurts hurting hurted harm harms harmed
    harming batter batters battered shake shakes shook bite bites bit drags dragged thumps thumped locks locked
    starves starved abuse abuses abused abusing headbutted headbutts pinned grabbed grabs assaulted assaults assaulting attacked attacks`,
  kills: `kill kills killing murder murders stab stabs stabbing shoot shooting hurt hurting harm harming batter beat punch attack attacks
    strangle slice shank smash jump deck glass bash lamp chin rape bury slit behead execute hang burn
    knock_(you|him|her|me|my|his|your|out)_?(out|down|block|head|teeth)? break_(my|your|his|her|their|every|the)_(legs?|neck|face|arms?|jaw|nose|fingers|bones?)
    do_(you|him|her|me|us|them)_in finish_(you|him|her|me|them)_off end_(you|him|her|me|them)
    run_(you|him|her|me|them)_over put_(you|him|her|me|them)_in_(hospital|a_box|the_ground|a_coffin|intensive_care|icu)
    come_(for|after)_(you|him|her|me|us|them) get_(you|him|her|me|us|them) kick_(my|your|his|her|the|their|fuck|shit|head)
    fight(ing)? slap hit hitting beating smashing`,
  gift: `gift gifts present presents money cash robux vbucks v_bucks phone phones trainers vape vapes skins voucher vouchers gift_cards?
    clothes alcohol drink drinks cigarettes weed things stuff jewellery necklace underwear tickets nitro coins credit game games sweets`,
  stranded: `alone on_(his|her|their)_own by_(himself|herself|themselves) unsupervised home_alone outside`,
} as const;

type Family = keyof typeof families;

function expand(source: string): string {
  return source.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(families, name) ? wordsOf(name as Family) : whole,
  );
}

function wordsOf(name: Family): string {
  const words = families[name].trim().split(/\s+/);
  return `(${words.map((word) => expand(word.replaceAll('_', ' '))).join('|')})`;
}

/** Up to four words, none of which makes a thing merely possible. */
const plainGap =
  '(?: (?!(?:can|could|should|would|will|might|may|must|to|if|when|whenever|whether|unless|be|wants?|allowed|are|do|does|did|what|how|who do|for|gonna) )[^ ]+){0,4} ';

/** A phrase of the rules as the source of an expression over plain words; see `phrases`. */
export function phraseSource(phrase: string): string {
  return expand(phrase.trim())
    .replace(/ \(\?!(.*)\)$/, '(?! ($1))')
    .replaceAll('(.. )?', '(?:[^ ]+ ){0,3}')
    .replaceAll(' -- ', plainGap)
    .replaceAll(' ... ', '(?: [^ ]+){0,7} ')
    .replaceAll(' .. ', '(?: [^ ]+){0,3} ')
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll('~', '[a-z]*');
}

/**
 * One expression for many phrases, one to a line. In a phrase `{child}` is any word of that family,
 * `..` leaves room for three words and `...` for seven,
 * `--` for four that leave it real, `^` holds it to the start, `~` ends a stem, and
 * `(?!…)` at the end names what must not follow. It reads plain words
 * (`Plain.words` or a clause), every gap is bounded, so its time grows only with the message.
 */
export function phrases(lines: string): RegExp {
  const rows = lines.split('\n').map((line) => line.trim());
  const anywhere = rows.filter((row) => row !== '' && !row.startsWith('^'));
  const atStart = rows.filter((row) => row.startsWith('^ ')).map((row) => row.slice(2));
  const after = (mark: string, list: readonly string[]): readonly string[] =>
    list.length > 0 ? [`${mark}(?:${list.map(phraseSource).join('|')})`] : [];
  return new RegExp(`(?:${[...after(' ', anywhere), ...after('^ ', atStart)].join('|')})(?= )`);
}
