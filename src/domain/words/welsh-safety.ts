/** Danger, pictures, what was not stored, and who can be spoken to: what has to be understood first. */
export const welshSafety = {
  'If a child is in danger now, phone 999': 'Os yw plentyn mewn perygl nawr, ffoniwch 999',
  'Speak to someone now. A message is not enough.':
    'Siaradwch â rhywun nawr. Nid yw neges yn ddigon.',
  "School is closed, so try these people, but do not wait for them: children's social care answers out of hours.":
    "Mae'r ysgol ar gau, felly rhowch gynnig ar y bobl hyn, ond peidiwch ag aros amdanynt: mae gofal cymdeithasol plant yn ateb y tu allan i oriau.",
  'Stay with the child, or make sure that somebody does. Listen; do not ask for details.':
    "Arhoswch gyda'r plentyn, neu gwnewch yn siŵr bod rhywun yn gwneud hynny. Gwrandewch; peidiwch â gofyn am fanylion.",
  'Do not promise to keep it secret. Write down the exact words.':
    "Peidiwch ag addo cadw'r peth yn gyfrinach. Ysgrifennwch yr union eiriau.",
  'Never view, copy, forward or delete pictures of a child.':
    "Peidiwch byth ag edrych ar luniau o blentyn, na'u copïo, eu hanfon ymlaen na'u dileu.",
  'Never view, copy or forward pictures of a child.':
    "Peidiwch byth ag edrych ar luniau o blentyn, na'u copïo na'u hanfon ymlaen.",
  'Do not view, copy or forward pictures of a child.':
    "Peidiwch ag edrych ar luniau o blentyn, na'u copïo na'u hanfon ymlaen.",
  'Anyone may phone the police or social care; nobody needs permission.':
    "Caiff unrhyw un ffonio'r heddlu neu'r gwasanaethau cymdeithasol; nid oes angen caniatâd ar neb.",
  'When somebody has been told in person, please report it here as well.':
    'Pan fydd rhywun wedi cael gwybod yn bersonol, rhowch wybod yma hefyd.',
  'Report it': 'Rhoi gwybod',
  'I take no files: what you attached has not been opened or kept here. Teams keeps a copy of its own, so say so when you speak to them, and do not delete it yourself.':
    "Nid wyf yn derbyn ffeiliau: nid yw'r hyn a atodwyd gennych wedi'i agor na'i gadw yma. Mae Teams yn cadw ei gopi ei hun, felly dywedwch hynny pan fyddwch yn siarad â nhw, a pheidiwch â'i ddileu eich hun.",
  'Send no pictures here: this chat takes no files.':
    "Peidiwch ag anfon lluniau yma: nid yw'r sgwrs hon yn derbyn ffeiliau.",
  'Pictures of children: please stop here': 'Lluniau o blant: peidiwch â mynd ymhellach',
  'Do not view, copy, forward, save or delete it, and do not ask to be shown it.':
    "Peidiwch ag edrych arno, ei gopïo, ei anfon ymlaen, ei gadw na'i ddileu, a pheidiwch â gofyn am gael ei weld.",
  'Speak to someone now:': 'Siaradwch â rhywun nawr:',
  'Leave the device as it is and keep it in sight.':
    'Gadewch y ddyfais fel y mae a chadwch hi o fewn golwg.',
  'If an adult is involved, or somebody is asking for money or more pictures, phone 999.':
    'Os oes oedolyn yn rhan o hyn, neu os yw rhywun yn gofyn am arian neu ragor o luniau, ffoniwch 999.',
  'Report it without pictures': 'Rhoi gwybod heb luniau',
  'I cannot talk about reports or other people':
    'Ni allaf siarad am adroddiadau nac am bobl eraill',
  'That is the same for everybody, whether or not there is anything to say.':
    "Mae hynny yr un peth i bawb, p'un a oes rhywbeth i'w ddweud ai peidio.",
  "To ask what the school holds about you, write to the {dpo}. If you are worried about how something was handled, use the school's whistleblowing procedure, or phone:":
    "I ofyn beth mae'r ysgol yn ei gadw amdanoch, ysgrifennwch at: {dpo}. Os ydych yn poeni am y ffordd y cafodd rhywbeth ei drin, defnyddiwch drefn chwythu'r chwiban yr ysgol, neu ffoniwch:",
  'Ask a person': 'Gofyn i berson',
  "Nobody is entered for this in your school's settings. Please ask at the school office.":
    "Nid oes neb wedi'i enwi ar gyfer hyn yng ngosodiadau eich ysgol. Gofynnwch yn swyddfa'r ysgol.",
  'You can also speak to:': 'Gallwch hefyd siarad â:',
  'Your policy names for questions:': 'Mae eich polisi yn enwi, ar gyfer cwestiynau:',
  'Your school has set:': 'Mae eich ysgol wedi dewis:',
  '{name}, {title}: find them in person': '{name}, {title}: ewch i chwilio amdanynt yn bersonol',
  'not checked by the school yet': 'heb ei wirio gan yr ysgol eto',
  'checked {day}': 'gwiriwyd {day}',
  'no number is known': 'nid oes rhif yn hysbys',
  'Do you still need help?': 'Oes angen help arnoch o hyd?',
  'In danger, phone 999 first. You began something and have not sent it, so nobody has seen it. Speak to one of these people now, or send it from the card above; what is not sent is deleted.':
    "Mewn perygl, ffoniwch 999 yn gyntaf. Fe ddechreuoch rywbeth heb ei anfon, felly nid oes neb wedi'i weld. Siaradwch ag un o'r bobl hyn nawr, neu anfonwch ef o'r cerdyn uchod; bydd yr hyn na chaiff ei anfon yn cael ei ddileu.",
  'NOT SENT. Your report could not be stored': 'HEB EI ANFON. Nid oedd modd cadw eich adroddiad',
  'Nobody has been told. Find your safeguarding lead in person, or phone.':
    'Nid oes neb wedi cael gwybod. Ewch at eich arweinydd diogelu yn bersonol, neu ffoniwch.',
  'In danger now: 999': 'Mewn perygl nawr: 999',
  'In danger now: 999.': 'Mewn perygl nawr: 999.',
  'What you filled in is kept. Please try again in a few minutes, even if you have phoned.':
    "Mae'r hyn a lenwyd gennych wedi'i gadw. Rhowch gynnig arall arni ymhen ychydig funudau, hyd yn oed os ydych wedi ffonio.",
  'Try again': 'Rhoi cynnig arall arni',
  'NOT SENT. I cannot reach my records at the moment, so nobody has been told. What you typed is still in the form: try again in a minute. If it cannot wait, find your safeguarding lead in person or phone.':
    "HEB EI ANFON. Ni allaf gyrraedd fy nghofnodion ar hyn o bryd, felly nid oes neb wedi cael gwybod. Mae'r hyn a deipiwyd gennych yn dal yn y ffurflen: rhowch gynnig arall arni ymhen munud. Os na all aros, ewch at eich arweinydd diogelu yn bersonol neu ffoniwch.",
  'NOT SAVED. I cannot reach my records at the moment. What you typed is still in the form: please try again in a minute.':
    "HEB EI GADW. Ni allaf gyrraedd fy nghofnodion ar hyn o bryd. Mae'r hyn a deipiwyd gennych yn dal yn y ffurflen: rhowch gynnig arall arni ymhen munud.",
  'NOT SENT. I cannot reach my records at the moment, so nobody has been told. Your draft is kept as it was last saved: please try again in a minute.':
    "HEB EI ANFON. Ni allaf gyrraedd fy nghofnodion ar hyn o bryd, felly nid oes neb wedi cael gwybod. Mae eich drafft wedi'i gadw fel yr oedd ddiwethaf: rhowch gynnig arall arni ymhen munud.",
  'That did not work.': 'Ni weithiodd hynny.',
  'It may not have been kept, so please try once more. If it cannot wait, speak to someone in school now. In an emergency call 999.':
    "Efallai nad yw wedi'i gadw, felly rhowch un cynnig arall arni. Os na all aros, siaradwch â rhywun yn yr ysgol nawr. Mewn argyfwng ffoniwch 999.",
  'I cannot check who you are at the moment': 'Ni allaf wirio pwy ydych chi ar hyn o bryd',
  'Nothing has been stored. Please try again later. If it cannot wait, find your safeguarding lead in person or phone.':
    "Nid oes dim wedi'i gadw. Rhowch gynnig arall arni yn nes ymlaen. Os na all aros, ewch at eich arweinydd diogelu yn bersonol neu ffoniwch.",
  'Lantern is only for the staff of this school':
    'Ar gyfer staff yr ysgol hon yn unig y mae Lantern',
  'Nothing you wrote has been kept. If you are worried about something, please talk to an adult whom you trust.':
    "Nid oes dim o'r hyn a ysgrifennwyd gennych wedi'i gadw. Os ydych yn poeni am rywbeth, siaradwch ag oedolyn yr ydych yn ymddiried ynddo.",
  'Childline, for children and young people: 0800 1111, free, day and night':
    'Childline, i blant a phobl ifanc: 0800 1111, am ddim, ddydd a nos',
  'Please open me in a private chat.': 'Agorwch fi mewn sgwrs breifat, os gwelwch yn dda.',
};
