import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { readHere } from './read-here.ts';

const file = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

parentPort?.postMessage(await readHere(file.parse(workerData)));
