import { localKey } from '../../src/store/keys/local-key.ts';

/** The key under which tests keep what people write, where a database outlives its store. */
export const testKeyText = Buffer.alloc(32, 7).toString('base64');
export const testKey = localKey(Buffer.from(testKeyText, 'base64'));
