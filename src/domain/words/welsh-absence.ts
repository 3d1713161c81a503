/** Who is away, and days on which school is closed. */
export const welshAbsence = {
  'Who?': 'Pwy?',
  'Until the end of (within two weeks for a colleague; for yourself you can leave it empty)':
    'Hyd ddiwedd (o fewn pythefnos ar gyfer cydweithiwr; ar eich cyfer chi eich hun gallwch ei adael yn wag)',
  'Who is away': 'Pwy sydd i ffwrdd',
  '{duties}. In.': '{duties}. Yma.',
  '{duties}. Away {when}.': '{duties}. I ffwrdd {when}.',
  'Items are never left waiting with somebody who is away: the next person is asked.':
    "Nid yw eitemau byth yn cael eu gadael i aros gyda rhywun sydd i ffwrdd: gofynnir i'r person nesaf.",
  Away: 'I ffwrdd',
  'Back again': 'Yn ôl',
  'You have been set as away': 'Nodwyd eich bod i ffwrdd',
  '{name} said so, until the end of {day}. Items go to the next person until then.':
    '{name} a ddywedodd hynny, hyd ddiwedd {day}. Bydd eitemau yn mynd at y person nesaf tan hynny.',
  'I am here': 'Rydw i yma',
  'School is closed today, {day}': "Mae'r ysgol ar gau heddiw, {day}",
  'School is open today, {day}': "Mae'r ysgol ar agor heddiw, {day}",
  'All clocks and everything that people are told go by this from now on.':
    'Mae pob cloc a phopeth a ddywedir wrth bobl yn dilyn hyn o nawr ymlaen.',
  'Open after all': "Ar agor wedi'r cyfan",
  'Closed today': 'Ar gau heddiw',
};
