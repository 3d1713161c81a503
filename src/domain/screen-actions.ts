import type { About, Action } from './report.ts';

const picture =
  '(?:picture|pictures|photo|photos|image|images|video|videos|clip|selfie|selfies|footage)';
const account =
  '(?:account|page|profile|group|channel|poll|petition|group chat|instagram|tiktok|facebook)';

/** What happened, as people put it; the first row that matches is taken, so the narrower stand first. */
const deeds: readonly (readonly [Action, RegExp])[] = [
  [
    'account_misused',
    / (?:hacked|hacking|logged in(?:to)?|locked out|taken over|compromised|changed the (?:password|email)|wrong account|cant (?:log|get) in(?:to)?|tweeted from|tweeted something|left (?:[^ ]+ ){0,6}logged in|signed in) /,
  ],
  [
    'account_created',
    new RegExp(
      ` (?:made|set up|created|setting up|making|started|(?:someones|theyve|hes|shes) made) (?:an?|the|another|up)? ?(?:[^ ]+ ){0,3}${account} | (?:fake|spoof|parody|imposter|meme|confessions?) (?:[^ ]+ )?${account} | pretending to be | impersonat[a-z]+ `,
    ),
  ],
  [
    'request_accepted',
    / (?:accept|accepted|accepting|accepts|clicked accept|said yes to|approved) /,
  ],
  [
    'game_chat_invite',
    / (?:(?:added|adds|invited|invites|inviting|invite|joined|called|friended|calling|requested) (?:[^ ]+ ){0,4}(?:on|to|in|from|off|my) (?:[^ ]+ ){0,2}(?:xbox|playstation|ps4|ps5|roblox|fortnite|minecraft|discord|twitch|steam|vrchat|game|server|stream|party chat|nintendo)|(?:game|xbox|playstation|ps5|ps4|roblox|fortnite|minecraft|discord|friend|chat|party) invites?) /,
  ],
  [
    'number_or_handle_shared',
    / (?:(?:gave|give|gives|giving|told|shared|swapped|exchanged|asked for|asking for|got|has|have|found|wants) (?:[^ ]+ ){0,5}(?:number|username|handle|gamertag|snap name|insta name|mobile|snapchat name|tiktok names?|usernames?|numbers)|asked (?:me )?for (?:my|her|his|the girls|their|pupils) (?:snap|snapchat|insta|instagram|tiktok|number)) /,
  ],
  [
    'follow',
    / (?:dilyn|nilyn|ddilyn|followed|following|follows|follow|follower|followers|follow request) /,
  ],
  [
    'request_sent',
    / (?:friend requests?|cais ffrind|ychwanegu|hychwanegu|request|requests|requested|friended|added|adds|adding|keeps adding|connect|connection request|message request|friends with|has (?:[^ ]+ ){0,5}on (?:her |his |their )?(?:snap|snapchat|facebook|insta|instagram)) /,
  ],
  [
    'image_shared',
    new RegExp(
      ` (?:posted|posts|posting|shared|shares|sharing|put|puts|putting|uploaded|uploads|uploading|went|gone|took|takes|taking|filmed|films|filming|recorded|videoed|livestreamed|leaked|going|tagged|using|used|tweeted|airdropped|tiktok|are up|put up) (?:[^ ]+ ){0,6}?${picture} | ${picture} (?:[^ ]+ ){0,5}(?:posted|shared|up|uploaded|online|leaked|going round|went|gone|on (?:our|the|my|his|her|facebook|instagram|snapchat|twitter|tiktok)|has been|have been) | (?:filmed|filming|recorded|recording|livestreamed|videoed) `,
    ),
  ],
  [
    'comment_tag',
    / (?:commented|comments?|commenting|tagged|tagging|tags|liked|likes|liking|reacted|sent me a heart|replied to (?:my|our) (?:story|post|tweet)|replying to) /,
  ],
  [
    'direct_message',
    / (?:neges|negeseuon|messaged|messages|messaging|message|dms?|dmed|dming|pmed|text|texts|texted|texting|whatsapping|voice notes?|snapped|snapping|chatting|chats|inbox|replied|reply|replying|called|rang|ring|rings|slid|emailed|emailing|sending me|sends me|sent me|facetimed|write me|contacted|approached|snaps) /,
  ],
  ['met_offline', / (?:met up|met|meeting|meet up|meets up|coffee|turned up|in person) /],
  [
    'post',
    / (?:posted|posts|posting|post|put|puts|putting|wrote|written|writing|slagging|slagged|slags|slated|slating|rant|ranting|ranted|story|tweeted|tweet|review|moaning|moans|complaining|petition|shared|shares|sharing|said|saying|calling|called|named|naming|threatened|threatening|kicking off|fell out|fallout|fallouts|accused|bullying|bullied|picked on|making fun|talking about|gossiping) /,
  ],
];

