const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * A service's address from the settings. Only https may leave this machine; plain http is for a
 * stand-in on this machine (tests, the demo), so that no token can ever cross a network in the clear.
 *
 * @throws when the address is not a URL, or is http to any other host.
 */
export function serviceAddress(text: string, setting: string): URL {
  if (!URL.canParse(text)) throw new Error(`${setting} is not a web address`);
  const address = new URL(text);
  if (address.protocol === 'https:') return address;
  if (isLoopback(address)) return address;
  throw new Error(`${setting} must begin with https://`);
}

/** Plain http to this very machine. */
export const isLoopback = (address: URL): boolean =>
  address.protocol === 'http:' && loopback.has(address.hostname);
