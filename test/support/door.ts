import type { TurnContext } from 'botbuilder';
import { pino } from 'pino';
import { type AdapterSettings, TeamsAdapter } from '../../src/teams/adapter.ts';
import { type Limits, startServer } from '../../src/web/server.ts';
import { type FakeChannel, openChannel } from './channel.ts';

export type DoorSettings = {
  /** What the bot does with a turn; it says back what it was told unless said otherwise. */
  readonly turn?: (context: TurnContext) => Promise<void>;
  readonly adapter?: Partial<AdapterSettings>;
  readonly limits?: Partial<Limits>;
  readonly ready?: () => Promise<boolean>;
};

export const outboundSecret = 'outbound-token-that-nobody-may-see';

/** The whole way in: a channel, the adapter and the server, with everything that is written down kept. */
export async function openDoor(settings: DoorSettings = {}) {
  const channel = await openChannel();
  try {
    return await doorTo(channel, settings);
  } catch (failed) {
    await channel.stop();
    throw failed;
  }
}

async function doorTo(channel: FakeChannel, settings: DoorSettings) {
  const { turn = echo, ready = async () => true, limits } = settings;
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const adapter = new TeamsAdapter({
    ...channel.settings,
    token: async () => outboundSecret,
    log,
    now: () => new Date(),
    ...settings.adapter,
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    bot: (req, res) => adapter.receive(req, res, turn),
    ready,
    log,
    limits: { lameDuckMs: 0, ...limits },
  });
  channel.connect(server.url);
  const printed = captureConsole();
  return {
    channel,
    adapter,
    server,
    /** Everything in the log and on the console so far. */
    written: () => [...lines, ...printed.lines].join('\n'),
    close: async () => {
      printed.restore();
      await server.drain();
      await channel.stop();
    },
  };
}

async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(`You said: ${context.activity.text}`);
}

const spoken = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

function captureConsole() {
  const lines: string[] = [];
  const original = { ...console };
  for (const name of spoken)
    console[name] = (...words) => void lines.push(words.map(shown).join(' '));
  return { lines, restore: () => Object.assign(console, original) };
}

const shown = (word: unknown): string =>
  Object(word) === word
    ? `${JSON.stringify(word)} ${String(Reflect.get(Object(word), 'stack'))}`
    : String(word);
