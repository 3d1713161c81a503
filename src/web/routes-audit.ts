import { readLedger } from '../flows/read-ledger.ts';
import { type Route, route } from './route.ts';

const list = route('audit.list', 'audit', (asked, { db, school, staff, by, now }) =>
  readLedger(db, school, staff, by, asked, now),
);

export const auditRoutes: readonly Route[] = [list];
