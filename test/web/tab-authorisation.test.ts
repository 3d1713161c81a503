import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { routes } from '../../src/web/routes.ts';
import { type House, startHouse } from '../support/house.ts';
import {
  cho,
  clem,
  dev,
  everybody,
  fay,
  gus,
  hana,
  lena,
  type Member,
  pip,
  staff,
  tess,
  tom,
} from '../support/house-cast.ts';
import { pupilAsks, report } from '../support/house-report.ts';
import { call } from '../support/tab.ts';
import { linkReaders, linksIn } from '../support/walked-links.ts';

/** What there is in the school, and who may read it. */
const readers: Readonly<Record<string, readonly Member[]>> = {
  "a pupil's friend request": [lena, dev],
  'a colleague and a pupil: the child': [lena, dev],
  'a colleague and a pupil: the colleague': [hana],
  'the headteacher and a pupil: the child': [lena, dev],
  'the headteacher and a pupil: the headteacher': [cho],
  'what is not there': [],
};
const things = Object.keys(readers);
const held: {
  house?: House;
  references: Map<string, string>;
  reports: Map<Member, string>;
  links: Awaited<ReturnType<typeof linksIn>>;
} = { references: new Map(), reports: new Map(), links: new Map() };

const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
const referenceOf = (thing: string) => held.references.get(thing) ?? 'ZZZZZ9';
const idOf = async (reference: string): Promise<string> =>
  String((await house().rows('select id from incident where reference = $1', [reference]))[0]?.id);

beforeAll(async () => {
  const opened = await startHouse();
  held.house = opened;
  await opened.install(...staff);
  const named = async (who: Member, answers: Parameters<typeof report>[2], ...names: string[]) => {
    for (const reference of await report(opened, who, answers)) {
      const rows = await opened.rows('select kind from incident where reference = $1', [reference]);
      const [child = '', adult = ''] = names;
      held.references.set(rows[0]?.kind === 'adult' ? adult : child, reference);
    }
  };
  await named(tess, pupilAsks, "a pupil's friend request");
  const accepted = { initiator: 'staff', target: 'pupil', action: 'request_accepted' };
  await named(
    ...([tess, { ...accepted, subject: tom.id }] as const),
    ...['a colleague and a pupil: the child', 'a colleague and a pupil: the colleague'],
  );
  const byHead = { initiator: 'head', target: 'pupil', action: 'direct_message' };
  await named(
    ...([tom, byHead] as const),
    ...['the headteacher and a pupil: the child', 'the headteacher and a pupil: the headteacher'],
  );
  held.links = await linksIn(opened);
  held.reports.set(tess, await idOf(referenceOf("a pupil's friend request")));
  held.reports.set(tom, await idOf(referenceOf('the headteacher and a pupil: the child')));
});

afterAll(() => held.house?.close());

/** Each row of the table of routes: what is asked of each thing, and who is answered. */
type Walked = {
  readonly of: readonly string[];
  readonly asks: (thing: string) => unknown;
  readonly may: (who: Member, thing: string) => boolean;
  /** What whoever may is answered with. */
  readonly says?: number;
  /** Who sees the thing, and may not do this with it: a "no" in words. */
  readonly mayNot?: (who: Member, thing: string) => boolean;
};

const everyone = staff;
const withItems = [lena, dev, hana, cho, clem];
const page = (who: readonly Member[], asks: unknown = {}): Walked => ({
  ...{ of: ['the page'], asks: () => asks, may: (one) => who.includes(one) },
});
const item = (asks: (reference: string) => unknown): Walked => ({
  of: things,
  asks: (thing) => asks(referenceOf(thing)),
  may: (who, thing) => readers[thing]?.includes(who) ?? false,
});

const linkAt = (thing: string) => {
  const link = held.links.get(thing);
  if (!link) throw new Error(`There is no ${thing}`);
  return link;
};
const ofLinks = Object.keys(linkReaders);
const revisionOf = async (thing: string) => {
  const rows = await house().rows('select state from exception where id = $1', [linkAt(thing).id]);
  return Number(Object(rows[0]?.state).revision ?? 0);
};
const whoseDraft = (who: Member, thing: string) => who === tom && thing.startsWith('Tom');
const applies = (who: Member, thing: string) =>
  (who === tess && thing.startsWith('Tess')) || (who === hana && thing.startsWith('the head'));
