import {
  type Destination,
  missingIn,
  type Status,
  statuses,
  waysFrom,
} from '../../src/domain/register/life.ts';
import type { ExceptionMode } from '../../src/domain/school.ts';

/** The life of a family link in a school of this mode, as a picture that GitHub draws: only what can be reached. */
export function lifeDiagram(mode: ExceptionMode): string {
  const reached = new Set<Destination>(['draft']);
  const lines: string[] = [];
  for (const from of reached) {
    const status = statuses.find((one) => one === from);
    if (!status) continue;
    const byTarget = new Map<Destination, string[]>();
    for (const [step, to] of waysFrom(mode, status)) {
      byTarget.set(to, [...(byTarget.get(to) ?? []), step]);
      reached.add(to);
    }
    for (const [to, steps] of byTarget) {
      lines.push(
        `  ${named(status)} --> ${to === 'gone' ? '[*]' : named(to)}: ${steps.join(', ')}`,
      );
    }
    if (byTarget.size === 0) lines.push(`  ${named(status)} --> [*]`);
  }
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...lines, '```'].join('\n');
}

const named = (status: Status): string => status.replaceAll('-', '_');

/** Whether two modes have the same life, so that one picture serves both. */
export const sameLife = (one: ExceptionMode, other: ExceptionMode): boolean =>
  JSON.stringify(missingIn[one]) === JSON.stringify(missingIn[other]);
