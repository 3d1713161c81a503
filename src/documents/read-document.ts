import { Worker } from 'node:worker_threads';
import { type DocumentFile, mostBytes, notRead, type Reading } from './reading.ts';

/** Milliseconds: 500 pages take a slow machine about half of it. */
const longest = 30_000;
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/**
 * Reads a policy from a file that somebody has sent: `.docx`, `.pdf`, `.md` or `.txt`. It is read
 * in a thread of its own, so that a document that would eat time or memory costs neither an alert
 * nor the process: the thread ends after `time` milliseconds, or when it has filled its memory.
 * Nothing in the document is run, and nothing that it points at is fetched.
 */
export async function readDocument(file: DocumentFile, time: number = longest): Promise<Reading> {
  if (file.bytes.length > mostBytes) return notRead('too-big');
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { name: file.name, bytes: file.bytes },
    resourceLimits: memory,
    env: {},
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const clock = setTimeout(() => resolve(notRead('too-slow')), time);
  thread.once('message', (reading: Reading) => resolve(reading));
  thread.once('error', (fault) =>
    isSpent(fault)
      ? resolve(notRead('too-slow'))
      : reject(new Error('The document was not read', { cause: fault })),
  );
  thread.once('exit', () => resolve(notRead('damaged')));
  try {
    return await promise;
  } finally {
    clearTimeout(clock);
    await thread.terminate();
  }
}

/** Memory or stack ran out: the document's doing, not a fault of the reader's. */
const isSpent = (fault: Error): boolean =>
  ('code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY') || fault instanceof RangeError;
