import type { Passage } from '../domain/policy.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import { sectionOf } from '../domain/view/answer.ts';
import { longDay } from '../domain/view/exception.ts';
import type { Imported } from '../flows/import-policy.ts';
import { firstWords } from './policy-check.ts';

const states: Record<PolicyVersion['status'], string> = {
  imported: 'It waits to be looked at in Teams.',
  'looked-at': 'Somebody has looked at it; it waits to be made current in Teams.',
  current: 'It is the current version.',
  superseded: 'A later version has replaced it. Change and save it again to bring it back.',
};

/** What came in, and what it would change, a line each. */
export function report(imported: Exclude<Imported, { kind: 'unread' }>): readonly string[] {
  const { version } = imported;
  if (imported.kind === 'known')
    return [`These words are here already, as version ${version.id}. ${states[version.status]}`];
  return [
    ...factsOf(version),
    ...version.warnings,
    '',
    ...changesOf(imported),
    '',
    ...whatNext(imported),
  ];
}

type Waiting = Extract<Imported, { kind: 'waiting' }>;

function factsOf({ policy: { facts, passages } }: PolicyVersion): readonly string[] {
  const day = (value: string | null) => (value === null ? 'not stated' : longDay(value));
  const isStated = facts.approval === 'stated';
  return [
    `Title       ${facts.title}`,
    `Dated       ${day(facts.dated)}`,
    `Review due  ${day(facts.reviewDue)}`,
    `Approval    ${isStated ? 'stated in the document' : 'blank in the document'}`,
    `Passages    ${passages.length}`,
  ];
}

function changesOf({ version, changes, current }: Waiting): readonly string[] {
  if (current === null) return ['There is no current version to compare it with.'];
  const list = (title: string, which: readonly Passage[]) => [
    ...(which.length === 0 ? [] : ['', `${title}: ${which.length}`]),
    ...which.map((one) => `  ${sectionOf(one, version.policy.facts)}: ${firstWords(one.text)}`),
  ];
  return [
    `Against the current version (${current.id}), ${changes.same} passages are as they were.`,
    ...list('New', changes.added),
    ...list(
      'In other words',
      changes.changed.map(({ after }) => after),
    ),
    ...list('No longer there', changes.gone),
  ];
}

function whatNext({ version, told }: Waiting): readonly string[] {
  const people = told === 1 ? '1 person is' : `${told} people are`;
  return [
    `Stored as version ${version.id}. It answers no question until somebody has looked at it and made it current in Teams.`,
    told === 0
      ? 'Nobody is on record as looking after the policy, so nobody was told.'
      : `${people} told in Teams that it waits.`,
  ];
}
