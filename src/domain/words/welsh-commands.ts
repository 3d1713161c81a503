/** What may be typed in Welsh, by the English command that it stands for; the package offers the same. */
export const welshCommands = {
  adrodd: 'report',
  'rhoi gwybod': 'report',
  'fy adroddiadau': 'my reports',
  datgan: 'declare',
  'gofyn i berson': 'ask a person',
  'fy eitemau': 'my items',
  eitemau: 'items',
  cofrestr: 'register',
  'i ffwrdd': 'away',
  'yn ôl': 'back',
  'diwrnod eira': 'snow day',
  ymarfer: 'drill',
  polisi: 'policy',
  cymorth: 'help',
};
