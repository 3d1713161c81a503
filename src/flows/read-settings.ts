import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import {
  type Settings,
  type SettingsVersion,
  settingsHistory,
  settingsNow,
} from '../store/school-settings.ts';

/** The settings that hold now, without snow days, and who changed what. */
export async function readSettings(
  db: Db,
  file: School,
): Promise<Settings & { readonly history: readonly SettingsVersion[] }> {
  const settings = await settingsNow(db.rows, file);
  return { ...settings, history: await settingsHistory(db.rows, file.id) };
}