/** What it was about; the first row that matches is taken, so the graver stand first. */
const topics: readonly (readonly [About, RegExp])[] = [
  [
    'self_harm',
    / (?:self harm(?:ing|ed|s)?|suicid[a-z]*|(?:kill|hurt|cut|cutting|hurting|killing) (?:him|her|my|them)sel[a-z]+|wants? to die|overdose|kms|kys|end (?:it|her life|his life)) /,
  ],
  [
    'sexualised',
    / (?:nudes?|naked|sexual[a-z]*|sexting|sexy|porn|dick|topless|underwear|undress[a-z]*|flirty|flirting|bikini|groom[a-z]*|kiss(?:es|ed|ing)?|fit teacher|explicit|onlyfans|virgin|intimate) /,
  ],
  [
    'threat',
    / (?:threat(?!ened to (?:sue|report|go|complain))[a-z]*|kill|stab|knife|gun|bomb|smash (?:my|his|her|your|their)|beat (?:him|her|me|up)|watch (?:your|my) back|burn (?:it|the|down)|hurt (?:me|him|her)|blackmail[a-z]*) /,
  ],
  [
    'extremism',
    / (?:isis|extremis[a-z]+|terror[a-z]*|far right|nazi[s]?|jihad[a-z]*|radicali[a-z]+|britain first|edl|tommy robinson|andrew tate|incel|beheading) /,
  ],
  [
    'racism',
    / (?:racist|racism|racial|(?:the|an?) (?:n|p|and) word|slur|slurs|antisemitic|islamophobi[a-z]+|homophobic|transphobic|hate speech|xenophobic) /,
  ],
  [
    'impersonation',
    / (?:fake|impersonat[a-z]+|pretending to be|imposter|impostor|spoof|using my (?:photo|photos|picture|pictures|name|face)|in my name|our logo|catfish[a-z]*|cloned) /,
  ],
  [
    'data_breach',
    / (?:class list|spreadsheet|medical|confidential|data breach|minutes|wrong (?:parent|whatsapp|person|group|email)|full name|surname|names? (?:and all|visible|showing)|(?:no|without) (?:photo )?(?:consent|permission)|hasnt got consent|safeguarding report|looked after child|fostered|list of (?:names|kids|pupils)|free school meals|diagnosis|staff list|home addresses) /,
  ],
  [
    'bullying',
    / (?:bully|bullied|bullying|cyberbullying|picked on|picking on|ganging up|ganged up|left out|being mean|nasty to|ugliest|kicked out of|pile on|excluded|harass[a-z]*|calling (?:a|another|the other|each other)|fallouts?|fell out) /,
  ],
  [
    'insult_or_threat',
    / (?:slag|slagging|slagged|slags|slate|slated|slating|insult[a-z]*|abuse|abusive|abusing|rude|horrible|nasty|vile|vicious|liar|useless|called me|calling me|calling (?:the|our|my) (?:head|ta|teacher|senco)|swear[a-z]*|swore|trolled|trolling|having a go|mocking|taking the mick|making fun|stupid|fat|bitch|cow|nonce|slander[a-z]*|defam[a-z]*|hate page|put me on) /,
  ],
  [
    'complaint',
    / (?:complain[a-z]*|complaint|petition|moaning|moans|review|1 star|one star|unhappy|kicking off|ranting|rant|unfair|google review) /,
  ],
  [
    'underage_account',
    / (?:(?:underage|under age|under 13)|(?:has|have|got|hes on|shes on|is on) (?:an? |her own |his own )?(?:secret )?(?:insta|instagram|snapchat|snap|tiktok|facebook|whatsapp|account|accounts|youtube|discord)(?: account| accounts)?) /,
  ],
  [
    'personal_information',
    / (?:my (?:address|number|mobile|home|age|holiday|holidays|wedding|weekend|personal|private|house|family|birthday|old photos|car reg)|where i live|private life|my .{0,10}(?:photos|pictures)) /,
  ],
  [
    'conduct',
    / (?:drunk|pub|hen do|stag do|unprofessional|inappropriate|disrepute|political|strike|swearing|creepy|gossip[a-z]*|over ?sharing|cant stand this class) /,
  ],
];

export type Deed = { readonly action: Action; readonly at: number };

/** What was done, and where in the words it is said; undefined where nothing is. */
export function deedIn(words: string): Deed | undefined {
  for (const [action, said] of deeds) {
    const at = words.search(said);
    if (at >= 0) return { action, at };
  }
  return undefined;
}

/** What it was about; undefined where the words do not say. */
export function topicIn(words: string): About | undefined {
  return topics.find(([, said]) => said.test(words))?.[0];
}
