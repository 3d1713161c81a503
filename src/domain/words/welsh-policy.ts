/** The policy and its versions, as staff and whoever keeps it see them. Its own words are never translated. */
export const welshPolicy = {
  'not stated': 'heb ei nodi',
  Title: 'Teitl',
  Dated: 'Dyddiad',
  'Review due': 'Adolygiad i fod',
  Approval: 'Cymeradwyaeth',
  'stated in the document': "wedi'i nodi yn y ddogfen",
  'blank in the document': 'yn wag yn y ddogfen',
  Passages: 'Darnau',
  'The policy': 'Y polisi',
  'No policy is current yet.': 'Nid oes polisi cyfredol eto.',
  'Two-minute summary': 'Crynodeb dau funud',
  'I have read it': "Rwyf wedi'i ddarllen",
  'A new version waits: {title}': 'Mae fersiwn newydd yn aros: {title}',
  'Look at it ({id})': 'Edrych arno ({id})',
  'Look at it': 'Edrych arno',
  'Ask staff to confirm': "Gofyn i'r staff gadarnhau",
  'Who has confirmed': 'Pwy sydd wedi cadarnhau',
  'What was not answered': 'Beth na chafodd ei ateb',
  'What binds staff, in the words of the policy':
    "Beth sy'n rhwymo staff, yng ngeiriau ac iaith y polisi ei hun",
  'These are the firmest passages that name staff. The whole policy holds, not only these.':
    "Dyma'r darnau cadarnaf sy'n enwi staff. Mae'r polisi cyfan mewn grym, nid y rhain yn unig.",
  'and more': 'a rhagor',
  'A new version of the policy': "Fersiwn newydd o'r polisi",
  '{count} passages are as they were.': 'Mae {count} o ddarnau fel yr oeddent.',
  New: 'Newydd',
  'In other words': 'Mewn geiriau eraill',
  'No longer there': 'Nid yno mwyach',
  'Are the title and the dates right? If not, mend the document and bring it in again.':
    "A yw'r teitl a'r dyddiadau yn gywir? Os nad ydynt, cywirwch y ddogfen a dewch â hi i mewn eto.",
  'Make it current': 'Ei wneud yn gyfredol',
  'From then on every answer comes from this version, with your name in the ledger.':
    "O hynny ymlaen daw pob ateb o'r fersiwn hwn, gyda'ch enw yn y cofnod.",
  'Yes, make it current': 'Ie, ei wneud yn gyfredol',
  '{have} of {all} have confirmed the current policy':
    "Mae {have} o {all} wedi cadarnhau'r polisi cyfredol",
  'Nobody is missing.': 'Nid oes neb ar goll.',
  'and {count} more': 'a {count} arall',
  'What the policy did not answer': 'Beth na wnaeth y polisi ei ateb',
  Answered: 'Atebwyd',
  'Not covered': 'Heb ei gynnwys',
  'Said to have helped': 'Dywedwyd ei fod o gymorth',
  'Said not to have helped': 'Dywedwyd nad oedd o gymorth',
  'No names are kept with questions.': 'Ni chedwir enwau gyda chwestiynau.',
  'Please confirm that you have read the {title}': 'Cadarnhewch eich bod wedi darllen hwn: {title}',
  'Thank you': 'Diolch',
  'Noted that you have read the {title}.': 'Nodwyd eich bod wedi darllen hwn: {title}.',
  '1 person is asked to confirm': 'Gofynnir i 1 person gadarnhau',
  '{count} people are asked to confirm': 'Gofynnir i {count} o bobl gadarnhau',
  'Nobody is asked more than three times for one version.':
    'Ni ofynnir i neb fwy na thair gwaith am un fersiwn.',
  'A new version of the policy waits for you': "Mae fersiwn newydd o'r polisi yn aros amdanoch",
  'Nothing changes until somebody has looked at it and made it current.':
    "Nid oes dim yn newid nes i rywun edrych arno a'i wneud yn gyfredol.",
  'The policy in your document library could not be read':
    'Nid oedd modd darllen y polisi yn eich llyfrgell ddogfennau',
  'Answers still come from the version that is current.':
    "Mae atebion yn dal i ddod o'r fersiwn cyfredol.",
  'The policy is no longer in your document library':
    "Nid yw'r polisi yn eich llyfrgell ddogfennau mwyach",
  'Answers still come from the version that is current. If the file was moved, ask whoever looks after Lantern to change its place in the settings.':
    "Mae atebion yn dal i ddod o'r fersiwn cyfredol. Os cafodd y ffeil ei symud, gofynnwch i'r sawl sy'n gofalu am Lantern newid ei lle yn y gosodiadau.",
  'This term: what the policy did not answer': 'Y tymor hwn: beth na wnaeth y polisi ei ateb',
  'The policy is due for review: what it did not answer':
    "Mae'n bryd adolygu'r polisi: beth na wnaeth ei ateb",
};
