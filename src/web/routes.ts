import type { CallName } from './contract.ts';
import type { FileName } from './contract-exports.ts';
import type { Route } from './route.ts';
import { auditRoutes } from './routes-audit.ts';
import { exportRoutes } from './routes-exports.ts';
import { figuresRoutes } from './routes-figures.ts';
import { healthRoutes } from './routes-health.ts';
import { itemRoutes } from './routes-items.ts';
import { linkRoutes } from './routes-links.ts';
import { policiesRoutes } from './routes-policies.ts';
import { registerRoutes } from './routes-register.ts';
import { schoolRoutes } from './routes-school.ts';
import { staffRoutes } from './routes-staff.ts';

/** Every request of the tab: reading this table is reading what can be asked. */
export const routes: ReadonlyMap<string, Route> = new Map<CallName | FileName, Route>(
  [
    ...[...staffRoutes, ...linkRoutes, ...itemRoutes, ...registerRoutes],
    ...[...schoolRoutes, ...policiesRoutes],
    ...[...auditRoutes, ...figuresRoutes, ...healthRoutes, ...exportRoutes],
  ].map((row) => [row.name, row]),
);
