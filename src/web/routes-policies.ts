import { dayIn } from '../domain/calendar-days.ts';
import { inWords as moment } from '../domain/calendar-words.ts';
import { accept } from '../domain/decision.ts';
import type { Passage, PolicyFacts } from '../domain/policy.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import { nameIn } from '../domain/staff.ts';
import { plainDay, sectionOf } from '../domain/view/answer.ts';
import { importPolicy } from '../flows/import-policy.ts';
import { askToConfirm, keepVersion } from '../flows/keep-policy.ts';
import { readGaps } from '../flows/read-gaps.ts';
import { lookAtVersion, readPolicies } from '../flows/read-policies.ts';
import type { Gets } from './contract.ts';
import { type Route, route } from './route.ts';
import type { Visit } from './visit.ts';

type Version = Gets<'policies.look'>['version'];

const list = route('policies.list', 'policies', async (_, visit) => {
  const { db, school, by, now } = visit;
  const read = await readPolicies(db, school, by, now);
  if (!read.ok) return read;
  const { versions, receipts } = read.value;
  return accept({ versions: versions.map((version) => shown(version, visit)), receipts });
});

const said = (day: string | null): string => (day === null ? 'Not stated' : plainDay(day));

function shown(version: PolicyVersion, visit: Visit): Version {
  const { school, now } = visit;
  const { facts, passages } = version.policy;
  const { status } = version;
  return {
    ...{ id: version.id, title: facts.title },
    state: status === 'current' || status === 'superseded' ? status : 'waiting',
    facts: [
      { name: 'State', value: stateOf(version, visit) },
      { name: 'Came in', value: moment(school.calendar, version.addedAt, now) },
      { name: 'Dated', value: said(facts.dated) },
      { name: 'Review due', value: said(facts.reviewDue) },
      {
        name: 'Approval',
        value: facts.approval === 'stated' ? 'Stated in the document' : 'Blank in the document',
      },
      { name: 'Passages', value: String(passages.length) },
      { name: 'Version', value: version.id },
    ],
  };
}

function stateOf(version: PolicyVersion, { school, staff, now }: Visit): string {
  const nameOf = nameIn(staff);
  const at = (when: Date) => moment(school.calendar, when, now);
  switch (version.status) {
    case 'imported':
      return 'Waits until somebody has looked at it';
    case 'looked-at':
      return `Looked at by ${nameOf(version.by)} ${at(version.at)}; not current yet`;
    case 'current':
      return version.by === 'clock'
        ? `Current since ${at(version.at)}: the first one, from the settings`
        : `Current since ${at(version.at)}, by ${nameOf(version.by)}`;
    case 'superseded':
      return `Replaced ${at(version.at)}`;
  }
}

const look = route('policies.look', 'policies', async ({ policy }, visit) => {
  const { db, by, now } = visit;
  const looked = await lookAtVersion(db, by, policy, now);
  if (!looked.ok) return looked;
  const { version, changes } = looked.value;
  const { facts, passages } = version.policy;
  const quote = quoted(facts);
  return accept({
    ...{
      version: shown(version, visit),
      warnings: version.warnings,
      passages: passages.map(quote),
    },
    changes: changes && {
      ...{ same: changes.same, added: changes.added.map(quote), gone: changes.gone.map(quote) },
      changed: changes.changed.map(({ before, after }) => ({
        ...{ before: before.text, after: quote(after) },
      })),
    },
  });
});

const quoted = (facts: PolicyFacts) => (passage: Passage) => ({
  ...{ section: sectionOf(passage, facts), text: passage.text },
});

const makeCurrent = route('policies.make-current', 'policies', async ({ policy }, visit) => {
  const made = await keepVersion(visit.db, visit.by, policy, 'make-current', visit.now);
  return made.ok ? accept({}) : made;
});

const askStaff = route('policies.ask', 'policies', async (_, { db, school, by, now }) => {
  const asked = await askToConfirm(db, school, by, now);
  return asked.ok ? accept({ asked: asked.value }) : asked;
});

/** About a term. */
const gapDays = 120;

const gaps = route('policies.gaps', 'policies', async (_, { db, school, by, now }) => {
  const since = new Date(now.getTime() - gapDays * 86_400_000);
  const read = await readGaps(db, by, dayIn(school.calendar, since));
  if (!read.ok) return read;
  const { figures, gaps: found } = read.value;
  return accept({
    figures: [
      { name: 'Answered', value: String(figures.answered) },
      { name: 'Not covered', value: String(figures.notCovered) },
      { name: 'Said to have helped', value: String(figures.helped) },
      { name: 'Said not to have helped', value: String(figures.notHelped) },
    ],
    gaps: found,
  });
});

/** Read by the same reader as on the command line; it waits until a person has looked at it. */
const upload = route('policies.upload', 'policies', async (file, visit) => {
  const { desk, db, school, by, now } = visit;
  const imported = await importPolicy(db, school, desk.readPolicy, { ...file, by }, now);
  switch (imported.kind) {
    case 'unread':
      return accept({ kind: 'unread', sentence: imported.sentence });
    case 'known':
    case 'waiting':
      return accept({ kind: imported.kind, policy: imported.version.id });
  }
});

export const policiesRoutes: readonly Route[] = [
  ...[list, look, makeCurrent, askStaff, gaps],
  { ...upload, takes: 'file' },
];
