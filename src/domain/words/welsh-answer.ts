/** Answers from the policy, and what is said around them. The policy itself is never translated. */
export const welshAnswer = {
  'Your policy says:': "Mae eich polisi yn dweud, yn ei eiriau a'i iaith ei hun:",
  'One of these may be what you mean:':
    "Efallai mai un o'r rhain sydd gennych mewn golwg, yn iaith y polisi ei hun:",
  'The nearest part of your policy:': "Y rhan agosaf o'ch polisi, yn ei iaith ei hun:",
  'I cannot find this in your policy.': 'Ni allaf ddod o hyd i hyn yn eich polisi.',
  "Your school's own AI service picked the passage. The words are the policy's, unchanged.":
    "Gwasanaeth deallusrwydd artiffisial eich ysgol ei hun a ddewisodd y darn. Geiriau'r polisi ydynt, heb eu newid.",
  'not dated': 'heb ddyddiad',
  'Its review date, {day}, has passed. It holds until the school replaces it.':
    "Mae ei ddyddiad adolygu, {day}, wedi mynd heibio. Mae'n dal mewn grym nes i'r ysgol ei ddisodli.",
  'It does not say when it is due for review.': "Nid yw'n dweud pryd y mae i'w adolygu.",
  'It does not show a completed approval.': "Nid yw'n dangos cymeradwyaeth wedi'i chwblhau.",
  'Ask the {title}.': 'Gofynnwch i: {title}.',
  'Ask {name}, {title}.': 'Gofynnwch i {name}, {title}.',
  'The nearest heading is: {heading}': 'Y pennawd agosaf yw: {heading}',
  'Read together with your question before.': "Wedi'i ddarllen gyda'ch cwestiwn blaenorol.",
  'Did this help?': 'A oedd hyn o gymorth?',
  'Yes|it helped': 'Oedd',
  'No|it did not help': 'Nac oedd',
  'Declare a family link': 'Datgan cysylltiad teuluol',
  'Thank you. Noted, without your name.': "Diolch. Wedi'i nodi, heb eich enw.",
  'Thank you. Noted, without your name, for whoever keeps the policy. To go on, press Ask a person.':
    "Diolch. Wedi'i nodi, heb eich enw, i'r sawl sy'n cadw'r polisi. I fynd ymlaen, pwyswch Gofyn i berson.",
  'No policy has been loaded yet': "Nid oes polisi wedi'i lwytho eto",
  'I have no social media policy of {school} to quote from. Please ask a person.':
    "Nid oes gennyf bolisi cyfryngau cymdeithasol i'w ddyfynnu ar gyfer {school}. Gofynnwch i berson.",
  'Lantern, for the staff of {school}': 'Lantern, i staff {school}',
  "Ask me anything about the school's social media policy: I answer in its own words.":
    "Gofynnwch unrhyw beth i mi am bolisi cyfryngau cymdeithasol yr ysgol: rwy'n ateb yng ngeiriau'r polisi ei hun.",
  'Report something that happened online: I tell the right person and say who that is first.':
    "Rhowch wybod am rywbeth a ddigwyddodd ar-lein: rwy'n dweud wrth y person cywir, ac yn dweud pwy yw hwnnw yn gyntaf.",
  'Declare a family link that you had before the job.':
    'Datganwch gysylltiad teuluol a oedd gennych cyn y swydd.',
  'Just type your question, or press a button.': 'Teipiwch eich cwestiwn, neu pwyswch fotwm.',
  'I am not an emergency service. If a child is in danger now, phone 999.':
    'Nid gwasanaeth brys ydw i. Os yw plentyn mewn perygl nawr, ffoniwch 999.',
  'This sounds like a family link of your own. If it is, please declare it here: three short steps. Nothing is stored until you press Next.':
    'Mae hyn yn swnio fel cysylltiad teuluol sydd gennych chi. Os felly, datganwch ef yma: tri cham byr. Nid oes dim yn cael ei gadw nes i chi bwyso Nesaf.',
  'This button is no longer in use.': "Nid yw'r botwm hwn yn cael ei ddefnyddio mwyach.",
  'This button is no longer in use. Type help to begin again.':
    "Nid yw'r botwm hwn yn cael ei ddefnyddio mwyach. Teipiwch cymorth i ddechrau eto.",
  'Something is missing or too long. Nothing was changed. Please check and try again.':
    "Mae rhywbeth ar goll neu'n rhy hir. Ni newidiwyd dim. Gwiriwch a rhowch gynnig arall arni.",
  'Please see below.': 'Gweler isod.',
};
