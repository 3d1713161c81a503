import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { sayFor } from '../domain/words/languages.ts';
import type { Say } from '../domain/words/say.ts';
import { ChannelFault } from './channel-fault.ts';
import { localeOf } from './inbound.ts';

/** What a person reads when a turn broke down. True whether or not their press was kept. */
export const didNotWorkIn = (say: Say): string =>
  `${say('That did not work.')}\n\n${say('It may not have been kept, so please try once more. If it cannot wait, speak to someone in school now. In an emergency call 999.')}`;

type InvokeBody = (sentence: string) => object;

/** How each kind of press is answered with a plain sentence (Bot Framework invoke responses). */
const inReplyTo: ReadonlyMap<string, InvokeBody> = new Map<string, InvokeBody>([
  [
    'adaptiveCard/action',
    (value) => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value }),
  ],
  ['composeExtension/query', (text) => ({ composeExtension: { type: 'message', text } })],
  ['composeExtension/fetchTask', inDialog],
  ['composeExtension/submitAction', inDialog],
  ['task/fetch', inDialog],
  ['task/submit', inDialog],
]);

/**
 * Ends a turn that threw: ids to the log, a plain sentence to the person.
 * @throws the first error again when the person could not be told, so that the channel hears of it
 */
export function failedTurn(log: Pick<Logger, 'error'>, sentence: (say: Say) => string) {
  return async (turn: TurnContext, thrown: unknown): Promise<void> => {
    log.error({ ...idsOf(turn), ...outline(thrown) }, 'turn failed');
    try {
      await tell(turn, sentence(sayFor(localeOf(turn.activity))));
    } catch (untold) {
      log.error({ ...idsOf(turn), ...outline(untold) }, 'the person could not be told');
      throw thrown;
    }
  };
}

/** What may be logged of an error: its name, its codes and where it was thrown. Messages hold people's words. */
export function outline(thrown: unknown) {
  if (thrown instanceof ChannelFault) {
    const { kind, status, code } = thrown;
    return { error: thrown.name, kind, status, code };
  }
  const { name, code, stack }: { name?: unknown; code?: unknown; stack?: unknown } = Object(thrown);
  const frames = String(stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return { error: wordOr(name, 'unnamed'), code: wordOr(code, null), at: frames.slice(0, 5) };
}

async function tell(turn: TurnContext, sentence: string): Promise<void> {
  const { type, name } = turn.activity;
  if (type === ActivityTypes.Message) await turn.sendActivity(sentence);
  if (type !== ActivityTypes.Invoke) return;
  const answer = inReplyTo.get(name ?? '');
  const value = answer === undefined ? { status: 500 } : { status: 200, body: answer(sentence) };
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

function idsOf({ activity }: TurnContext) {
  const { id, type, name, conversation } = activity;
  return { activity: id, type, name: wordOr(name, null), conversation: conversation?.id };
}

function inDialog(value: string) {
  return { task: { type: 'message', value } };
}

const wordOr = <Else>(value: unknown, other: Else): string | Else =>
  typeof value === 'string' && /^[\w/.-]{1,64}$/.test(value) ? value : other;
