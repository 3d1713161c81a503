import { stemmer } from 'stemmer';

/**
 * Words that staff and policies use for the same person, thing or act, one class a line. General
 * knowledge of schools and of social media, so that it serves any school's policy. Inflected forms
 * need not be listed.
 */
const table = `
pupil: pupil, student, child, children, kid, kiddo, youngster, young person, young people, learner, little one, boy, girl, lad, lass, wean, bairn, tot, infant, junior, childrens, teen, teenager
parent: parent, carer, guardian, mum, mummy, mam, mom, dad, daddy, mother, father, stepmum, stepdad, step mum, step dad, parents carers, parent carer, parents and carers
family: family, families, relative, relation, sibling, brother, sister, aunt, auntie, uncle, nan, nana, gran, grandma, grandad, grandparent, cousin, niece, nephew, godson, goddaughter, godchild, sister in law, brother in law, family member
staff: staff, member of staff, members of staff, staff member, employee, colleague, teacher, ta, teaching assistant, workforce, school staff, personnel
supply: supply, supply teacher, agency, casual, temp, cover teacher
head: head, headteacher, head teacher, principal, boss, head of school, executive head
leaders: slt, smt, senior leader, senior leadership team, leadership team, leadership, senior leaders, senior management
governor: governor, governing body, governing board, govs, trustee, board, chair of governors, governance, local governing body
lead: dsl, designated safeguarding lead, safeguarding lead, deputy dsl, safeguarding officer, ddsl, designated lead
school: school, academy, setting, primary school, institution
network: social media, social networking, social network, social networking site, social media site, social media platform, social networking sites, social media platforms, social networking media, social networking applications, social networking application, social networks, online, internet, web, world wide web, socials, social media accounts
app: facebook, fb, instagram, insta, ig, snapchat, snap, tiktok, tik tok, twitter, youtube, you tube, linkedin, threads, discord, reddit, pinterest, telegram, bereal, tumblr, myspace, bluesky, mastodon
chat: whatsapp, group chat, messenger, wa group, whatsapp group
photo: photo, photograph, picture, pic, pics, image, snaps, photos, piccie, photographic images
video: video, film, clip, footage, filming
post: post, publish, upload, put up, put online, posted, posting, stick up, put on
phone: phone, mobile, mobile phone, smartphone, handset, device, mobile device
computer: laptop, ipad, tablet, chromebook, computer, equipment, ict equipment
account: account, page, profile, handle, channel
personal: personal, private, own
official: official, our page, school page, school account, class account, school facebook, school twitter, official account, official channel
police: police, cops
policy: policy, policies, rules, guidance, guideline, document
rude: derogatory, defamatory, offensive, insulting, abusive, nasty, rude, hurtful, vile, horrible, unkind, mean, slag off, slagging off, slate, slating, slagging, bad mouth
complain: complaint, complain, grievance, grumble, moan, moaning, rant, ranting, whinge, gripe
sanction: disciplinary, discipline, sanction, punishment, sack, sacked, fired, dismissal, in trouble
delete: delete, remove, take down, taken down, takedown, get rid, erase, wipe, removed
report: report, notify, inform, tell, flag, let know, disclose, escalate
friend: friend, befriend, friend request, add, unfriend, friending, invitation, accept
follow: follow, following, follower, subscribe
message: message, dm, direct message, private message, text, contact, messaging, communicate, communication
consent: consent, permission, agree, approval, authorisation, sign off
`;

type Phrase = { readonly stems: readonly string[]; readonly class: string };

const phrases: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', listed = ''] = line.split(': ');
      return listed
        .split(', ')
        .map((phrase) => ({ stems: phrase.split(' ').map(stemmer), class: `@${name}` }));
    })
    .sort((a, b) => b.stems.length - a.stems.length),
  ({ stems }) => stems[0] ?? '',
);

/** Whether a form is the name of a class and not a word. */
export const isClass = (form: string): boolean => form.startsWith('@');

/** The stems of a text with each known phrase replaced by its class; a class is not said twice in a row. */
export function formsOf(stems: readonly string[]): readonly string[] {
  const forms: string[] = [];
  for (let at = 0; at < stems.length; ) {
    const phrase = phraseAt(stems, at);
    const form = phrase?.class ?? stems[at] ?? '';
    if (!phrase || forms.at(-1) !== form) forms.push(form);
    at += phrase?.stems.length ?? 1;
  }
  return forms;
}

const phraseAt = (stems: readonly string[], at: number): Phrase | undefined =>
  phrases
    .get(stems[at] ?? '')
    ?.find((phrase) => phrase.stems.every((stem, offset) => stems[at + offset] === stem));
