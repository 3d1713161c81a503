import type { Figure, PromiseName } from '../domain/promises.ts';

/** All that a figure or a trace may say besides its number: a closed list, and short plain words. */
export const attributeNames = ['school', 'priority', 'job', 'activity', 'outcome'] as const;
export type Attributes = Readonly<Partial<Record<(typeof attributeNames)[number], string>>>;

/** Somebody who watches how the work goes, and is told no content. */
export type Watch = {
  /** Does the work and keeps how long it took and whether it broke down. */
  span<T>(name: 'turn' | 'job', attributes: Attributes, work: () => Promise<T>): Promise<T>;
  count(name: PromiseName, attributes: Attributes): void;
  /** From now on asks for the figures every minute; where they cannot be read, it is not alive. */
  figures(read: () => Promise<readonly Figure[]>): void;
  stop(): Promise<void>;
};

/** Nobody watches: it costs nothing. */
export const unwatched: Watch = {
  span: (_name, _attributes, work) => work(),
  count: () => undefined,
  figures: () => undefined,
  stop: async () => undefined,
};

/** Watched by Application Insights where its connection string is set; else nothing is even loaded. */
export async function openWatch(connectionString: string | undefined): Promise<Watch> {
  if (!connectionString) return unwatched;
  const { watchedBy } = await import('./open-telemetry.ts');
  const { azureExporters } = await import('./azure-monitor.ts');
  return watchedBy(azureExporters(connectionString));
}
