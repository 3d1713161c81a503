import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** Turns the address msal asks for into the one that is really called. */
export type Reach = (url: string) => string;

/** Calls what msal asks for, as it is. */
export const asAsked: Reach = (url) => url;

/**
 * msal insists on https. A stand-in on this machine speaks http, so msal is given an https name for
 * it and only that one name is reached, over http; anything else msal might ask for is refused.
 */
export function onlyLoopback(stand: URL): Reach {
  const named = `https://${stand.host}`;
  return (url) => {
    if (new URL(url).origin !== named) throw new Error('Only the named login address may be asked');
    return url.replace(named, stand.origin);
  };
}

/** msal's way out: every call ends within `timeoutMs`, and a redirect is never followed. */
export function loginNetwork(timeoutMs: number, reach: Reach): INetworkModule {
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    request: NetworkRequestOptions | undefined,
  ): Promise<NetworkResponse<T>> => {
    const answer = await fetch(reach(url), {
      method,
      headers: request?.headers ?? {},
      ...(method === 'POST' ? { body: request?.body ?? '' } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const headers = Object.fromEntries(answer.headers);
    return { status: answer.status, headers, body: JSON.parse(await answer.text()) };
  };
  return {
    sendGetRequestAsync: (url, request) => send('GET', url, request),
    sendPostRequestAsync: (url, request) => send('POST', url, request),
  };
}
