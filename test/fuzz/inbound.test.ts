import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { readAccount } from '../../src/graph/account.ts';
import { GraphFault } from '../../src/graph/graph-fault.ts';
import { readToken } from '../../src/teams/channel-token.ts';
import { answerDialog, dialogPress } from '../../src/teams/dialog.ts';
import { inbound } from '../../src/teams/inbound.ts';
import { executePress, type Press, submitPress } from '../../src/teams/press.ts';
import { pressed } from '../../src/teams/pressed.ts';
import { halfFilled, reportInput } from '../../src/teams/report-input.ts';
import type { Turn } from '../../src/teams/turn.ts';
import { verbs } from '../../src/teams/verbs.ts';
import { callNames, contract } from '../../src/web/contract.ts';
import { readTabToken } from '../../src/web/tab-token.ts';
import { type House, startHouse } from '../support/house.ts';
import { tess } from '../support/house-cast.ts';
import { nasty, record, token, value } from './arbitraries.ts';

/** How many cases each schema is given: FUZZ_CASES=100000 for a long night. */
const cases = Number(process.env.FUZZ_CASES ?? 2_000);
const patience = Math.max(60_000, cases * 60);
const run = {
  numRuns: cases,
  interruptAfterTimeLimit: patience - 10_000,
  markInterruptAsFailure: true,
};

/** A turn in which nothing may be touched: whoever touches it got past the schema. */
class Touched extends Error {}
const turn = new Proxy({} as Turn, {
  get: () => {
    throw new Touched();
  },
});

const held: { house?: House } = {};
beforeAll(async () => {
  held.house = await startHouse();
  await held.house.install(tess);
});
afterAll(() => held.house?.close());

/** PostgreSQL takes neither NUL nor half of a pair of surrogates, in a name as little as in a value. */
function storable(said: unknown): boolean {
  const texts: string[] = [];
  JSON.stringify(said, (name, one) => {
    texts.push(name, ...(typeof one === 'string' ? [one] : []));
    return one;
  });
  return texts.every((text) => text.isWellFormed() && !text.includes('\u0000'));
}

test(
  'an activity of any shape is read without a fault, and its text can be stored',
  () => {
    const parts = fc.record(
      {
        ...{ from: value, id: value, text: value, entities: value, attachments: value },
        ...{ replyToId: value, value, type: value, name: value, serviceUrl: fc.string() },
        channelData: value,
      },
      { requiredKeys: [] },
    );
    const property = fc.property(parts, fc.string(), value, (activity, id, conversationType) => {
      const whole = { ...activity, conversation: { id, conversationType } } as unknown as Activity;
      const seen = inbound(whole);
      expect(storable(seen.text)).toBe(true);
      expect(seen.from === null || /^[0-9a-f-]{36}$/.test(seen.from)).toBe(true);
      expect(seen.scope === 'personal').toBe(conversationType === 'personal');
    });
    fc.assert(property, run);
  },
  patience,
);

test(
  'the value of a press is a press that can be stored, or none',
  () => {
    const property = fc.property(fc.oneof(value, record), (sent) => {
      const found = [
        executePress(sent),
        executePress({ action: { verb: 'report.send', data: sent } }),
        submitPress(sent),
        dialogPress({ name: 'composeExtension/submitAction', value: sent } as Activity),
      ];
      for (const press of found) {
        if (press === undefined) continue;
        expect(storable(press)).toBe(true);
        expect([...press.verb].length).toBeLessThanOrEqual(100);
      }
    });
    fc.assert(property, run);
  },
  patience,
);

test(
  'every button with any data is answered, or reaches its flow; it never breaks',
  async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...verbs.keys(), 'no.such'),
      fc.oneof(record, record, fc.constant({})),
      async (verb, data) => {
        const press: Press = { verb, data, as: 'submit' };
        const outcome = await pressed(press, turn).catch((fault: unknown) => fault);
        const fine =
          outcome instanceof Touched ||
          ['says', 'shows', 'adds'].some((key) => key in Object(outcome));
        if (!fine) throw new Error(`${verb}: ${String(outcome)}`);
      },
    );
    await fc.assert(property, run);
  },
  patience,
);

test(
  'a report’s form is read or refused, and what was half filled in stays text',
  () => {
    const property = fc.property(record, (data) => {
      const read = reportInput.safeParse(data);
      if (read.success) expect(read.data).toBeDefined();
      for (const kept of Object.values(halfFilled(data)))
        expect(['string', 'boolean', 'undefined', 'object']).toContain(typeof kept);
    });
    fc.assert(property, run);
  },
  patience,
);

