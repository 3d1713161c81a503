import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/** One link of the client's chain: does its part and goes on when it sees fit, once, often or not at all. */
export function link(
  run: (context: Context, goOn: () => Promise<void>) => Promise<void>,
): Middleware {
  const next: Middleware[] = [];
  return {
    execute: (context) =>
      run(context, async () => {
        await next[0]?.execute(context);
      }),
    setNext: (middleware) => {
      next[0] = middleware;
    },
  };
}
