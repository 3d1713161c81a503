import { type Config, type ContentKeySettings, readConfig, readContentKey } from './config.ts';
import { tokenSettings } from './edges.ts';
import { type TokenSettings, tokensFor } from './graph/token.ts';
import { keyInVault } from './key-vault.ts';
import { type KeyWrapper, noKeyWrapper } from './store/keys/key-wrapper.ts';
import { localKey } from './store/keys/local-key.ts';

const decoded = (key: string): Buffer => Buffer.from(key, 'base64');

/**
 * What wraps the keys for what people write: the key in Key Vault where one is named, else the one in
 * the settings. With both, Key Vault wraps from now on, and what the other wrapped can still be opened.
 */
export function contentKeyBy(key: ContentKeySettings, config: Config): KeyWrapper {
  const { CONTENT_KEY, CONTENT_KEY_OLD, CONTENT_KEY_VAULT } = key;
  const local = localBy(CONTENT_KEY, CONTENT_KEY_OLD);
  if (!CONTENT_KEY_VAULT) return local;
  const tokens = tokensFor(whoAsks(config));
  const vault = keyInVault(CONTENT_KEY_VAULT, () => tokens('https://vault.azure.net'));
  return {
    wrap: vault.wrap,
    unwrap: (wrapped) => (wrapped.by.startsWith('local:') ? local : vault).unwrap(wrapped),
  };
}

/** Where the machine has an identity of its own, that is who holds the role on the key. */
const whoAsks = (config: Config): TokenSettings =>
  config.BOT_TYPE === 'SingleTenant' && config.BOT_IDENTITY
    ? { type: 'UserAssignedMSI', clientId: config.BOT_IDENTITY }
    : tokenSettings(config);

const localBy = (key: string | undefined, old: string | undefined): KeyWrapper => {
  const one = key ?? old;
  return one ? localKey(decoded(one), old ? decoded(old) : null) : noKeyWrapper;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The same for a command, which needs the bot's own settings only where Key Vault is asked. */
export function contentKeyIn(env: Environment): KeyWrapper {
  const key = readContentKey(env);
  return key.CONTENT_KEY_VAULT
    ? contentKeyBy(key, readConfig(env))
    : localBy(key.CONTENT_KEY, key.CONTENT_KEY_OLD);
}
