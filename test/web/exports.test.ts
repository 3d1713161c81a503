import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type House, startHouse } from '../support/house.ts';
import {
  cho,
  clem,
  dev,
  hana,
  lena,
  type Member,
  staff,
  tess,
  tom,
} from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { readPdf } from '../support/read-pdf.ts';
import { call } from '../support/tab.ts';

const words = 'Zoë Ferrer in 6B asked to follow me. <b>=1+1</b> Ŵyn saw it.\nTom knows.';
const held: { house?: House; child: string; adult: string; aboutDpo: string } = {
  ...{ child: '', adult: '', aboutDpo: '' },
};
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};

/** The file that somebody gets, with what it came with. */
async function file(who: Member, name: string, asks: unknown) {
  const reply = await fetch(new URL(`/tab/api/${name}`, house().lantern.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${house().directory.tabTokens.for(who.id)}`,
    },
    body: JSON.stringify(asks),
  });
  const bytes = new Uint8Array(await reply.arrayBuffer());
  return {
    status: reply.status,
    headers: reply.headers,
    bytes,
    text: Buffer.from(bytes).toString(),
  };
}

const linesOf = async (kind: string) =>
  (await house().rows(`select "by", about, what from ledger where what ->> 'kind' = $1`, [kind]))
    .length;

beforeAll(async () => {
  const opened = await startHouse();
  held.house = opened;
  await opened.install(...staff);
  [held.child = ''] = await report(opened, tess, { ...pupilAsks, child: 'Zoë Ferrer, 6B', words });
  const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted' };
  for (const reference of await report(opened, tess, { ...accepted, subject: tom.id, words })) {
    if ((await call(opened, hana, 'item.open', { reference })).status === 200)
      held.adult = reference;
  }
  for (const reference of await report(opened, tess, { ...accepted, subject: clem.id })) {
    if ((await call(opened, hana, 'item.open', { reference })).status === 200)
      held.aboutDpo = reference;
  }
  await opened.until(() => opened.messageWith(lena, held.child) !== undefined);
});

afterAll(() => held.house?.close());

describe('the chronology of an item', () => {
  test('is a tagged PDF with the words exactly as typed, and with its own line in it', async () => {
    const before = await linesOf('exported');
    const given = await file(lena, 'export.chronology', { reference: held.child, as: 'pdf' });
    expect(given.status).toBe(200);
    expect(await linesOf('exported')).toBe(before + 1);
    const { tagged, title, untagged } = await readPdf(given.bytes);
    expect(title).toBe(`Chronology of item ${held.child}`);
    expect(untagged).toEqual([]);
    const all = tagged.map(({ text }) => text).join('\n');
    for (const line of words.split('\n')) expect(all).toContain(line);
    expect(all).toContain('Lena Larkspur exported the chronology of this');
    expect(tagged.filter(({ role }) => role === 'H1')).toHaveLength(1);
  });

  test('as data holds the same, and the day of each line with its year', async () => {
    const given = await file(lena, 'export.chronology', { reference: held.child, as: 'json' });
    const data = JSON.parse(given.text);
    expect(data).toMatchObject({ reference: held.child, words, madeBy: 'Lena Larkspur' });
    for (const { name } of data.chronology)
      expect(name).toMatch(/^on \w+ \d+ \w+ 20\d\d at \d\d:\d\d$/);
    expect(JSON.stringify(data)).not.toMatch(/Home time|today at/);
  });

  test('goes out for this once: nothing keeps it, and no page shows it as its own', async () => {
    const { headers } = await file(lena, 'export.chronology', { reference: held.child, as: 'pdf' });
    expect(Object.fromEntries(headers)).toMatchObject({
      ...{ 'cache-control': 'no-store', 'content-type': 'application/pdf' },
      ...{ 'content-disposition': `attachment; filename="lantern-${held.child}.pdf"` },
      ...{ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' },
    });
  });

  test('of an item that is not theirs is not there, and that they tried is noted', async () => {
    const before = await linesOf('reading-refused');
    expect(
      (await file(lena, 'export.chronology', { reference: held.adult, as: 'pdf' })).status,
    ).toBe(404);
    expect(await linesOf('reading-refused')).toBe(before + 1);
  });
});

describe('the hand-off', () => {
  test('needs somebody to have the item in hand first, and notes nothing before', async () => {
    const asks = { reference: held.child, to: 'cpoms' };
    expect((await file(lena, 'export.hand-off', asks)).status).toBe(409);
    expect(await linesOf('handed-off')).toBe(0);
    await call(house(), lena, 'item.do', { reference: held.child, doing: { does: 'take' } });
    const given = await file(lena, 'export.hand-off', asks);
    expect(given.status).toBe(200);
    expect(given.text).toContain(`Ref ${held.child}`);
    expect(given.text).toContain(words.split('\n')[0]);
    expect(given.text).toContain(`> ${words.split('\n')[1]}`);
    const [line] = await house().rows(
      `select what from ledger where what ->> 'kind' = 'handed-off'`,
    );
    expect(line?.what).toEqual({ kind: 'handed-off', to: 'cpoms' });
  });

  test('of what is about an adult goes to the staff file, and to no child-protection system', async () => {
    const reference = held.adult;
    await call(house(), hana, 'item.do', { reference, doing: { does: 'take' } });
    const before = await linesOf('handed-off');
    for (const to of ['cpoms', 'myconcern'])
      expect((await file(hana, 'export.hand-off', { reference, to })).status).toBe(409);
    expect(await linesOf('handed-off')).toBe(before);
    const { body } = await call(house(), hana, 'item.open', { reference });
    expect(body.handsOffTo).toEqual([{ to: 'other', name: 'the staff file' }]);
    const given = await file(hana, 'export.hand-off', { reference, to: 'other' });
    expect(given.text).toContain('For the staff file.');
    expect(given.text).toContain('It does not belong in a child-protection system.');
  });
});

describe('what is kept about one person', () => {
  const of = async (who: Member, name: string) => {
    const { text } = await file(who, 'export.person', { name, as: 'json' });
    return text;
  };

  test('comes only out of what the one who asks may read', async () => {
    expect(await of(hana, 'Tom Tarrant-Vale')).toContain(`Item ${held.adult}`);
    expect(await of(lena, 'Tom Tarrant-Vale')).not.toContain('It is about them');
    expect(await of(dev, 'Tom Tarrant-Vale')).not.toContain(held.adult);
    expect(await of(cho, 'Tom Tarrant-Vale')).toContain('Nothing that you may read is about them.');
  });

  test('does not say who reported it, nor what they wrote', async () => {
    const text = await of(hana, 'Tom Tarrant-Vale');
    expect(text).not.toMatch(/Tess|Zoë|\b6B\b/);
    expect(text).toContain('What was held back, for a person to decide');
  });

  test('stands in the ledger without the name that was asked for', async () => {
    await of(lena, 'Zoë Ferrer');
    const lines = await house().rows(
      `select what from ledger where what ->> 'what' = 'subject-access'`,
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain('Ferrer');
    expect(house().written()).not.toContain('Ferrer');
  });
});

describe('who read what', () => {
  const audit = async (who: Member, reference: string | null) => {
    const { body } = await call(house(), who, 'audit.list', { reference, after: null });
    return JSON.stringify(body);
  };

  test('says who did what with an item, and nothing that stands in it', async () => {
    const text = await audit(cho, held.child);
    expect(text).toContain('Lena Larkspur took this in hand');
    expect(text).not.toMatch(/Zoë|\b6B\b|follow|<b>/);
  });

  test('says nothing of an item to the auditor whom it is about, by reference or among the rest', async () => {
    expect(await audit(cho, held.aboutDpo)).toContain('Hana Hollis read this');
    expect(await audit(clem, held.aboutDpo)).not.toMatch(/Hana|read this/);
    for (let after: string | null = null, page = 0; page < 9; page += 1) {
      const { body } = await call(house(), clem, 'audit.list', { reference: null, after });
      expect(JSON.stringify(body.rows)).not.toContain(held.aboutDpo);
      if (typeof body.next !== 'string') break;
      after = body.next;
    }
  });

  test('answers a reference that there is not like one that is kept from the reader', async () => {
    const rows = async (reference: string) =>
      (await call(house(), clem, 'audit.list', { reference, after: null })).body.rows;
    expect(await rows('ZZZZZ9')).toEqual([]);
    expect(await rows(held.aboutDpo)).toEqual([]);
  });

  test('is itself a line of the ledger, once for each page, wherever it begins', async () => {
    const before = await linesOf('ledger-read');
    const { body } = await call(house(), cho, 'audit.list', { reference: null, after: null });
    const again = await call(house(), cho, 'audit.list', { reference: null, after: body.next });
    expect(again.status).toBe(200);
    expect(await linesOf('ledger-read')).toBe(before + 2);
  });
});

test('the figures are a table without a name, and with a line in the ledger', async () => {
  const { text, headers } = await file(cho, 'export.figures', {});
  expect(headers.get('content-disposition')).toBe('attachment; filename="lantern-figures.csv"');
  expect(text).toMatch(/^\uFEFF?"Term","What","Figure"\r\n/);
  for (const { name } of staff) expect(text).not.toContain(name);
});

test('health says nothing of any report, of who made it, or of to whom it went', async () => {
  const { body } = await call(house(), clem, 'health.show');
  expect(JSON.stringify(body)).not.toMatch(/Tess|Zoë|Tom Tarrant/);
  expect(JSON.stringify(body)).not.toContain(held.child);
});
