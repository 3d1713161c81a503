/** A data key as it may lie in the database: of use only to whoever holds the key that wrapped it. */
export type Wrapped = {
  /** Which key wrapped it, with its version. */
  readonly by: string;
  /** Base64. */
  readonly box: string;
};

/** What wraps data keys: a key in Azure Key Vault that never leaves it, or one from the settings. */
export type KeyWrapper = {
  wrap(secret: Buffer): Promise<Wrapped>;
  /** @throws KeyFault when it is another key's, or the key cannot be reached */
  unwrap(wrapped: Wrapped): Promise<Buffer>;
};

/** Why content cannot be read or written; the message is for whoever runs Lantern, and holds no secret. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault';
}

/** One record that cannot be read: the others can, and nothing that concerns them is to wait for it. */
export class RecordFault extends KeyFault {}

export const noKey =
  'No key for what people write is set. Set CONTENT_KEY_VAULT or CONTENT_KEY, as the README says; nothing was written.';
export const noDataKey =
  'The data keys are gone from this database, and what is stored in it was encrypted with them. Bring the table data_key back from a backup; nothing was changed.';
export const rewrapFirst =
  'The key that is set is not the one that the data keys here are wrapped by, so a Lantern that is running could not open a new one. Run db rewrap with CONTENT_KEY_OLD first, then restart Lantern with the key that is set here. Nothing was changed.';
export const wrongKey =
  'What is stored here was encrypted with another key than the one that is set. Set CONTENT_KEY or CONTENT_KEY_VAULT back to it, or give it as CONTENT_KEY_OLD. Nothing was changed.';

/** Where no key is set: what was never encrypted can be read, and nothing can be written. */
export const noKeyWrapper: KeyWrapper = {
  wrap: () => Promise.reject(new KeyFault(noKey)),
  unwrap: () => Promise.reject(new KeyFault(noKey)),
};
