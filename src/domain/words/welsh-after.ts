/** What follows a report: its receipt, where it stands, and the news of it. */
export const welshAfter = {
  '{stored}. Ref {references}': '{stored}. Cyf {references}',
  and: 'a',
  'Sent and stored': "Wedi'i anfon a'i gadw",
  'Stored, but part of it reached nobody in school':
    "Wedi'i gadw, ond ni chyrhaeddodd rhan ohono neb yn yr ysgol",
  'Stored, but nobody in school can be told':
    "Wedi'i gadw, ond ni ellir dweud wrth neb yn yr ysgol",
  'DRILL: this is practice.': 'YMARFER: dim ond ymarfer yw hwn.',
  'DRILL.': 'YMARFER.',
  Recorded: 'Cofnodwyd',
  State: 'Sefyllfa',
  With: 'Gyda',
  'What to do now': "Beth i'w wneud nawr",
  'Do not reply, and do not accept or send anything.':
    'Peidiwch ag ateb, a pheidiwch â derbyn nac anfon dim.',
  'Delete nothing until you have been told to.':
    'Peidiwch â dileu dim nes eich bod wedi cael gwybod am wneud hynny.',
  'Do not question the child or the adult; write down exactly what a child says to you.':
    "Peidiwch â holi'r plentyn na'r oedolyn; ysgrifennwch yn union yr hyn y mae plentyn yn ei ddweud wrthych.",
  'Speak of it only with those who have it, or with a service that you phone.':
    "Siaradwch amdano dim ond gyda'r rhai sy'n delio ag ef, neu gyda gwasanaeth yr ydych yn ei ffonio.",
  'Telling is always right, and so is telling about yourself.':
    'Mae dweud bob amser yn iawn, ac felly hefyd ddweud amdanoch eich hun.',
  'Add something': 'Ychwanegu rhywbeth',
  'What would you like to add?': 'Beth hoffech chi ei ychwanegu?',
  'Add it': 'Ychwanegu',
  'See where it stands': 'Gweld y sefyllfa',
  'Please phone one of these numbers now.': "Ffoniwch un o'r rhifau hyn nawr.",
  'A message is not enough: speak to someone now.':
    'Nid yw neges yn ddigon: siaradwch â rhywun nawr.',
  'In danger now: 999. Anyone may phone the police or social care; nobody needs permission.':
    "Mewn perygl nawr: 999. Caiff unrhyw un ffonio'r heddlu neu'r gwasanaethau cymdeithasol; nid oes angen caniatâd ar neb.",
  'If it cannot wait, find them in person, or phone the school office: {number}. In danger now: 999.':
    "Os na all aros, ewch atynt yn bersonol, neu ffoniwch swyddfa'r ysgol: {number}. Mewn perygl nawr: 999.",
  'If it cannot wait, find them in person. In danger now: 999.':
    'Os na all aros, ewch atynt yn bersonol. Mewn perygl nawr: 999.',
  'School is closed. They may not read it until school opens {when}. If it cannot wait, phone.':
    "Mae'r ysgol ar gau. Efallai na fyddant yn ei ddarllen nes i'r ysgol agor {when}. Os na all aros, ffoniwch.",
  'next in line': 'nesaf yn y rhes',
  Received: 'Derbyniwyd',
  'Received. Nobody has answered yet: please phone.':
    'Derbyniwyd. Nid oes neb wedi ateb eto: ffoniwch.',
  'In hand': 'Mewn llaw',
  'Stored: please phone': "Wedi'i gadw: ffoniwch",
  'Dealt with': 'Wedi delio ag ef',
  received: 'derbyniwyd',
  'received, nobody has answered yet': 'derbyniwyd, nid oes neb wedi ateb eto',
  'in hand': 'mewn llaw',
  'stored: please phone': "wedi'i gadw: ffoniwch",
  'dealt with': 'wedi delio ag ef',
  'My reports': 'Fy adroddiadau',
  'Ref {reference}: {state}, recorded {when}': 'Cyf {reference}: {state}, cofnodwyd {when}',
  'You have sent none.': 'Nid ydych wedi anfon yr un.',
  'Where {reference} stands': 'Sefyllfa {reference}',
  'Your report is in hand': 'Mae eich adroddiad mewn llaw',
  'Somebody in school has taken it in hand, and may ask you something. Please tell nobody else about it.':
    'Mae rhywun yn yr ysgol yn delio ag ef, ac efallai y bydd yn gofyn rhywbeth i chi. Peidiwch â dweud wrth neb arall amdano.',
  'Your report has been dealt with': "Mae rhywun wedi delio â'ch adroddiad",
  'You may not be told what was decided, because it is about other people. If you are still worried, report again or phone.':
    'Efallai na chewch wybod beth a benderfynwyd, am ei fod yn ymwneud â phobl eraill. Os ydych yn dal i boeni, rhowch wybod eto neu ffoniwch.',
  'Nobody has answered yet': 'Nid oes neb wedi ateb eto',
  'The next person has been asked. If it cannot wait, find somebody in person or phone.':
    "Mae'r person nesaf wedi cael ei holi. Os na all aros, ewch at rywun yn bersonol neu ffoniwch.",
  'Nobody has answered yet: please phone now': 'Nid oes neb wedi ateb eto: ffoniwch nawr',
  'Find somebody in person, or phone one of these. Anyone may phone the police or social care; nobody needs permission.':
    "Ewch at rywun yn bersonol, neu ffoniwch un o'r rhain. Caiff unrhyw un ffonio'r heddlu neu'r gwasanaethau cymdeithasol; nid oes angen caniatâd ar neb.",
  'DRILL. Ref {reference} {news}': 'YMARFER. Cyf {reference}: {news}',
  'This is practice. It is left out of all figures.':
    "Ymarfer yw hwn. Nid yw'n cael ei gyfrif yn unrhyw ffigurau.",
  'was taken after 1 minute': 'cymerodd rhywun ef mewn llaw ar ôl 1 munud',
  'was taken after {minutes} minutes': 'cymerodd rhywun ef mewn llaw ar ôl {minutes} munud',
  'was taken': 'cymerodd rhywun ef mewn llaw',
  'is closed': 'ar gau',
  'is not taken yet, and the next person was asked':
    'nid oes neb wedi ei gymryd eto, a holwyd y person nesaf',
  'was taken by nobody. In earnest you would now be asked to phone':
    'ni chymerodd neb ef. Pe bai hyn o ddifrif, gofynnid i chi ffonio nawr',
};