const answers = { child: 'Wilf', relationship: 'cousin', since: '2020', origin: 'later' };

const withSchool = [lena, dev, hana, cho, clem];
const changers: Readonly<Record<string, readonly Member[]>> = {
  roles: [hana, cho],
  phones: [hana, lena, clem],
  calendar: [hana, lena, clem],
  ladders: [hana, lena],
  'family-links': [hana],
  routes: [hana, cho],
};
const changing: Walked = {
  of: Object.keys(changers),
  asks: (part) => ({ part, version: 0, value: {} }),
  may: (who, part) => changers[part]?.includes(who) ?? false,
};
const version = (may: Walked['may']): Walked => ({
  of: ['the current version', 'what is not there'],
  asks: async (thing) => {
    const rows = await house().rows(`select id from policy_version where status = 'current'`);
    return { policy: thing === 'the current version' ? rows[0]?.id : 'no such version' };
  },
  may,
});
const speakFor = [lena, dev, hana];
const keepers = [lena, hana];

const walked: Readonly<Record<string, Walked>> = {
  'policies.list': page(keepers),
  'policies.gaps': page(keepers),
  'policies.ask': page(keepers),
  'policies.look': version(
    (who, thing) => thing === 'the current version' && keepers.includes(who),
  ),
  // what is current already is not made so again
  'policies.make-current': {
    ...version(() => false),
    mayNot: (who, thing) => thing === 'the current version' && keepers.includes(who),
  },
  'policies.upload': page(keepers, new Blob(['# A policy\n\nStaff must not reply.\n'])),
  'school.read': page(withSchool),
  'school.preview': changing,
  'school.save': changing,
  // a day that has passed: whoever may say it is told so, and nothing moves
  'school.away': {
    of: ['Lena', 'a teacher without a role'],
    asks: (thing) => ({ person: thing === 'Lena' ? lena.id : tess.id, until: '2020-01-01' }),
    may: () => false,
    mayNot: (who, thing) => thing === 'Lena' && speakFor.includes(who),
  },
  'school.back': {
    of: ['Lena', 'a teacher without a role'],
    asks: (thing) => ({ person: thing === 'Lena' ? lena.id : tess.id }),
    may: (who, thing) => thing === 'Lena' && speakFor.includes(who),
  },
  'school.day': page([lena, hana], { is: 'open' }),
  'register.list': page([lena, dev, hana, cho], { filter: 'all', page: 1 }),
  'register.ask-all': page([hana]),
  'links.mine': page(everyone),
  'link.open': {
    of: ofLinks,
    asks: (thing) => ({ reference: linkAt(thing).reference }),
    may: (who, thing) => linkReaders[thing]?.includes(who) ?? false,
  },
  'link.do': {
    of: ofLinks.filter((thing) => !thing.includes('draft')),
    asks: async (thing) => ({
      ...{ reference: linkAt(thing).reference, revision: await revisionOf(thing) },
      doing: { does: 'comment', stance: 'no-concern', view: 'Nothing known.', flag: 'no' },
    }),
    may: (who, thing) => who === lena && thing !== 'no family link',
    mayNot: applies,
  },
  'declaration.save': {
    of: ofLinks.filter((thing) => thing !== 'no family link'),
    asks: (thing) => ({ id: linkAt(thing).id, for: null, answered: { step: 'who', answers } }),
    may: whoseDraft,
    mayNot: applies,
  },
  'declaration.send': {
    of: ofLinks,
    asks: (thing) => ({ id: linkAt(thing).id }),
    may: (who, thing) => linkReaders[thing]?.includes(who) ?? false,
  },
  // sent by now, and what was sent is not thrown away
  'declaration.discard': {
    of: ofLinks,
    asks: (thing) => ({ id: linkAt(thing).id }),
    may: () => false,
  },
  me: page(everyone),
  'reports.mine': page(everyone),
  'policy.read': page(everyone),
  'policy.search': page(everyone, { words: 'friend requests' }),
  'policy.confirm': page([], { policy: 'no such version' }),
  'items.list': page(withItems, { state: 'open', priority: null, words: '', after: null }),
  'item.open': item((reference) => ({ reference })),
  'item.changed': item((reference) => ({ reference, version: 'another' })),
  'item.do': item((reference) => ({
    reference,
    doing: { does: 'log', did: 'Rang home.', press: randomUUID() },
  })),
  'audit.list': page([clem, cho], { reference: null, below: null }),
  'figures.show': page([lena, hana, cho]),
  'export.figures': page([lena, hana, cho]),
  'health.show': page([lena, dev, hana, clem]),
  'exports.list': page([lena, dev, hana, cho, clem]),
  'export.register': page([hana]),
  'export.person': page([lena, dev, hana, cho, clem], { name: 'Nobody Known', as: 'json' }),
  'export.chronology': item((reference) => ({ reference, as: 'json' })),
  'export.hand-off': {
    ...item((reference) => ({ reference, to: 'cpoms' })),
    // what is theirs, and nobody has in hand, is refused with a reason
    says: 409,
  },
  'reports.add': {
    of: ["Tess's report", "Tom's report", 'what is not there'],
    asks: (thing) => {
      const incident = held.reports.get(thing.startsWith('Tess') ? tess : tom) ?? randomUUID();
      const id = thing === 'what is not there' ? randomUUID() : incident;
      return { incident: id, words: 'One thing more.', press: randomUUID() };
    },
    may: (who, thing) => thing.startsWith(who.name.split(' ')[0] ?? '-'),
  },
};

