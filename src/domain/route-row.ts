import type { Role } from './people.ts';
import { priorityOf } from './priority.ts';
import type { About, Action, Party } from './report.ts';
import { type ActionGroup, type Asked, isAction, isParty, type PartyGroup } from './route-asked.ts';
import type { Advice, RecordKind, Source, Told } from './route-told.ts';

/** Which reports a row is about: every condition named must hold, one of its values each. */
export type Match = {
  /** Who did it; on an adult's record the adult of the school. */
  readonly by?: readonly (Party | PartyGroup)[];
  /** To whom; on an adult's record the other side. */
  readonly to?: readonly (Party | PartyGroup)[];
  readonly action?: readonly (Action | ActionGroup)[];
  readonly about?: readonly (About | 'nothing')[];
  /** Only what is urgent (P1): danger, an image, a disclosure, a threat. */
  readonly atRisk?: true;
};

/** One line of who is told. The first line of its kind that matches decides. */
export type RouteRow =
  | { readonly record: RecordKind; readonly when: Match; readonly tell: readonly [Told, ...Told[]] }
  | {
      readonly record: RecordKind;
      readonly when: Match;
      readonly advice: Advice;
      readonly source: Source | null;
    };

/** Somebody who is told besides, whatever the row says. */
export type AlsoRow = { readonly record: RecordKind; readonly when: Match; readonly role: Role };

/** Who did what to whom, as one record sees it. */
export type Seen = { readonly by: Party; readonly to: Party; readonly asked: Asked };

export function matches(when: Match, { by, to, asked }: Seen): boolean {
  const about = asked.about ?? 'nothing';
  return (
    (when.by?.some((named) => isParty(by, named)) ?? true) &&
    (when.to?.some((named) => isParty(to, named)) ?? true) &&
    (when.action?.some((named) => isAction(asked.action, named)) ?? true) &&
    (when.about?.includes(about) ?? true) &&
    (when.atRisk !== true || priorityOf(asked) === 'P1')
  );
}

/** The row that decides on a record. Advice alone is passed over where somebody has to be told. */
export function rowFor(
  rows: readonly RouteRow[],
  record: RecordKind,
  seen: Seen,
): RouteRow | undefined {
  const advisable = adviceIsEnough(seen.asked);
  return rows.find(
    (row) => row.record === record && (advisable || !('advice' in row)) && matches(row.when, seen),
  );
}

/** Never with danger that is not ruled out, an image, anything urgent, or an act of one's own. */
const adviceIsEnough = (asked: Asked): boolean =>
  asked.self !== true && asked.danger !== 'unknown' && priorityOf(asked) !== 'P1';