test(
  '"Report this message" takes any message, up to its flow',
  async () => {
    const sent = fc.oneof(
      value,
      fc.record({ messagePayload: fc.record({ body: fc.record({ content: value }) }) }),
    );
    const property = fc.asyncProperty(sent, value, async (given, called) => {
      const activity = { name: called === null ? 'x' : 'composeExtension/fetchTask', value: given };
      const outcome = await answerDialog(activity as unknown as Activity, undefined, turn).catch(
        (fault: unknown) => fault,
      );
      if (!(outcome instanceof Touched) && !('task' in Object(outcome))) throw outcome;
    });
    await fc.assert(property, run);
  },
  patience,
);

test(
  'what the tab asks is taken only as the contract has it, and reads the same a second time',
  () => {
    const property = fc.property(
      fc.constantFrom(...callNames),
      fc.oneof(value, record),
      (call, body) => {
        const { asks } = contract[call];
        const read = asks.safeParse(body);
        if (!read.success) return;
        expect(asks.parse(read.data)).toEqual(read.data);
        const known = Object.keys(Object(read.data));
        expect(Object.keys(Object(body)).filter((key) => !known.includes(key))).toEqual([]);
      },
    );
    fc.assert(property, run);
  },
  patience,
);

test(
  'an Authorization header of any shape is a token or none',
  () => {
    const headers = fc.oneof(
      fc.string(),
      nasty,
      token.map((said) => `Bearer ${said}`),
    );
    const property = fc.property(headers, (header) => {
      for (const read of [readToken(header), readTabToken(header)])
        expect(read === null || typeof read.kid === 'string').toBe(true);
    });
    fc.assert(property, run);
  },
  patience,
);

test(
  'an account as Graph might send it is read, or refused by its own kind of fault',
  () => {
    const property = fc.property(
      fc.oneof(
        value,
        fc.dictionary(
          fc.constantFrom('id', 'displayName', 'mail', 'accountEnabled', 'userType'),
          value,
        ),
      ),
      (answer) => {
        try {
          expect(readAccount(answer, 'GET /users/{id}').id).not.toBe('');
        } catch (fault) {
          if (!(fault instanceof GraphFault)) throw fault;
        }
      },
    );
    fc.assert(property, run);
  },
  patience,
);

test(
  'the door turns away any body without a good token, and stands afterwards',
  async () => {
    const { house } = held;
    if (!house) throw new Error('The house is not open');
    const url = `${house.lantern.url}/api/messages`;
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      fc.nat(300).map((depth) => Buffer.from('[{"a":'.repeat(depth))),
    );
    const types = fc.constantFrom(
      'application/json',
      'text/plain',
      'application/json; charset=utf-16',
      '',
    );
    const property = fc.asyncProperty(body, types, token, async (sent, type, bearer) => {
      const headers = {
        authorization: `Bearer ${bearer}`,
        ...(type ? { 'content-type': type } : {}),
      };
      const reply = await fetch(url, { method: 'POST', body: new Uint8Array(sent), headers });
      expect(await reply.text()).toBe('');
      expect([400, 401, 413, 415, 431]).toContain(reply.status);
    });
    await fc.assert(property, { ...run, numRuns: Math.ceil(cases / 4) });
    expect((await fetch(`${house.lantern.url}/readyz`)).status).toBe(200);
  },
  patience,
);

test(
  'a signed activity of any shape gets an answer, and the log holds nothing of it',
  async () => {
    const { house } = held;
    if (!house) throw new Error('The house is not open');
    const marker = 'Zanzibar-in-the-fuzz';
    const more = fc.record(
      {
        text: value,
        value: record,
        entities: value,
        attachments: value,
        name: value,
        replyToId: value,
      },
      { requiredKeys: [] },
    );
    const type = fc.constantFrom(
      'message',
      'invoke',
      'installationUpdate',
      'conversationUpdate',
      'messageReaction',
      'x',
    );
    const property = fc.asyncProperty(type, more, async (kind, fields) => {
      const from = { id: '29:tess', name: marker, aadObjectId: tess.id };
      const sent = house.channel.activity({ ...fields, type: kind, from });
      const { status } = await house.channel.send(sent);
      expect([200, 201, 202, 400, 401, 501]).toContain(status);
    });
    await fc.assert(property, { ...run, numRuns: Math.ceil(cases / 20) });
    expect(house.written()).not.toContain(marker);
    expect((await fetch(`${house.lantern.url}/readyz`)).status).toBe(200);
  },
  patience,
);
