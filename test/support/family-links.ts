/** Family links in every state, made by the rules themselves, for the tests of the register. */

import type { Person } from '../../src/domain/people.ts';
import { type Commenting, comment } from '../../src/domain/register/comment.ts';
import * as deciding from '../../src/domain/register/decide.ts';
import type {
  Answered,
  ContactStep,
  WhoStep,
  WorkStep,
} from '../../src/domain/register/declaration.ts';
import {
  answer,
  discard,
  openDraft,
  saveStep,
  submit,
  withdraw,
} from '../../src/domain/register/declare.ts';
import type { PolicyException } from '../../src/domain/register/exception.ts';
import type { Status, Step } from '../../src/domain/register/life.ts';
import type { Answer, Here } from '../../src/domain/register/move.ts';
import * as review from '../../src/domain/register/review.ts';
import { tick } from '../../src/domain/register/tick.ts';
import type { ExceptionMode } from '../../src/domain/school.ts';
import type { Staff } from '../../src/domain/staff.ts';
import { accepted, cast, everybody, exceptionId, school } from './cast.ts';
import { at } from './clock.ts';

export const whoStep: WhoStep = {
  ...{ child: 'Wilf Winterbourne, Reception', relationship: 'niece-or-nephew' },
  ...{ since: 'he was born', origin: 'before-post' },
};
export const contactStep: ContactStep = {
  ...{ apps: 'WhatsApp', contact: ['family-group'], otherPupils: 'no' },
  ...{ parent: 'My sister', agreement: 'agrees', agreedHow: 'by phone' },
};
export const workStep: WorkStep = {
  ...{ teaching: 'none', headsRelative: false, childsView: null },
  understood: ['no-leave-yet', 'only-this-child', 'tell-of-changes'],
};
export const answeredAll: readonly Answered[] = [
  { step: 'who', answers: whoStep },
  { step: 'contact', answers: contactStep },
  { step: 'work', answers: workStep },
];

export type Setting = {
  readonly mode?: ExceptionMode;
  readonly now?: Date;
  readonly staff?: Staff;
  readonly dslIsHead?: boolean;
};
export const hereIn = ({
  mode = 'approve',
  now,
  staff,
  dslIsHead = false,
}: Setting = {}): Here => ({
  ...{ school: { ...school, exceptionMode: mode, dslIsHead }, staff: staff ?? everybody },
  ...{ policy: 'v1', now: now ?? at('10:00') },
});

export const next = (outcome: Answer): PolicyException => accepted(outcome).next;
const as = (by: Person) => ({ by, revision: null });

export const commenting: Commenting = {
  ...{ stance: 'no-concern', view: 'Nothing known against it.', flag: 'no' },
};
export const granting: deciding.Granting = {
  ...{ reason: 'Family of long standing.', conditions: ['no-other-pupils'], own: null },
  ...{ until: '2027-07-31', discussedOn: '2026-11-20' },
};

export function draftBy(by: Person, here: Here, work: WorkStep = workStep): PolicyException {
  const [first, ...others] = [...answeredAll.slice(0, 2), { step: 'work', answers: work } as const];
  if (!first) throw new Error('Nothing was answered');
  const opened = next(openDraft(exceptionId(1), { person: by.id }, by, first, here));
  return others.reduce((link, answered) => next(saveStep(link, by, answered, here)), opened);
}

/** A link of Tess's in each state, as it comes about in a school that decides. */
export function linksOf(setting: Setting = {}): Readonly<Record<Status, PolicyException>> {
  const { tess, lena, hana, cho } = cast;
  const deciders =
    setting.mode === 'declare-only' ? { ...setting, mode: 'approve' as const } : setting;
  const here = hereIn(deciders);
  const double = { ...here, school: { ...here.school, dslIsHead: true } };
  const draft = draftBy(tess, here);
  const submitted = next(submit(draft, as(tess), here));
  const commented = next(comment(submitted, as(lena), commenting, here));
  const active = next(deciding.approve(commented, as(hana), granting, here));
  const due = next(review.tellChange(active, as(tess), 'She has moved house.', here));
  const asked = next(comment(due, as(lena), commenting, here));
  const only = hereIn({ ...setting, mode: 'declare-only' });
  const after: Here = { ...here, now: new Date('2027-08-01T00:00:00Z') };
  return {
    ...{ draft, submitted, commented, active, 'review-due': asked },
    'more-asked': next(deciding.askMore(commented, as(hana), 'Who else is in it?', here)),
    referred: next(
      deciding.refer(commented, as(hana), { to: 'dsl', reason: 'Please look.' }, here),
    ),
    decided: next(deciding.approve(commented, as(hana), granting, double)),
    renewing: next(review.renew(asked, as(hana), granting, double)),
    recorded: next(deciding.record(commented, as(hana), 'Keep to the family group.', only)),
    declined: next(deciding.decline(commented, as(hana), 'Not a family link.', here)),
    expired: next(tick(active, after)),
    revoked: next(review.revoke(active, as(hana), 'The family has asked.', here)),
    withdrawn: next(withdraw(submitted, as(tess), here)),
    closed: next(review.close(active, as(cho.id === tess.id ? cho : tess), 'not-needed', here)),
  };
}

/** Every step as somebody tries it on a link: the rules themselves, with all that the step needs. */
export const trying: Readonly<
  Record<Step, (link: PolicyException, by: Person, here: Here) => Answer>
> = {
  save: (link, by, here) => saveStep(link, by, { step: 'who', answers: whoStep }, here),
  discard: (link, by, here) => discard(link, by, here),
  submit: (link, by, here) => submit(link, as(by), here),
  comment: (link, by, here) => comment(link, as(by), commenting, here),
  'ask-more': (link, by, here) => deciding.askMore(link, as(by), 'Who else?', here),
  answer: (link, by, here) => answer(link, as(by), 'Only us.', here),
  refer: (link, by, here) => deciding.refer(link, as(by), { to: 'lado', reason: 'Please.' }, here),
  'leave-to-chair': (link, by, here) => deciding.leaveToChair(link, as(by), 'My niece.', here),
  approve: (link, by, here) => deciding.approve(link, as(by), granting, here),
  propose: (link, by, here) =>
    deciding.approve(link, as(by), granting, {
      ...here,
      school: { ...here.school, dslIsHead: true },
    }),
  record: (link, by, here) => deciding.record(link, as(by), 'Advice.', here),
  decline: (link, by, here) => deciding.decline(link, as(by), 'No.', here),
  agree: (link, by, here) => deciding.agree(link, as(by), 'I agree.', here),
  'send-back': (link, by, here) => deciding.sendBack(link, as(by), 'Not yet.', here),
  reconfirm: (link, by, here) => review.reconfirm(link, as(by), here),
  'tell-change': (link, by, here) => review.tellChange(link, as(by), 'Moved.', here),
  keep: (link, by, here) => review.keep(link, as(by), 'It can stand.', here),
  renew: (link, by, here) => review.renew(link, as(by), granting, here),
  'propose-renewal': (link, by, here) =>
    review.renew(link, as(by), granting, { ...here, school: { ...here.school, dslIsHead: true } }),
  revoke: (link, by, here) => review.revoke(link, as(by), 'Enough.', here),
  withdraw: (link, by, here) => withdraw(link, as(by), here),
  close: (link, by, here) => review.close(link, as(by), 'child-left', here),
  // the clock's own steps come by tick, and by the directory
  remind: (link, _by, here) => tick(link, here),
  'fall-due': (link, _by, here) => tick(link, here),
  expire: (link, _by, here) => tick(link, here),
  'new-head': (link, _by, here) => review.newHead(link, here.now, here),
};
