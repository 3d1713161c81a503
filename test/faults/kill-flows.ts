/** Every flow in which Lantern is killed, and its share of the kills. */
import { commandFlows } from './kill-commands.ts';
import { decision, declaration, lapse } from './kill-flows-link.ts';
import { handling, ladder, mail, question, report } from './kill-flows-report.ts';
import { policy, purge } from './kill-flows-upkeep.ts';
import { type Flow, type Result, runFlow } from './kill-run.ts';

export type KillScenario = {
  readonly name: string;
  /** Of a thousand kills. */
  readonly share: number;
  readonly run: (kills: number, note: (line: string) => void) => Promise<Result>;
};

const killed = <Item>(share: number, flow: Flow<Item>): KillScenario => ({
  ...{ name: flow.name, share },
  run: (kills, note) => runFlow(flow, { on: 'PostgreSQL', kills, note }),
});

export const killScenarios: readonly KillScenario[] = [
  killed(190, report),
  killed(90, mail),
  killed(80, ladder),
  killed(160, handling),
  killed(40, question),
  killed(100, declaration),
  killed(130, decision),
  killed(60, lapse),
  killed(50, policy),
  killed(40, purge),
  ...commandFlows.map((one) => ({ ...one, share: 20 })),
];
