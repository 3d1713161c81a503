/** Where the channel's own REST interface may be: the only places that ever get our token. */
export type ServiceHosts = {
  /** Host names, with a port when it is not 443, such as `smba.trafficmanager.net`. */
  readonly serviceHosts: readonly string[];
  /** Whether plain http to this same machine is a channel too: the demo and the tests. */
  readonly loopback: 'refused' | 'allowed';
};

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether we may talk to this service URL. The text must begin with the origin it parses to, so that
 * no second reader of the same text can see another host in it.
 */
export function isChannelAddress(serviceUrl: string, allowed: ServiceHosts): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  const plain = serviceUrl === url.origin || serviceUrl.startsWith(`${url.origin}/`);
  if (!plain || url.username || url.password || url.search || url.hash) return false;
  if (url.protocol === 'https:') return allowed.serviceHosts.includes(url.host);
  return (
    url.protocol === 'http:' &&
    allowed.loopback === 'allowed' &&
    loopbackNames.includes(url.hostname)
  );
}
