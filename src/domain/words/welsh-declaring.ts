/** Declaring a family link: three steps, the check, and what is said when it is sent. */
export const welshDeclaring = {
  'Declare a family link: step 1 of 3': 'Datgan cysylltiad teuluol: cam 1 o 3',
  'Declare a family link: step 2 of 3': 'Datgan cysylltiad teuluol: cam 2 o 3',
  'Declare a family link: step 3 of 3': 'Datgan cysylltiad teuluol: cam 3 o 3',
  'For {name}, {post}.': 'Ar gyfer {name}, {post}.',
  'Something is missing or too long. Please look again: nothing was saved yet.':
    "Mae rhywbeth ar goll neu'n rhy hir. Edrychwch eto: nid oes dim wedi'i gadw eto.",
  'The draft was thrown away': 'Cafodd y drafft ei daflu',
  'Nothing of it is kept.': "Nid oes dim ohono wedi'i gadw.",
  'Next: check it': 'Nesaf: gwirio',
  Next: 'Nesaf',
  Back: 'Nôl',
  'Go on': 'Mynd ymlaen',
  'Go on later': 'Mynd ymlaen yn nes ymlaen',
  'Your earlier answers are saved. Nobody else sees them yet.':
    "Mae eich atebion cynharach wedi'u cadw. Nid oes neb arall yn eu gweld eto.",
  'Whose link is it? (somebody without an account)': 'Cysylltiad pwy ydyw? (rhywun heb gyfrif)',
  'What do they do here?': 'Beth yw eu gwaith yma?',
  "The child's name and class": 'Enw a dosbarth y plentyn',
  'How are they related?': 'Sut maen nhw yn perthyn?',
  'How are you related?': 'Sut ydych chi yn perthyn?',
  'Since when?': 'Ers pryd?',
  'Was that before the job, or before the child came?':
    "A oedd hynny cyn y swydd, neu cyn i'r plentyn ddod?",
  'Which apps, sites or games?': 'Pa apiau, gwefannau neu gemau?',
  'What kind of contact?': 'Pa fath o gyswllt?',
  'Can other pupils be reached the same way?':
    'A ellir cyrraedd disgyblion eraill yn yr un ffordd?',
  'Who has parental responsibility for the child?':
    'Pwy sydd â chyfrifoldeb rhiant dros y plentyn?',
  'Do they agree to the contact?': "Ydyn nhw yn cytuno i'r cyswllt?",
  'When and how did they say so? (no screenshots, please)':
    'Pryd a sut y dywedon nhw hynny? (dim sgrinluniau, os gwelwch yn dda)',
  'Do you teach, mark or look after the child?':
    "Ydych chi yn addysgu'r plentyn, yn marcio ei waith neu'n gofalu amdano?",
  'Are you family of the {head}, or do you live together? (the chair of governors then decides)':
    "Ydych chi yn deulu i'r {head}, neu'n byw gyda'ch gilydd? (cadeirydd y llywodraethwyr sydd wedyn yn penderfynu)",
  'What does the child think of it? (optional)':
    "Beth mae'r plentyn yn ei feddwl am hyn? (dewisol)",
  'Please tick all three': 'Ticiwch y tri, os gwelwch yn dda',
  'Please fill this in': 'Llenwch hwn, os gwelwch yn dda',
  'Please check before you send': 'Gwiriwch cyn anfon',
  'Nobody else. Colleagues never see it.': 'Neb arall. Ni fydd cydweithwyr byth yn ei weld.',
  'Throw it away': 'Ei daflu',
  'You have begun a declaration': 'Rydych wedi dechrau datganiad',
  'It was last saved on {day}. Nobody else has seen it.':
    "Cafodd ei gadw ddiwethaf ar {day}. Nid oes neb arall wedi'i weld.",
  'Start another': 'Dechrau un arall',
  'What you filled in is deleted.': 'Bydd yr hyn a lenwyd gennych yn cael ei ddileu.',
  'Yes, throw it away': 'Ie, ei daflu',
  'Saved as a draft': "Wedi'i gadw fel drafft",
  'Nobody else sees it, and it gives no leave. Go on from any device: type declare.':
    "Nid oes neb arall yn ei weld, ac nid yw'n rhoi caniatâd. Gallwch fynd ymlaen o unrhyw ddyfais: teipiwch datgan.",
  'A draft that nobody comes back to is deleted after about two weeks.':
    'Bydd drafft nad oes neb yn dychwelyd ato yn cael ei ddileu ar ôl tua phythefnos.',
  'Nothing was declared': 'Ni ddatganwyd dim',
  'Your declaration is recorded. Ref {reference}':
    "Mae eich datganiad wedi'i gofnodi. Cyf {reference}",
  'Nobody can approve it. You hear from me when it is recorded, with advice on what to do.':
    "Ni all neb ei gymeradwyo. Byddaf yn rhoi gwybod i chi pan fydd wedi'i gofnodi, gyda chyngor ar beth i'w wneud.",
  'Until you hear from me, please carry on as if the answer were no.':
    "Nes i chi glywed gennyf, ewch ymlaen fel pe bai'r ateb yn na.",
  'nobody with an account': 'neb sydd â chyfrif',
  For: 'Ar gyfer',
  '{role}, comments first': '{role}, yn rhoi sylwadau yn gyntaf',
  '{role}, records it': '{role}, yn ei gofnodi',
  '{role}, decides': '{role}, yn penderfynu',
  'For a link that you had before you worked here, or before the child came. Until the {head} has decided, it gives no leave for anything.':
    "Ar gyfer cysylltiad a oedd gennych cyn i chi weithio yma, neu cyn i'r plentyn ddod. Nes i'r {head} benderfynu, nid yw'n rhoi caniatâd i ddim.",
  'For a link or a situation that you had before. Please also talk it over with the {head}: what is agreed is recorded here. Until then it gives no leave for anything.':
    "Ar gyfer cysylltiad neu sefyllfa a oedd gennych o'r blaen. Trafodwch ef hefyd gyda'r {head}: cofnodir yma yr hyn a gytunir. Tan hynny nid yw'n rhoi caniatâd i ddim.",
  'The policy of this school has no exceptions. You can declare the link, so that the {head} knows of it; nobody can approve it.':
    "Nid oes eithriadau ym mholisi'r ysgol hon. Gallwch ddatgan y cysylltiad, fel bod y {head} yn gwybod amdano; ni all neb ei gymeradwyo.",
  'The policy of this school says nothing about such links. You can declare yours: the {head} decides outside the policy, and until then it gives no leave for anything.':
    "Nid yw polisi'r ysgol hon yn dweud dim am gysylltiadau o'r fath. Gallwch ddatgan eich un chi: y {head} sy'n penderfynu y tu allan i'r polisi, a than hynny nid yw'n rhoi caniatâd i ddim.",
  'Own child': 'Plentyn ei hun',
  Stepchild: 'Llysblentyn',
  Grandchild: 'Ŵyr neu wyres',
  'Niece or nephew': 'Nith neu nai',
  'Brother or sister': 'Brawd neu chwaer',
  Cousin: 'Cefnder neu gyfnither',
  Godchild: 'Plentyn bedydd',
  'Foster child, or a child in the same home': 'Plentyn maeth, neu blentyn yn yr un cartref',
  'A child of friends': 'Plentyn i ffrindiau',
  'Known from a club, a team or church': 'Yn adnabod ei gilydd o glwb, tîm neu eglwys',
  'A neighbour’s child': 'Plentyn i gymydog',
  'Something else': 'Rhywbeth arall',
  'Before the job here': 'Cyn y swydd yma',
  'Before the child came here': "Cyn i'r plentyn ddod yma",
  Later: 'Yn ddiweddarach',
  'Friend or follow': 'Ffrind neu ddilyn',
  Messages: 'Negeseuon',
  'A family group chat': 'Sgwrs grŵp deuluol',
  'Calls and video calls': 'Galwadau a galwadau fideo',
  'Playing online': 'Chwarae ar-lein',
  'Sharing where we are': 'Rhannu ble rydym ni',
  'Not sure': 'Ddim yn siŵr',
  Agrees: 'Yn cytuno',
  'Not asked yet': 'Heb ofyn eto',
  'Does not agree': 'Ddim yn cytuno',
  'Yes: teaches the child': "Ie: yn addysgu'r plentyn",
  'Yes: marks or assesses the child': "Ie: yn marcio neu'n asesu'r plentyn",
  'Yes: looks after the child in another way': 'Ie: yn gofalu am y plentyn mewn ffordd arall',
  'Until this is decided, it gives me no leave for anything':
    "Nes i hyn gael ei benderfynu, nid yw'n rhoi caniatâd i mi i ddim",
  'It is about this child only, not about friends or other pupils':
    'Am y plentyn hwn yn unig y mae, nid am ffrindiau na disgyblion eraill',
  'If something changes, I will say so here':
    'Os bydd rhywbeth yn newid, byddaf yn dweud hynny yma',
};
