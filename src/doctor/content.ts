import { randomBytes } from 'node:crypto';
import { databaseAt } from '../database-at.ts';
import { type ContentFacts, contentFacts } from '../store/content-facts.ts';
import { databaseFault } from '../store/database-fault.ts';
import { KeyFault, type KeyWrapper } from '../store/keys/key-wrapper.ts';
import { type Finding, mend, ok } from './finding.ts';
import type { Patient } from './patient.ts';

const about = 'Content key';
const lost =
  'The key did not give back what it had wrapped. Set another, and tell whoever keeps it.';

/**
 * Whether the key for what people write really works, and opens what is stored: a data key is wrapped and
 * unwrapped again, as when Lantern starts, and each one in the database is unwrapped. Nothing is kept.
 */
export async function checkContentKey({ config, keys }: Patient): Promise<readonly Finding[]> {
  const trouble = await troubleWith(keys);
  if (trouble !== null) return [mend(about, trouble)];
  const facts = await contentFacts(databaseAt(config)).catch((fault: unknown) => {
    if (databaseFault(fault) === undefined) throw fault;
    return null;
  });
  const where = config.CONTENT_KEY_VAULT ? 'Key Vault wraps and unwraps' : 'it wraps and unwraps';
  if (facts === null)
    return [ok(about, `${where}; what is stored was not looked at, see Database`)];
  return [await storedKeys(facts, keys, where), ...plainFinding(facts)];
}

/** Null when a secret came back as it was. */
async function troubleWith(keys: KeyWrapper): Promise<string | null> {
  const secret = randomBytes(32);
  return saying(async () => {
    const back = await keys.unwrap(await keys.wrap(secret));
    return back.equals(secret) ? null : lost;
  });
}

async function saying(work: () => Promise<string | null>): Promise<string | null> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof KeyFault) return fault.message;
    throw fault;
  }
}

async function storedKeys(
  { keys: stored }: ContentFacts,
  keys: KeyWrapper,
  where: string,
): Promise<Finding> {
  const troubles: string[] = [];
  for (const wrapped of stored) {
    const trouble = await saying(async () => {
      await keys.unwrap(wrapped);
      return null;
    });
    if (trouble !== null) troubles.push(trouble);
  }
  const [first] = troubles;
  if (first === undefined) {
    const held =
      stored.length === 0 ? 'no data key is stored yet' : `data keys opened: ${stored.length}`;
    return ok(about, `${where}, ${held}`);
  }
  const many = `${troubles.length} of ${stored.length} data keys in the database cannot be opened`;
  return mend(about, `${many}: what was written under them can be read by nobody. ${first}`);
}

const plainFinding = ({ plain }: ContentFacts): readonly Finding[] =>
  plain === 0
    ? []
    : [
        mend(
          'Encryption',
          `Values in the database that are not encrypted: ${plain}. Lantern shows them to nobody, because whoever can write to the database could have put them there. Find out who did; or, after an upgrade that was cut short, run \`npm run db -- seal-plain\`.`,
        ),
      ];
