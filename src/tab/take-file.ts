import { pathOf } from '../web/contract.ts';
import type { FileAsks, FileName } from '../web/contract-exports.ts';
import { type Answer, asked, noIn } from './ask.ts';

/** Asks for a file and gives it to the person who pressed; the page itself keeps nothing of it. */
export async function takeFile<Name extends FileName>(
  name: Name,
  asks: FileAsks<Name>,
): Promise<Answer<{ readonly name: string }>> {
  return asked<{ readonly name: string }>(pathOf(name), asks, async (reply) => {
    if (!reply.ok) return noIn(reply);
    const called = nameIn(reply.headers.get('content-disposition'));
    give(called, await reply.blob());
    return { kind: 'ok', value: { name: called } };
  });
}

const nameIn = (disposition: string | null): string =>
  /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'lantern';

/** Long enough for the browser to have taken it. */
const keptMs = 10_000;

function give(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}
