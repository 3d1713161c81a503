import { Worker } from 'node:worker_threads';
import { type DocumentFile, mostBytes, notRead, type Reading } from './reading.ts';

/** What reading one document may cost: milliseconds, and bytes by which the process may grow. */
export type Limits = { readonly time: number; readonly growth: number };

/** 500 pages take a slow machine about half of the time. */
const usual: Limits = { time: 30_000, growth: 768 * 1024 * 1024 };
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
/** What a thread unpacks counts in none of these, so the whole process is watched as well. */
const lookEvery = 50;

/**
 * Reads a policy from a file that somebody has sent: `.docx`, `.pdf`, `.md` or `.txt`. It is read
 * in a thread of its own, so that a document that would eat time or memory costs neither an alert
 * nor the process: the thread ends when its time is over or its memory is full.
 * Nothing in the document is run, and nothing that it points at is fetched.
 */
export async function readDocument(file: DocumentFile, limits: Limits = usual): Promise<Reading> {
  if (file.bytes.length > mostBytes) return notRead('too-big');
  const thread = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: { name: file.name, bytes: file.bytes },
    resourceLimits: memory,
    env: {},
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const { promise, resolve } = Promise.withResolvers<Reading>();
  const giveUp = () => resolve(notRead('too-slow'));
  const clock = setTimeout(giveUp, limits.time);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > limits.growth) giveUp();
  }, lookEvery);
  try {
    return await Promise.race([promise, answerOf(thread)]);
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<Reading> {
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  thread.once('message', (reading: Reading) => resolve(reading));
  thread.once('error', (fault) =>
    isSpent(fault)
      ? resolve(notRead('too-slow'))
      : reject(new Error('The document was not read', { cause: fault })),
  );
  thread.once('exit', () => resolve(notRead('damaged')));
  return promise;
}

/** Memory or stack ran out: the document's doing, not a fault of the reader's. */
const isSpent = (fault: Error): boolean =>
  ('code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY') || fault instanceof RangeError;
