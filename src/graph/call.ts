import type { Context, MiddlewareOptions } from '@microsoft/microsoft-graph-client';

/** Whether sending it twice could do the thing twice: a second mail is a harm, a second look is none. */
export type Repeat = 'harmless' | 'never';

/** Whether the answer is its body, or the place to which Graph sends on. */
export type Wanted = 'body' | 'place';

/** What each link of the chain must know of a request; a class because the library looks it up by class. */
export class Call implements MiddlewareOptions {
  readonly name: string;
  readonly repeat: Repeat;
  readonly wanted: Wanted;

  constructor(name: string, repeat: Repeat, wanted: Wanted = 'body') {
    this.name = name;
    this.repeat = repeat;
    this.wanted = wanted;
  }
}

/** The call that a request belongs to. */
export function callOf(context: Context): Call {
  const call = context.middlewareControl?.getMiddlewareOptions(Call);
  if (!(call instanceof Call)) throw new Error('A Graph request without a call');
  return call;
}
