import { healthView } from '../domain/view/health.ts';
import { readHealth } from '../flows/read-health.ts';
import { fine, type Route, route } from './route.ts';

const show = route('health.show', 'health', async (_, { desk, db, school, staff, by, now }) =>
  fine(healthView(await readHealth(db, school, staff, by, desk.credential, now), school, now)),
);

export const healthRoutes: readonly Route[] = [show];
