/** What can be done with a family link, and the register of them all. */
export const welshDeciding = {
  'Reason (the person who declared it can read this)':
    "Rheswm (gall y person a'i datganodd ddarllen hwn)",
  'Another condition, in your words': 'Amod arall, yn eich geiriau chi',
  'When did you talk it over?': 'Pryd y trafodwyd ef gennych?',
  'Last day ({day} at the latest)': 'Diwrnod olaf ({day} fan hwyraf)',
  Comment: 'Rhoi sylwadau',
  'Your view': 'Eich barn',
  'In words, for whoever decides': "Mewn geiriau, i'r sawl sy'n penderfynu",
  'Is there a safeguarding flag?': 'A oes baner ddiogelu?',
  'Please choose yes or no': 'Dewiswch ie neu na',
  'Whoever decides sees the flag as yes or no, and your words. The person who declared it sees neither. Please do not write what the flag is.':
    "Mae'r sawl sy'n penderfynu yn gweld y faner fel ie neu na, a'ch geiriau. Nid yw'r person a'i datganodd yn gweld y naill na'r llall. Peidiwch ag ysgrifennu beth yw'r faner.",
  'Save comment': 'Cadw sylwadau',
  'Refer on': 'Cyfeirio ymlaen',
  'Reason (not shown to the person who declared it)':
    "Rheswm (ni chaiff ei ddangos i'r person a'i datganodd)",
  'Nothing is sent to them from here: please speak to them yourself.':
    'Nid oes dim yn cael ei anfon atynt oddi yma: siaradwch â nhw eich hun.',
  'This is my own family': 'Fy nheulu i yw hwn',
  'The {role} then decides, and you no longer see it.':
    'Y rôl hon sydd wedyn yn penderfynu, ac ni fyddwch yn ei weld mwyach: {role}.',
  'Leave it to the chair': "Ei adael i'r cadeirydd",
  'Why?': 'Pam?',
  'Close it': 'Ei gau',
  'Still the same': 'Yr un fath o hyd',
  Record: 'Cofnodi',
  'Advice for the person who declared it': "Cyngor i'r person a'i datganodd",
  'Your policy has no exceptions: this is recorded, and gives no leave.':
    "Nid oes eithriadau yn eich polisi: cofnodir hyn, ac nid yw'n rhoi caniatâd.",
  Decline: 'Gwrthod',
  'Reason, and how to step back safely': 'Rheswm, a sut i gamu yn ôl yn ddiogel',
  'Ask for more': 'Gofyn am ragor',
  'What would you like to know?': 'Beth hoffech chi ei wybod?',
  'Your answer': 'Eich ateb',
  Agree: 'Cytuno',
  'Why you agree': 'Pam rydych yn cytuno',
  'Only with your word does it begin to hold.': "Dim ond gyda'ch gair chi y daw i rym.",
  'Do not agree': 'Peidio â chytuno',
  'Why not': 'Pam ddim',
  'Something has changed': 'Mae rhywbeth wedi newid',
  'What has changed?': 'Beth sydd wedi newid?',
  'It is looked at again.': 'Edrychir arno eto.',
  'Keep as it is': 'Ei gadw fel y mae',
  'It stays as it is, until the day that it has.': "Mae'n aros fel y mae, hyd y dyddiad sydd iddo.",
  Renew: 'Adnewyddu',
  Revoke: 'Dirymu',
  'It ends at once. Please tell them in person first.':
    'Daw i ben ar unwaith. Dywedwch wrthynt yn bersonol yn gyntaf.',
  Withdraw: 'Tynnu yn ôl',
  'It is taken back, and nobody decides on it.':
    'Caiff ei dynnu yn ôl, ac nid oes neb yn penderfynu arno.',
  'Yes, withdraw it': 'Ie, ei dynnu yn ôl',
  "Ask yourself: was it there before the job? Does the person with parental responsibility agree? Could other pupils be reached through it? Does this colleague teach or mark the child? Would less do, such as a parent's own phone? What if the family falls out?":
    "Gofynnwch i'ch hun: a oedd yno cyn y swydd? A yw'r person sydd â chyfrifoldeb rhiant yn cytuno? A ellid cyrraedd disgyblion eraill drwyddo? A yw'r cydweithiwr hwn yn addysgu'r plentyn neu'n marcio ei waith? A fyddai llai yn ddigon, megis ffôn rhiant? Beth os bydd y teulu yn ffraeo?",
  'Your policy is silent: this is decided outside it, and recorded so.':
    "Nid yw eich polisi yn dweud dim: penderfynir hyn y tu allan iddo, a'i gofnodi felly.",
  Approve: 'Cymeradwyo',
  'Agree and record': 'Cytuno a chofnodi',
  'Agree, outside the policy': "Cytuno, y tu allan i'r polisi",
  'The contact is no longer there, or no longer needed':
    "Nid yw'r cyswllt yno mwyach, neu nid oes ei angen mwyach",
  'The child has left the school': "Mae'r plentyn wedi gadael yr ysgol",
  'Only a family account, or a group with adults in it':
    'Dim ond cyfrif teulu, neu grŵp ag oedolion ynddo',
  'No other pupils in the group': 'Dim disgyblion eraill yn y grŵp',
  'Nothing about school, no names or photos of others':
    'Dim byd am yr ysgol, dim enwau na lluniau o eraill',
  'A parent can see the messages': 'Gall rhiant weld y negeseuon',
  'Not in school hours, not on school devices': 'Nid yn ystod oriau ysgol, nid ar ddyfeisiau ysgol',
  'No one-to-one chats that disappear': "Dim sgyrsiau un-i-un sy'n diflannu",
  'Strict privacy settings': 'Gosodiadau preifatrwydd llym',
  'Report every message from another pupil': 'Rhoi gwybod am bob neges gan ddisgybl arall',
  'No photos from school': "Dim lluniau o'r ysgol",
  'The line manager is told, for the timetable':
    'Dywedir wrth y rheolwr llinell, ar gyfer yr amserlen',
  'Declare again when something changes': 'Datgan eto pan fydd rhywbeth yn newid',
  'No concern': 'Dim pryder',
  'Only with conditions': 'Dim ond gydag amodau',
  'Against it': 'Yn ei erbyn',
  'Saved. Whoever decides is asked now.': "Wedi'i gadw. Gofynnir nawr i'r sawl sy'n penderfynu.",
  'Saved. Whoever decides can read it.': "Wedi'i gadw. Gall y sawl sy'n penderfynu ei ddarllen.",
  'Decided: it holds from now on. The person who declared it is told.':
    "Penderfynwyd: mae mewn grym o nawr ymlaen. Dywedir wrth y person a'i datganodd.",
  'A second reader is asked now. Nothing new holds until they agree.':
    'Gofynnir nawr i ail ddarllenydd. Nid oes dim newydd mewn grym nes iddynt gytuno.',
  'Referred on. Please speak to them yourself. It gives no leave.':
    "Cyfeiriwyd ymlaen. Siaradwch â nhw eich hun. Nid yw'n rhoi caniatâd.",
  'Withdrawn.': 'Tynnwyd yn ôl.',
  'Thank you. It is noted as the same.': 'Diolch. Nodwyd ei fod yr un fath.',
  'Asked. Until it is answered, it gives no leave.':
    "Gofynnwyd. Nes iddo gael ei ateb, nid yw'n rhoi caniatâd.",
  'Thank you. It is looked at again.': 'Diolch. Edrychir arno eto.',
  'The chair of governors decides from now on.':
    "Cadeirydd y llywodraethwyr sy'n penderfynu o nawr ymlaen.",
  'Recorded, with your advice. It gives no leave. The person who declared it is told.':
    "Cofnodwyd, gyda'ch cyngor. Nid yw'n rhoi caniatâd. Dywedir wrth y person a'i datganodd.",
  'Declined. The person who declared it is told.':
    "Gwrthodwyd. Dywedir wrth y person a'i datganodd.",
  'Agreed: it holds from now on. The person who declared it is told.':
    "Cytunwyd: mae mewn grym o nawr ymlaen. Dywedir wrth y person a'i datganodd.",
  'Sent back to whoever decided. It gives no leave.':
    "Anfonwyd yn ôl at y sawl a benderfynodd. Nid yw'n rhoi caniatâd.",
  'Thank you for saying so. It is looked at again.': 'Diolch am ddweud. Edrychir arno eto.',
  'Kept as it is.': 'Cadwyd fel y mae.',
  'Revoked, from now on. Please make sure that they have heard it from you.':
    'Dirymwyd, o nawr ymlaen. Gwnewch yn siŵr eu bod wedi clywed hynny gennych chi.',
  'My family links': 'Fy nghysylltiadau teuluol',
  'Register of family links': 'Cofrestr o gysylltiadau teuluol',
  'There are no others here.': 'Nid oes rhai eraill yma.',
  'There are none here.': 'Nid oes yr un yma.',
  'Only these, your own, are shown to you.': 'Dim ond y rhain, eich rhai chi, a ddangosir i chi.',
  '{list}, page {page} of {pages}': '{list}, tudalen {page} o {pages}',
  'Enter one for somebody else': 'Cofnodi un ar ran rhywun arall',
  'Ask all staff': "Gofyn i'r holl staff",
  'Everybody is asked once whether they have a family link with a pupil. Whoever was asked before is not asked again.':
    "Gofynnir i bawb unwaith a oes ganddynt gysylltiad teuluol â disgybl. Ni ofynnir eto i'r sawl y gofynnwyd iddynt o'r blaen.",
  'Yes, ask them': 'Ie, gofyn iddynt',
  'Waiting for you': 'Yn aros amdanoch',
  'In force': 'Mewn grym',
  'Not decided yet': 'Heb ei benderfynu eto',
  All: 'Pob un',
  'Not recorded yet': 'Heb ei gofnodi eto',
  'If the button does nothing on your phone, type: register':
    "Os nad yw'r botwm yn gwneud dim ar eich ffôn, teipiwch: cofrestr",
  'Do you have a family link with a pupil here?': 'A oes gennych gysylltiad teuluol â disgybl yma?',
  'A niece, a godchild, a stepchild, a friend’s child: somebody whom you are in touch with online because you are family or old friends.':
    "Nith, plentyn bedydd, llysblentyn, plentyn i ffrind: rhywun yr ydych mewn cysylltiad ag ef neu hi ar-lein am eich bod yn deulu neu'n hen ffrindiau.",
  'I have none': 'Nid oes gennyf un',
  'Are your family links still the same?': 'A yw eich cysylltiadau teuluol yr un fath o hyd?',
  'You have none that stand. Thank you.': "Nid oes gennych yr un sy'n sefyll. Diolch.",
  'If something has changed, open it and say so there.':
    'Os oes rhywbeth wedi newid, agorwch ef a dywedwch hynny yno.',
  Ref: 'Cyf',
  '{reference} is still the same': '{reference} yr un fath o hyd',
  'Declare another': 'Datgan un arall',
  'The register of family links is now yours':
    "Chi sydd bellach yn cadw'r gofrestr o gysylltiadau teuluol",
  '{standing} stand and still hold; {waiting} are not decided yet.':
    'Mae {standing} mewn grym o hyd; mae {waiting} heb eu penderfynu eto.',
  'Please look through those that are in force by {day}. None of them ends because you are new.':
    "Edrychwch drwy'r rhai sydd mewn grym erbyn {day}. Nid oes yr un ohonynt yn dod i ben am eich bod chi yn newydd.",
  'Show the register': 'Dangos y gofrestr',
  'Everybody was asked before': "Gofynnwyd i bawb o'r blaen",
  '{count} people are asked': 'Gofynnir i {count} o bobl',
  'Whoever declares a link comes to the register; nobody is asked twice.':
    "Mae'r sawl sy'n datgan cysylltiad yn dod i'r gofrestr; ni ofynnir i neb ddwywaith.",
  'Thank you: you have none': 'Diolch: nid oes gennych un',
  'If one comes later, type declare at any time.':
    'Os daw un yn ddiweddarach, teipiwch datgan ar unrhyw adeg.',
};
