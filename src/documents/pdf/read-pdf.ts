import type { Written } from '../blocks.ts';
import { type Step, unread } from '../reading.ts';
export async function readPdf(
  _bytes: Uint8Array,
): Promise<Step<{ written: Written; warnings: readonly string[] }>> {
  return unread('damaged');
}
