/**
 * Words that staff use and the words that policies use for the same thing, one group a line.
 * General knowledge of schools and of social media, so that it serves any school's policy. A word
 * may stand in several groups; inflected forms need not be listed.
 */
const groups = `
pupil, student, child, children, kid, kiddo, youngster, young person, young people, young learner, learner, little one, boy, girl, lad, lass, minor, class, infant, junior
parent, carer, guardian, mum, mummy, dad, daddy, mother, father, stepmum, stepdad, step mum, step dad, parents evening
family, family member, relative, relation, sibling, brother, sister, aunt, auntie, aunty, uncle, nan, nana, gran, grandma, grandad, grandparent, cousin, niece, nephew, godchild, godson, goddaughter, in law, family link, household
parent, family, home
staff, member of staff, members of staff, employee, colleague, teacher, teaching assistant, ta, tas, worker, workforce, co worker, adult, us, supply, supply teacher, agency, casual, temp
headteacher, head teacher, head, principal, boss, head of school, executive head
senior leader, senior leadership, leadership team, leadership, slt, smt, management, deputy, deputy head, assistant head, leader
line manager, manager, supervisor, boss, phase leader, team leader, head of year
governor, governing body, governing board, trustee, board, chair, chair of governors, gov, govs
designated safeguarding lead, dsl, safeguarding lead, child protection lead, child protection officer, safeguarding officer, deputy dsl
safeguarding, safeguard, child protection, keep safe, protect, protection, welfare, safety, wellbeing, well being
volunteer, helper, visitor, contractor, third party, partner organisation, outsider
former pupil, ex pupil, ex student, past pupil, leaver, leavers, alumni, old pupil, left school, left the school, have left, former student
school, academy, setting, institution, employer, workplace, work
community, everyone, everybody, public, people
social media, social networking, social network, social site, networking site, platform, app, apps, online platform, socials
social media, facebook, fb, instagram, insta, ig, snapchat, snap, tiktok, tik tok, twitter, x account, tweet, whatsapp, youtube, you tube, linkedin, threads, discord, reddit, pinterest, telegram, bereal, tumblr, myspace, messenger
facebook, fb
instagram, insta, ig, gram
snapchat, snap
twitter, tweet, x account, micro blogging
youtube, you tube, video sharing, yt
whatsapp, group chat, parent chat, class chat, chat, private group, group
game, gaming, games console, console, xbox, playstation, minecraft, roblox, fortnite, switch, gamer
online, internet, web, world wide web, net, cyber, digital
website, web page, site, webpage
blog, blogging, forum, message board, discussion forum
wikipedia, wiki
review, rating, google review
mobile phone, mobile, phone, smartphone, handset, device, smart technology, tablet, ipad, laptop, chromebook, computer, equipment, kit, gadget, screen
wearable, smart watch, smartwatch, fitness tracker, fitbit, apple watch
e reader, kindle, ereader
account, profile, page, handle, login
official account, school account, official channel, school page, school social media, our account, our page, class account, official page, official
personal, private, own, home life, private life
post, publish, upload, put up, put online, share, tweet, entry, posting, status, story, write, repost
comment, reply, respond, answer, response, remark, replies
message, dm, direct message, private message, messaging, text, contact, communicate, communication, get in touch, inbox, reach, talk, speak
email, e mail, gmail, hotmail, outlook, inbox
friend, befriend, friend request, friendship, add, connect, connection, accept, invitation, invite, request, unfriend
follow, follower, following, subscribe, subscriber, subscription
like, likes, react, thumbs up
block, ban, restrict, mute, kick out, kick off, exclude, remove access
tag, mention
delete, remove, removal, take down, taken down, takedown, erase, wipe, get rid
report, notify, inform, tell, flag, raise, let know, disclose, escalate, declare
record, log, write down, note, document, keep a note
photo, photograph, picture, pic, image, snap, selfie, video, film, clip, footage, recording, camera, record
consent, permission, agree, approval, authorisation, ok from, sign off, signed off, approve, authorise, allow
form, sign, signature
allow, permitted, permit, permission, acceptable, prohibited, prohibit, forbidden, banned, ban, not allowed
name, names, naming, identify, identity, identifiable, first name, surname, anonymous
confidential, confidentiality, sensitive, secret, private information, personal information, personal data, personal details, data
data protection, gdpr, data breach, privacy law, information rights
privacy, privacy setting, privacy settings, lock down, locked down, security setting, security settings, visible, visibility, profile visible, public profile
password, passcode, login, log in, log out, sign in, sign out, signed in, logged in, credentials
location, location sharing, whereabouts, address, gps, geotag, check in
encryption, wi fi, wifi, wireless, broadband, router, home network, ethernet, network
copyright, copyrighted, download, pirated, plagiarise, licence
logo, badge, crest, emblem, school name
opinion, view, views, personal view, political, politics, belief, campaign
reputation, image, good name, disrepute, standing, negative coverage, footprint, public image
professional, professionalism, professional conduct, professional boundaries, boundary, persona
derogatory, defamatory, offensive, insulting, abusive, abuse, nasty, rude, hurtful, slag off, slagging off, slate, slating, bad mouth, mean, vile, horrible, unkind, insult, negative, swear
defamation, libel, slander, defamatory, sue, court, solicitor, lawyer, legal, legal action, legal advice, law, unlawful, illegal
police, cops, crime, criminal, illegal, officer, arrest
racist, racism, racial, race, discriminatory, discrimination, homophobic, sexist, hate, hate speech, hateful
threat, threaten, threatening, violence, violent, intimidate, intimidation, hurt, attack, fight
bully, bullying, cyberbullying, cyber bullying, harass, harassment, troll, trolling, pick on
extremism, extremist, radicalisation, radicalise, terrorism, terrorist, far right, prevent, prevent duty
discipline, disciplinary, sanction, consequence, punishment, punish, trouble, misconduct, breach, warning, break the rules, rule breaking, broke the rules, non compliance
dismissal, dismiss, sack, sacked, fired, lose my job, lose job, job loss
conduct, behave, behaviour, act
respect, respectful, kindness, courteous, manners, polite, be nice, kind, dignity, nice
complaint, complain, grievance, grumble, moan, moaning, rant, vent, gripe, unhappy, aggrieved, concern, problem, issue, dissatisfied, upset, fed up
concern, worry, worried, query, question, unsure, not sure, raise, doubt
allegation, accusation, accuse, accused, allege, investigate, investigation
incident, happening, event
whistleblowing, whistle blowing, blow the whistle
procedure, process, protocol, steps, step, stage
policy, rules, rule, guidance, guideline, document, requirements, code
acceptable use, acceptable use policy, aup, aups, acceptable use agreement
code of conduct, staff handbook, handbook
training, induction, insets, course, new starter, joining, starter, workshop
lesson, teach, teaching, taught, curriculum, learn, learning, educate, education, pshe, assembly
purpose, aim, objective, goal, intention, point, why, reason
scope, apply, applies, cover, covered, covers, include, included, includes, count, counts, eligibility, eligible
definition, define, defined, mean, meaning, term, what is
responsible, responsibility, in charge, charge, oversee, oversight, run, runs, manage, look after, looks after, accountable, duty, role, job
review, reviewed, revise, update, updated, out of date, up to date, due, renew, renewal, version
approved, ratified, ratify, adopt, adopted, approve, signed, agreed
date, dated, year, how old, how long ago
written, write, wrote, author, drawn up, put together, drafted
monitor, monitoring, check, keep an eye, watch, supervise, track, spy, look at, filter
age, age limit, age restriction, age rating, underage, under age, minimum age, old enough, years old, year old, thirteen, 13
time, hour, day, evening, night, late, bedtime, after school, out of hours, weekend, working day, curfew, deadline, how long
lunch, lunch time, lunchtime, break, break time, breaktime, playtime, dinner time, school hours, school day, working hours, during school, lesson time
home, house, outside school, outside of school, out of school, off site, own time, personal time, free time
trip, school trip, visit, residential, outing, day out
school event, event, nativity, sports day, play, concert, performance, assembly, fair, fete, show
risk assessment, risk assess, risk assessed, risk
set up, create, open, start, new account, register, sign up, make an account
helpline, hotline, phone line, phone number, number, nspcc, posh, professionals online safety helpline, support line
advice, support, guidance, help line, expert, adviser, advisor, specialist, agency, local authority
inappropriate, unacceptable, unsuitable, improper, misuse, wrong, unsafe, dodgy
stranger, online friend, meet, meet up, met online, unknown person, real life
celebrate, praise, achievement, success, well done, congratulate
news, information, update, newsletter, announcement
promise, commit, commitment, authorise, on behalf
buy, purchase, order, acquire, spend, goods
job, work, employment, workplace, employed, profession
exception, exemption, special case, pre existing, pre existing relationship, already know, know already
relationship, link, connection, know personally
tool, resource, material, content
positive, good, benefit, upside, advantage
vision, values, ethos, motto, mission
`;

/** Each group of words that mean much the same; the first word names it. */
export const synonyms: readonly (readonly string[])[] = groups
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((word) => word.trim()));
