/** What people do online or about it: past, present and under way. Each list may stand in a phrase. */
const regular = `post add message text dm pm tag comment follow request friend film record upload tweet retweet repost
  screenshot leak hack call phone name slate insult abuse troll mock threaten moan rant complain create respond accept
  unfollow block remove invite contact reach show stream livestream impersonate expose photograph poke swipe flirt
  exchange shout kick exclude pick target harass search google look turn email forward publish accuse approach confront
  video share like tease cause pretend mention argue blame joke laugh hound pester bombard hassle download
  circulate upset attack criticise criticize review rate vote zoom boast brag spread rename edit fake wave dox doxx
  troll unfriend subscribe match superlike ignore appear surface`;

const past = `screenshot sent put wrote gave stole swore lost found got_hold_of saw caught shown showed bullied replied copied tagged slagged logged
  banned chatted stalked fell dmed pmed texted whatsapped snapchatted facetimed rang sworn written given stolen filmed
  videoed spoke spoken talked ran broke broken deleted mistook clicked pressed opened sneaked snuck hid outed swapped snapped
  cropped edited faked appeared surfaced posted discovered noticed received asked_for turned_up kicked_off fell_out
  ganged_up picked_on hit joined_in`;
/** Past forms that are as often background as news; they need something else beside them. */
const mild = `told said got had made took gave started set kept seen changed left met played watched joined turned
  heard taken shown spoken liked forgot mixed begun went gone tried called mentioned shared knew came_up popped_up`;

function forms(base: string): readonly string[] {
  const bare = base.endsWith('e') ? base.slice(0, -1) : base;
  const ending = /(?:sh|ch|s|x|z)$/.test(base) ? 'es' : 's';
  return [`${bare}ed`, `${bare}ing`, `${base}${ending}`];
}

function formOf(which: 0 | 1 | 2): readonly string[] {
  return regular.split(/\s+/).flatMap((verb) => forms(verb)[which] ?? []);
}

const ending = `sending putting setting saying telling getting tagging slagging logging chatting bullying replying copying
  stalking spamming winding scamming making taking writing giving stealing swearing losing leaving kicking_off having calling going_round
  going_around asking watching playing reading talking speaking swapping using running hitting_on picking ganging mocking
  sharing posting trying_to_add trying_to_follow trying_to_message arguing fighting falling_out laughing blaming making_fun taking_the_mick
  taking_pictures taking_photos causing saying_things contacting meeting dming texting forwarding doing letting falling`;
const endings = `sends puts sets says tells gets tags makes takes writes gives keeps lets has follows likes knows posts shares adds messages
  runs watches uses replies copies plays talks speaks shows calls comments moans swears bullies rings films`;

const all = (which: 0 | 1 | 2, more: string): string => [...formOf(which), more].join(' ');

/** Done: "posted", "sent". Lists of words; `_` joins the words of one phrase. */
export const did = all(0, past);
/** Done, but often mere background: "told", "got". */
export const didPerhaps = mild;
/** Under way: "posting", "sending". */
export const doing = all(1, ending);
/** Done again and again: "posts", "sends". */
export const does = all(2, endings);
