import type { CallName } from './contract.ts';
import type { FileName } from './contract-exports.ts';
import type { Route } from './route.ts';
import { auditRoutes } from './routes-audit.ts';
import { exportRoutes } from './routes-exports.ts';
import { figuresRoutes } from './routes-figures.ts';
import { healthRoutes } from './routes-health.ts';
import { itemRoutes } from './routes-items.ts';
import { staffRoutes } from './routes-staff.ts';

/** Every request of the tab: reading this table is reading what can be asked. */
export const routes: ReadonlyMap<string, Route> = new Map<CallName | FileName, Route>(
  [
    ...[...staffRoutes, ...itemRoutes],
    ...[...auditRoutes, ...figuresRoutes, ...healthRoutes, ...exportRoutes],
  ].map((row) => [row.name, row]),
);
