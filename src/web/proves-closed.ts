const longestMs = 5_000;
/** Looks like a token and is signed by nobody: `{"alg":"none"}`, `{}`. */
const unsigned = 'Bearer eyJhbGciOiJub25lIn0.e30.e30';

/**
 * Knocks on our own door without a token and with an unsigned one. Called at the start, because a bot
 * whose authentication is off answers everybody and says so nowhere.
 * @param url where our server listens, such as `http://127.0.0.1:3978`
 * @throws unless both are turned away with 401
 */
export async function provesClosed(url: string): Promise<void> {
  for (const authorization of [null, unsigned]) {
    const reply = await fetch(new URL('/api/messages', url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === null ? {} : { authorization }),
      },
      body: JSON.stringify({ type: 'message', channelId: 'msteams', text: '' }),
      redirect: 'error',
      signal: AbortSignal.timeout(longestMs),
    });
    if (reply.status !== 401) {
      throw new Error(`The door is open: a stranger was answered ${reply.status} and not 401`);
    }
  }
}
