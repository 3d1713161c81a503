import { serviceAddress } from './address.ts';
import { GraphFault } from './graph-fault.ts';

const call = 'GET download';
const longest = 60_000;

/**
 * Fetches a file from the address that Graph has given for it (driveItem: get content). The address
 * itself is the key to the file for some minutes: no token goes with the request, and the address is
 * in no fault.
 *
 * @param most the most bytes that are taken in.
 * @throws GraphFault `away` when the file cannot be had now.
 */
export async function download(
  given: string,
  most: number,
  timeoutMs = longest,
): Promise<Uint8Array | 'too-big' | 'not-a-file'> {
  const address = serviceAddress(given, 'The address of a file');
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(address, { redirect: 'error', signal });
    if (answer.status !== 200) throw away(answer.status, 'download-refused');
    // A page to sign in at, where a file should be.
    if (/^text\/html/i.test(answer.headers.get('content-type') ?? '')) return 'not-a-file';
    if (Number(answer.headers.get('content-length') ?? 0) > most) {
      await answer.body?.cancel();
      return 'too-big';
    }
    return await upTo(most, answer);
  } catch (fault) {
    if (fault instanceof GraphFault) throw fault;
    // What fetch throws may quote the address.
    throw away(null, 'download-broken');
  }
}

async function upTo(most: number, { body }: Response): Promise<Uint8Array | 'too-big'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > most) return 'too-big';
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const away = (status: number | null, code: string): GraphFault =>
  new GraphFault({
    ...{ kind: 'away', call, status, code },
    ...{ requestId: null, mayRepeat: true, retryAfterMs: null },
  });
