import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyFault, type KeyWrapper, type Wrapped, wrongKey } from './key-wrapper.ts';

const nameOf = (key: Buffer): string =>
  `local:${createHash('sha256').update('lantern key name').update(key).digest('hex').slice(0, 16)}`;

/**
 * Wraps with a key of 32 bytes from the settings. `old` is the key before it, which can still unwrap.
 * @throws KeyFault when a key has another length
 */
export function localKey(key: Buffer, old: Buffer | null = null): KeyWrapper {
  const known = new Map([key, ...(old ? [old] : [])].map((each) => [nameOf(each), each]));
  if ([...known.values()].some(({ length }) => length !== 32)) {
    throw new KeyFault('CONTENT_KEY has to be 32 bytes, written in base64.');
  }
  return {
    wrap: async (secret) => ({ by: nameOf(key), box: sealWith(key, secret) }),
    unwrap: async (wrapped) => {
      const unwrapping = known.get(wrapped.by);
      if (!unwrapping) throw new KeyFault(wrongKey);
      return openWith(unwrapping, wrapped);
    },
  };
}

function sealWith(key: Buffer, secret: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(nameOf(key)));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function openWith(key: Buffer, { by, box }: Wrapped): Buffer {
  const bytes = Buffer.from(box, 'base64');
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    cipher.setAAD(Buffer.from(by)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]);
  } catch (cause) {
    throw new KeyFault(wrongKey, { cause });
  }
}

/** For the demo: a key of its own in the folder of its data, made when it is first needed. */
export function keyInFolder(directory: string): KeyWrapper {
  const file = join(directory, 'content.key');
  const wrapper = () => {
    if (!existsSync(file)) {
      writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
    }
    return localKey(Buffer.from(readFileSync(file, 'utf8'), 'base64'));
  };
  return {
    wrap: (secret) => wrapper().wrap(secret),
    unwrap: (wrapped) => wrapper().unwrap(wrapped),
  };
}

/** For a database in memory, whose content goes with the process. */
export const keyInMemory = (): KeyWrapper => localKey(randomBytes(32));
