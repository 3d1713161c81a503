import {
  callForHelp,
  exploitation,
  extremism,
  fgm,
  forcedMarriage,
  medical,
} from './screen-danger-harm.ts';
import { home, unsafeAdult } from './screen-danger-home.ts';
import { fewWords, otherLanguages, otherScripts, welsh } from './screen-danger-languages.ts';
import { followed, meeting, missing } from './screen-danger-place.ts';
import { addsUpToDanger } from './screen-danger-risk.ts';
import { selfHarm, selfHarmRunTogether, selfHarmTopic } from './screen-danger-self.ts';
import { blackmail, grooming, nudes, sexualAbuse, sexualTopic } from './screen-danger-sexual.ts';
import { violence, violenceTopic, violentHome } from './screen-danger-violence.ts';
import { asksAboutRules, asksInGeneral, asksToShow, opensAsQuestion } from './screen-frames.ts';
import { withoutIdioms } from './screen-idiom.ts';
import { meantInEarnest } from './screen-in-earnest.ts';
import type { Said } from './screen-phrase.ts';
import type { Plain } from './screen-plain.ts';

/** What kind of danger a message speaks of. */
export type Danger =
  | 'self-harm'
  | 'sexual-abuse'
  | 'nude-image'
  | 'blackmail'
  | 'grooming'
  | 'meeting'
  | 'violence'
  | 'missing'
  | 'followed'
  | 'unsafe-home'
  | 'unsafe-adult'
  | 'fgm'
  | 'forced-marriage'
  | 'medical'
  | 'exploitation'
  | 'extremism'
  | 'call-for-help'
  | 'other-language'
  | 'many-signs';

/**
 * What takes a rule out of force: nothing but a question about rules; or any question in general; or
 * also a question whether a child may be shown, of whom a danger is known and nothing has come.
 */
type Unless = 'asks-about-rules' | 'asks-in-general' | 'asks-to-show';

/**
 * Danger before anything else: read in this order, on every message, before any classifier. Wide on
 * purpose: a needless "speak to someone now" costs a minute, a missing one may cost a child.
 */
const rules: readonly (readonly [Danger, (heard: Said) => boolean, Unless])[] = [
  ['self-harm', selfHarm, 'asks-about-rules'],
  ['sexual-abuse', sexualAbuse, 'asks-about-rules'],
  ['violence', violence, 'asks-in-general'],
  ['blackmail', blackmail, 'asks-in-general'],
  ['nude-image', nudes, 'asks-in-general'],
  ['meeting', meeting, 'asks-in-general'],
  ['missing', missing, 'asks-in-general'],
  ['unsafe-home', home, 'asks-about-rules'],
  ['unsafe-adult', unsafeAdult, 'asks-to-show'],
  ['grooming', grooming, 'asks-in-general'],
  ['followed', followed, 'asks-in-general'],
  ['fgm', fgm, 'asks-in-general'],
  ['forced-marriage', forcedMarriage, 'asks-in-general'],
  ['medical', medical, 'asks-in-general'],
  ['exploitation', exploitation, 'asks-in-general'],
  ['extremism', extremism, 'asks-in-general'],
  ['call-for-help', callForHelp, 'asks-in-general'],
  ['other-language', welsh, 'asks-about-rules'],
  ['other-language', fewWords, 'asks-about-rules'],
  ['other-language', otherLanguages, 'asks-about-rules'],
  ['self-harm', selfHarmTopic, 'asks-in-general'],
  ['sexual-abuse', sexualTopic, 'asks-in-general'],
  ['violence', violenceTopic, 'asks-in-general'],
  ['violence', violentHome, 'asks-to-show'],
];

const alarmSigns = /🆘|🔪|🔫|💣|🩸/u;

type Lifted = Readonly<Record<Unless, boolean>>;

function named(heard: Said, lifted: Lifted, asks: boolean): Danger | undefined {
  const found = rules.find(([, rule, unless]) => !lifted[unless] && rule(heard));
  if (found) return found[0];
  return !lifted['asks-in-general'] && addsUpToDanger(heard, asks) ? 'many-signs' : undefined;
}

/** The danger a message speaks of, or undefined where it speaks of none. */
export function dangerIn(said: Plain): Danger | undefined {
  if (alarmSigns.test(said.typed)) return 'call-for-help';
  if (otherScripts.test(said.typed)) return 'other-language';
  const general = asksInGeneral(said);
  const lifted: Lifted = {
    'asks-about-rules': general && asksAboutRules(said),
    'asks-in-general': general,
    'asks-to-show': general || asksToShow(said),
  };
  if (selfHarmRunTogether.test(said.squeezed) && !general) return 'self-harm';
  const asks = opensAsQuestion(said);
  const atFirst = named(said, lifted, asks);
  if (!atFirst || meantInEarnest(said)) return atFirst;
  return named(withoutIdioms(said), lifted, asks);
}
