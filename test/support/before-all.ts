import { builtTab } from './built-tab.ts';
import { shareOneServer } from './shared-postgres.ts';

/** Once before a test run, which then has one tab and one server. Jest wants it as the file's default. */
export default async function beforeAll(): Promise<void> {
  builtTab();
  await shareOneServer();
}
