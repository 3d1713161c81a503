/** What lies in the chat of whoever is asked to take an item in hand, and the item itself. */
export const welshAlert = {
  'New item needs your attention. Ref {reference}. Please open Teams.':
    'Mae eitem newydd angen eich sylw. Cyf {reference}. Agorwch Teams.',
  'Ref {reference} waits for a second reader': 'Mae Cyf {reference} yn aros am ail ddarllenydd',
  'Ref {reference} is in hand': 'Mae Cyf {reference} mewn llaw',
  'Ref {reference} is closed': 'Mae Cyf {reference} ar gau',
  'Ref {reference} is no longer with you': 'Nid yw Cyf {reference} gyda chi mwyach',
  Open: 'Agor',
  'Open {reference}': 'Agor {reference}',
  'If the button does nothing on your phone, type: open {reference}':
    "Os nad yw'r botwm yn gwneud dim ar eich ffôn, teipiwch: agor {reference}",
  '{name} has it.': 'Mae gyda {name}.',
  Somebody: 'rhywun',
  'You have nothing to do here.': "Nid oes gennych ddim i'w wneud yma.",
  'Items that are yours to see': 'Eitemau y cewch eu gweld',
  'Nothing is open.': 'Nid oes dim ar agor.',
  'One record cannot be read: please tell whoever runs Lantern.':
    "Ni ellir darllen un cofnod: dywedwch wrth y sawl sy'n rhedeg Lantern.",
  '{count} records cannot be read: please tell whoever runs Lantern.':
    "Ni ellir darllen {count} cofnod: dywedwch wrth y sawl sy'n rhedeg Lantern.",
  'Open items have moved to you. Type: my items':
    'Mae eitemau agored wedi symud atoch chi. Teipiwch: fy eitemau',
  'Open items have moved on, and you can no longer see them.':
    'Mae eitemau agored wedi symud ymlaen, ac ni allwch eu gweld mwyach.',
  'You are now {title} in Lantern': "Chi bellach sydd â'r rôl hon yn Lantern: {title}",
  'You are no longer {title} in Lantern': "Nid yw'r rôl hon gennych yn Lantern mwyach: {title}",
  'Lantern cannot alert everybody': 'Ni all Lantern rybuddio pawb',
  'Alerts depend on this. Please mend:': 'Mae rhybuddion yn dibynnu ar hyn. Trwsiwch hyn:',
  'An action is now yours.': 'Mae cam gweithredu bellach yn eiddo i chi.',
  'An action of yours is due today.': "Mae cam gweithredu o'ch eiddo i fod wedi'i wneud heddiw.",
  'An action of yours is late.': "Mae cam gweithredu o'ch eiddo yn hwyr.",
  '{notice} Ref {reference}': '{notice} Cyf {reference}',
  '{sentence} To open it, type: open {reference}':
    "{sentence} I'w hagor, teipiwch: agor {reference}",
};
