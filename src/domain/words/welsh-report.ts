/** The report: its form, what is asked, and who will read it. */
export const welshReport = {
  'Report something': 'Rhoi gwybod',
  'This sounds like something that happened. I have filled in what you said: please check and correct it. Nothing is sent until you press Send.':
    "Mae hyn yn swnio fel rhywbeth a ddigwyddodd. Rwyf wedi llenwi'r hyn a ddywedwyd gennych: gwiriwch a chywirwch ef. Nid oes dim yn cael ei anfon nes i chi bwyso Anfon.",
  "The message's words are in the form below. Pictures are left out: please do not copy them anywhere.":
    "Mae geiriau'r neges yn y ffurflen isod. Mae lluniau wedi'u gadael allan: peidiwch â'u copïo i unman.",
  'This message may mean danger. Speak to someone now, and phone 999 if a child is in danger: a form is not enough. Its words are in the form below; pictures are left out.':
    "Gall y neges hon olygu perygl. Siaradwch â rhywun nawr, a ffoniwch 999 os yw plentyn mewn perygl: nid yw ffurflen yn ddigon. Mae ei geiriau yn y ffurflen isod; mae lluniau wedi'u gadael allan.",
  'Something is missing or too long. Please answer who did it, to whom, and what happened.':
    "Mae rhywbeth ar goll neu'n rhy hir. Atebwch pwy wnaeth, i bwy, a beth ddigwyddodd.",
  'I did it myself': 'Fi fy hun wnaeth',
  'Three answers are needed, the rest is optional. Please add no pictures. If a child is in danger now, phone 999 first.':
    "Mae angen tri ateb; dewisol yw'r gweddill. Peidiwch ag ychwanegu lluniau. Os yw plentyn mewn perygl nawr, ffoniwch 999 yn gyntaf.",
  'Is a child in danger now?': 'A oes plentyn mewn perygl nawr?',
  'Who did it?': 'Pwy wnaeth?',
  'To whom?': 'I bwy?',
  'What happened?': 'Beth ddigwyddodd?',
  'When did it happen? (as near as you know)': 'Pryd ddigwyddodd? (mor agos ag y gwyddoch)',
  'In your own words': 'Yn eich geiriau eich hun',
  'Next: see who will read it': 'Nesaf: gweld pwy fydd yn ei ddarllen',
  'More details (optional)': 'Rhagor o fanylion (dewisol)',
  'Is it about one of these?': "A yw'n ymwneud ag un o'r rhain?",
  'Are pictures or videos of a child involved?':
    'A oes lluniau neu fideos o blentyn yn rhan o hyn?',
  "The child's name and class, if you know": 'Enw a dosbarth y plentyn, os gwyddoch',
  'Which colleague is it about, if you know?': 'Am ba gydweithiwr y mae, os gwyddoch?',
  'Which app, site or game?': 'Pa ap, gwefan neu gêm?',
  'When did you notice?': 'Pryd y sylwoch chi?',
  'Where is the child now?': "Ble mae'r plentyn nawr?",
  'Is it still going on?': "A yw'n parhau o hyd?",
  'Who else knows?': "Pwy arall sy'n gwybod?",
  Cancel: 'Canslo',
  'Please choose: {label}': 'Dewiswch: {label}',
  'Please fill in: {label}': 'Llenwch: {label}',
  'Please choose a day: {label}': 'Dewiswch ddiwrnod: {label}',
  'Please check who will read this': 'Gwiriwch pwy fydd yn darllen hwn',
  'Who reads this has changed since you last looked. Nothing has been sent yet.':
    "Mae'r rhai a fydd yn darllen hwn wedi newid ers i chi edrych ddiwethaf. Nid oes dim wedi'i anfon eto.",
  'You have sent this form before. What you filled in now would be a new report.':
    "Rydych wedi anfon y ffurflen hon o'r blaen. Byddai'r hyn a lenwyd gennych nawr yn adroddiad newydd.",
  'Speak to someone now: a message is not enough.':
    'Siaradwch â rhywun nawr: nid yw neges yn ddigon.',
  'If a child is in danger, phone 999. Anyone may phone; nobody needs permission.':
    'Os yw plentyn mewn perygl, ffoniwch 999. Caiff unrhyw un ffonio; nid oes angen caniatâd ar neb.',
  'Will read it': 'Bydd yn ei ddarllen',
  'Left out: will never see it': "Wedi'u gadael allan: ni fyddant byth yn ei weld",
  'Nobody else is told what it says.': "Nid oes neb arall yn cael gwybod beth mae'n ei ddweud.",
  'You can also tell, directly': 'Gallwch hefyd ddweud yn uniongyrchol wrth',
  'Teams is not anonymous: your name goes with this. If you would rather not use it, phone instead.':
    "Nid yw Teams yn ddienw: mae eich enw yn mynd gyda hwn. Os byddai'n well gennych beidio â'i ddefnyddio, ffoniwch yn lle hynny.",
  Send: 'Anfon',
  'Change something': 'Newid rhywbeth',
  'Do not send': 'Peidio ag anfon',
  'Nobody in school can be told of this. Please phone one of the numbers below.':
    "Ni ellir dweud wrth neb yn yr ysgol am hyn. Ffoniwch un o'r rhifau isod.",
  'Part of this can reach nobody in school. Please phone one of the numbers below as well.':
    "Ni all rhan o hyn gyrraedd neb yn yr ysgol. Ffoniwch un o'r rhifau isod hefyd.",
  'A child and an adult are involved: two linked records are kept, each for its own readers.':
    "Mae plentyn ac oedolyn yn rhan o hyn: cedwir dau gofnod cysylltiedig, pob un i'w ddarllenwyr ei hun.",
  'Nothing has to be reported': 'Nid oes rhaid rhoi gwybod am ddim',
  "This is advice from your school's settings. Nothing has been sent.":
    "Cyngor o osodiadau eich ysgol yw hwn. Nid oes dim wedi'i anfon.",
  'Tell the {dsl} all the same': 'Dweud wrth: {dsl}, er hynny',
  Close: 'Cau',
  'Nothing was sent.': 'Nid anfonwyd dim.',
  'Nothing was sent': 'Nid anfonwyd dim',
  'You can start again whenever you like.': 'Gallwch ddechrau eto pryd bynnag y mynnwch.',
  'the {role}': '{role} yr ysgol',
  'The {role}': '{role} yr ysgol',
  'A {role}': '{role} yr ysgol',
  '{record} goes to {people}': 'bydd {record} yn mynd at {people}',
  'then|the next person': 'yna',
  it: 'hwn',
  'If nobody answers, you are told to phone.':
    'Os na fydd neb yn ateb, byddwch yn cael gwybod y dylech ffonio.',
  'If nobody answers in time, {steps}. You are told.':
    'Os na fydd neb yn ateb mewn pryd, {steps}. Byddwch yn cael gwybod.',
  'Named by your policy ({rule}, {section})': "Wedi'i enwi gan eich polisi ({rule}, {section})",
  'Safeguarding default, not in your policy': 'Rheol ddiogelu gyffredinol, nid yn eich polisi',
  'The local authority designated officer (LADO)': 'Swyddog dynodedig yr awdurdod lleol (LADO)',
  'The police': 'Yr heddlu',
  "Children's social care": 'Gofal cymdeithasol plant',
  "for the child's welfare": 'ar gyfer lles y plentyn',
  "for the adult's conduct": 'ar gyfer ymddygiad yr oedolyn',
  'for the school': 'ar gyfer yr ysgol',
  "the record of the child's welfare": 'y cofnod o les y plentyn',
  "the record of the adult's conduct": 'y cofnod o ymddygiad yr oedolyn',
  'the record of the school': "y cofnod o'r ysgol",
  'A pupil following a public account does not by itself have to be reported.':
    "Nid oes rhaid rhoi gwybod am ddisgybl sy'n dilyn cyfrif cyhoeddus, ynddo'i hun.",
  'Do not follow back. Tighten your privacy settings, and remove the follower if you can.':
    'Peidiwch â dilyn yn ôl. Tynhewch eich gosodiadau preifatrwydd, a thynnwch y dilynwr os gallwch.',
  'If they also write to you, or you are uneasy, please tell the safeguarding lead.':
    'Os ydynt hefyd yn ysgrifennu atoch, neu os ydych yn anesmwyth, dywedwch wrth yr arweinydd diogelu.',
  'A request from a parent or relative does not by itself have to be reported here.':
    "Nid oes rhaid rhoi gwybod yma am gais gan riant neu berthynas, ynddo'i hun.",
  'Do not accept it. Answer through the school office or the official channel instead.':
    "Peidiwch â'i dderbyn. Atebwch drwy swyddfa'r ysgol neu'r sianel swyddogol yn lle hynny.",
  'If it happens again, or the parent seems distressed or angry, please tell somebody.':
    "Os bydd yn digwydd eto, neu os yw'r rhiant i'w weld yn ofidus neu'n ddig, dywedwch wrth rywun.",
  "Contact with a pupil's family belongs in the school's own channels.":
    "Trwy sianeli'r ysgol ei hun y dylai cyswllt â theulu disgybl fod.",
  'If there is a family link from before, you can declare it here.':
    'Os oes cysylltiad teuluol ers cynt, gallwch ei ddatgan yma.',
  "A former pupil who is an adult and out of education is outside this policy's ban.":
    "Mae cyn-ddisgybl sy'n oedolyn ac wedi gadael addysg y tu allan i waharddiad y polisi hwn.",
  'Think first whether they have brothers or sisters in school, and ask the headteacher if unsure.':
    "Meddyliwch yn gyntaf a oes ganddynt frodyr neu chwiorydd yn yr ysgol, a gofynnwch i'r pennaeth os ydych yn ansicr.",
  "The policy says that comments on the school's account are not answered there.":
    "Mae'r polisi yn dweud nad yw sylwadau ar gyfrif yr ysgol yn cael eu hateb yno.",
  'If it is a complaint or worries you, tell the headteacher in person or report it here.':
    "Os yw'n gŵyn neu'n eich poeni, dywedwch wrth y pennaeth yn bersonol neu rhowch wybod yma.",
};