test('every row of the table of routes is walked here', () => {
  expect(new Set(Object.keys(walked))).toEqual(new Set(routes.keys()));
});

describe.each(Object.entries(walked))('%s', (name, { of, asks, may, mayNot, says = 200 }) => {
  test.each(of.flatMap((thing) => staff.map((who) => [thing, who.name, who] as const)))(
    'of %s, by %s',
    async (thing, _name, who) => {
      const before = await state();
      const { status, body } = await call(house(), who, name, await asks(thing));
      if (may(who, thing)) return expect(status).toBe(says);
      if (mayNot?.(who, thing)) {
        expect(status).toBe(409);
        return expect(await state()).toEqual(before);
      }
      expect({ status, body }).toEqual({
        status: 404,
        body: { why: 'not-found', words: 'There is nothing here for you.' },
      });
      expect(await state()).toEqual(before);
    },
  );

  test.each([pip, gus, fay].map((who) => [who.name, who] as const))(
    'is nothing for %s, who is not on the staff',
    async (_name, who) => {
      const [thing = ''] = of;
      expect(await call(house(), who, name, await asks(thing))).toEqual({
        status: 403,
        body: { why: 'not-staff', words: 'Lantern is only for the staff of this school.' },
      });
    },
  );

  test('is nothing for a token that does not hold', async () => {
    const [thing = ''] = of;
    const foreign = { claims: { tid: randomUUID() } };
    const answer = await call(house(), lena, name, await asks(thing), foreign);
    expect(answer).toEqual({ status: 401, body: {} });
  });
});

/** Everything that a request could have changed. */
const state = async () => [
  await house().rows('select id, status, state from incident order by id'),
  await house().rows('select id, status, state from exception order by id'),
  await house().rows('select school, version from school_settings order by version'),
  await house().rows('select id, status from policy_version order by id'),
  await house().rows('select person, source from absence order by person'),
];

