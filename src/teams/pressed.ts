import type { Press } from './press.ts';
import { type Reply, says, type Turn } from './turn.ts';
import { UnreadablePress } from './verb.ts';
import { verbs } from './verbs.ts';

/** A press, as Execute or as Submit, becomes its verb's reply; what we did not put on a card becomes a plain sentence. */
export async function pressed(press: Press, turn: Turn): Promise<Reply> {
  const run = verbs.get(press.verb);
  if (!run) return says(turn.say('This button is no longer in use. Type help to begin again.'));
  try {
    return await run(press.data, turn);
  } catch (fault) {
    if (!(fault instanceof UnreadablePress)) throw fault;
    return says(
      turn.say(
        'Something is missing or too long. Nothing was changed. Please check and try again.',
      ),
    );
  }
}
