/** An opened item: what is known of it, and how it stands. */
export const welshItem = {
  'Ref {reference}': 'Cyf {reference}',
  'DRILL: this is practice, not a real item.':
    'YMARFER: dim ond ymarfer yw hwn, nid eitem go iawn.',
  '{safe} (as reported {when})': '{safe} (yn ôl yr adroddiad {when})',
  Reporter: 'Rhoddwyd gwybod gan',
  'The register of family links could not be read just now. Please look there too.':
    'Nid oedd modd darllen y gofrestr o gysylltiadau teuluol nawr. Edrychwch yno hefyd.',
  'Open link {reference}': 'Agor cysylltiad {reference}',
  "The reporter's own words": "Geiriau'r sawl a roddodd wybod",
  'Kept with the record about the adult until they are released to this one.':
    "Fe'u cedwir gyda'r cofnod am yr oedolyn nes iddynt gael eu rhyddhau i'r un yma.",
  'None were given.': 'Ni roddwyd dim.',
  'Added {when}': 'Ychwanegwyd {when}',
  'Logged {when}': 'Nodwyd {when}',
  'What has been done': "Beth sydd wedi'i wneud",
  'Nothing has been logged yet.': "Nid oes dim wedi'i nodi eto.",
  'Where the child is': "Ble mae'r plentyn",
  'Home time': 'Amser mynd adref',
  'School is closed now': "Mae'r ysgol ar gau nawr",
  'in {time}': 'ymhen {time}',
  '1 hour': '1 awr',
  '{count} hours': '{count} awr',
  '1 minute': '1 munud',
  '{count} minutes': '{count} munud',
  Priority: 'Blaenoriaeth',
  What: 'Beth',
  About: 'Ynghylch',
  'Who to whom': 'Pwy i bwy',
  Child: 'Plentyn',
  Adult: 'Oedolyn',
  Label: 'Label arno',
  'Reported by the person themselves': 'Y person ei hun a roddodd wybod',
  App: 'Ap',
  Happened: 'Digwyddodd',
  Noticed: 'Sylwyd',
  'Still going on': 'Yn parhau o hyd',
  'Pictures or video': 'Lluniau neu fideo',
  'Who knows': "Pwy sy'n gwybod",
  Outcome: 'Canlyniad',
  Reason: 'Rheswm',
  'Recorded in': 'Cofnodwyd yn',
  'Answer on the account by': 'Ateb ar y cyfrif erbyn',
  'Breach notice due by': 'Hysbysiad tor data erbyn',
  '{by}: 72 hours from when a member of staff knew, unless a risk is unlikely':
    "{by}: 72 awr o'r adeg y gwyddai aelod o staff, oni bai bod risg yn annhebygol",
  'Passed on to you, or next in line': 'Trosglwyddwyd i chi, neu chi sydd nesaf',
  'Somebody is. Until you know who, speak of this to nobody else in school.':
    'Mae rhywun. Nes i chi wybod pwy, peidiwch â siarad am hyn â neb arall yn yr ysgol.',
  'Why you got this': 'Pam y cawsoch hwn',
  'Left out of this item': "Wedi'u gadael allan o'r eitem hon",
  'Linked to': 'Cysylltiedig â',
  'Nobody has this yet. The next person is asked {when}.':
    "Nid oes neb yn delio â hwn eto. Gofynnir i'r person nesaf {when}.",
  'Nobody has this yet, and everybody has been asked. The reporter was told to phone.':
    'Nid oes neb yn delio â hwn eto, a gofynnwyd i bawb. Dywedwyd wrth y sawl a roddodd wybod am ffonio.',
  '{name} has had this in hand since {when}.': '{name} sydd â hwn mewn llaw. Dechreuodd: {when}.',
  '{name} wants to close this. A second reader has to agree.':
    'Mae {name} am gau hwn. Rhaid i ail ddarllenydd gytuno.',
  'Sealed: nobody in school could be told.': "Wedi'i selio: ni ellid dweud wrth neb yn yr ysgol.",
  '{name} closed this {when}.': 'Caeodd {name} hwn {when}.',
  'Possible match: {sentence}': 'Cyfatebiad posibl: {sentence}',
  'A family link lapsed on {day}: it is not approved.':
    "Daeth cysylltiad teuluol i ben ar {day}: nid yw wedi'i gymeradwyo.",
  'An approved link may exist. Read it before acting.':
    "Efallai fod cysylltiad wedi'i gymeradwyo. Darllenwch ef cyn gweithredu.",
  'An approved link exists: read it before acting.':
    "Mae cysylltiad wedi'i gymeradwyo: darllenwch ef cyn gweithredu.",
  'A family link is recorded, without leave: read it before acting.':
    "Mae cysylltiad teuluol wedi'i gofnodi, heb ganiatâd: darllenwch ef cyn gweithredu.",
  'A family link has lapsed: it is not approved.':
    "Mae cysylltiad teuluol wedi dod i ben: nid yw wedi'i gymeradwyo.",
  'A family link was revoked: it is not approved.':
    "Tynnwyd cysylltiad teuluol yn ôl: nid yw wedi'i gymeradwyo.",
  'A family link was declared.': 'Datganwyd cysylltiad teuluol.',
  'It changes nothing about this item: who is asked, by when, and how urgent it is.':
    "Nid yw'n newid dim am yr eitem hon: pwy y gofynnir iddynt, erbyn pryd, a pha mor frys ydyw.",
  'You declared it yourself. If it is about the same child, press I have a conflict.':
    "Chi eich hun a'i datganodd. Os yr un plentyn ydyw, pwyswch Mae gennyf wrthdaro buddiannau.",
  'The chair of governors keeps it: please ask them.':
    "Cadeirydd y llywodraethwyr sy'n ei gadw: gofynnwch i'r cadeirydd.",
  'It may be about this child; whose it is stands in the register.':
    "Efallai ei fod am y plentyn hwn; mae'r gofrestr yn dweud pwy a'i datganodd.",
  'somebody without an account': 'rhywun heb gyfrif',
  'Declared by {name}: {how}.': 'Datganwyd gan {name}: {how}.',
  'the same member of staff; nobody has said that it is the same child':
    "yr un aelod o staff; nid oes neb wedi dweud mai'r un plentyn ydyw",
  'only the child’s name looks alike': "dim ond enw'r plentyn sy'n debyg",
  'the same member of staff, and the child’s name looks alike':
    "yr un aelod o staff, ac mae enw'r plentyn yn debyg",
  'Ref {reference}, page {page} of {pages}': 'Cyf {reference}, tudalen {page} o {pages}',
  'Next page': 'Tudalen nesaf',
  'Page before': 'Tudalen flaenorol',
  'Back to the item': "Yn ôl i'r eitem",
  '{heading} (goes on)': '{heading} (parhad)',
};