describe('the actions of an item are planned and settled by its readers alone', () => {
  const due = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  test.each(staff.map((who) => [who.name, who] as const))('%s', async (_name, who) => {
    const [reference = ''] = await report(house(), tess, pupilAsks);
    const asks = (by: Member, doing: object) => call(house(), by, 'item.do', { reference, doing });
    await asks(lena, { does: 'take' });
    const press = randomUUID();
    const plan = { does: 'plan', what: 'Ring home', owner: lena.id, due: due(), press };
    const may = who === lena || who === dev;
    expect((await asks(who, plan)).status).toBe(may ? 200 : 404);
    expect((await asks(lena, plan)).status).toBe(200);
    // planned by whoever came first, once, and Lena's to do
    const before = await state();
    const ends = [
      { does: 'drop', action: press, said: 'Not needed' },
      { does: 'done', action: press, said: '' },
    ];
    for (const end of ends) {
      const { status } = await asks(who, end);
      if (who === lena) expect(status).toBe(end.does === 'drop' ? 200 : 409);
      else {
        expect(status).toBe(may ? 409 : 404);
        expect(await state()).toEqual(before);
      }
    }
  });
});

test('somebody who tried is in the ledger, by name of the item', async () => {
  const reference = referenceOf('a colleague and a pupil: the colleague');
  const id = await idOf(reference);
  await call(house(), lena, 'item.open', { reference });
  await call(house(), hana, 'item.open', { reference });
  const entries = await house().rows(
    `select "by", what ->> 'kind' as kind from ledger where about = $1`,
    [id],
  );
  expect(entries).toContainEqual({ by: lena.id, kind: 'reading-refused' });
  expect(entries).toContainEqual({ by: hana.id, kind: 'incident-read' });
});

test.each(withItems.map((who) => [who.name, who] as const))(
  'the list of %s holds exactly what they may read, and counts nothing else',
  async (_name, who) => {
    const all = { state: 'open', priority: null, words: '', after: null };
    const { body } = await call(house(), who, 'items.list', all);
    const listed = [body.items].flat().map((row) => String(Object(row).reference));
    const theirs = things.filter((thing) => readers[thing]?.includes(who)).map(referenceOf);
    expect(new Set(listed)).toEqual(new Set(theirs));
    expect(body.next).toBeNull();
  },
);

const pagesOf: readonly (readonly [Member, readonly string[]])[] = [
  [tess, ['staff']],
  [tom, ['staff']],
  [lena, ['items', 'register', 'school', 'policies', 'figures', 'health', 'exports', 'staff']],
  [dev, ['items', 'register', 'school', 'health', 'exports', 'staff']],
  [hana, ['items', 'register', 'school', 'policies', 'figures', 'health', 'exports', 'staff']],
  [cho, ['items', 'register', 'school', 'audit', 'figures', 'exports', 'staff']],
  [clem, ['items', 'school', 'audit', 'health', 'exports', 'staff']],
];
test.each(pagesOf.map(([who, pages]) => [who.name, who, pages] as const))(
  'to %s no page is named but their own',
  async (_name, who, pages) => {
    const { body } = await call(house(), who, 'me');
    expect([body.pages].flat().map((one) => Object(one).page)).toEqual(pages);
  },
);

test('what somebody declares a conflict with leaves their list, their search and their page', async () => {
  const reference = referenceOf("a pupil's friend request");
  const { status } = await call(house(), dev, 'item.do', {
    ...{ reference, doing: { does: 'conflict' } },
  });
  expect(status).toBe(200);
  for (const words of ['', reference]) {
    const asked = { state: 'open', priority: null, words, after: null };
    const { body } = await call(house(), dev, 'items.list', asked);
    expect(JSON.stringify(body)).not.toContain(reference);
  }
  expect((await call(house(), dev, 'item.open', { reference })).status).toBe(404);
  expect((await call(house(), dev, 'item.changed', { reference, version: '' })).status).toBe(404);
});

test('nobody is known by a name in the request: extra fields are refused', async () => {
  const body = { reference: referenceOf("a pupil's friend request"), by: lena.id };
  expect((await call(house(), tom, 'item.open', body)).status).toBe(404);
  expect((await call(house(), lena, 'item.open', body)).status).toBe(400);
});

test('the log holds no name, no words and no reference of anything', () => {
  const written = house().written();
  for (const who of everybody) expect(written).not.toContain(who.name);
  expect(written).not.toMatch(/Rang home|One thing more|eyJ/);
});
