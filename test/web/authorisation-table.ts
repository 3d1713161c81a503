import { randomUUID } from 'node:crypto';
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
import { linkReaders } from '../support/walked-links.ts';
import {
  closedThing,
  house,
  linkAt,
  readers,
  referenceOf,
  reportOf,
  things,
} from './authorisation-house.ts';

/** Each row of the table of routes: what is asked of each thing, and who is answered. */
export type Walked = {
  readonly of: readonly string[];
  readonly asks: (thing: string) => unknown;
  readonly may: (who: Member, thing: string) => boolean;
  /** What whoever may is answered with. */
  readonly says?: number;
  /** Who sees the thing, and may not do this with it: a "no" in words. */
  readonly mayNot?: (who: Member, thing: string) => boolean;
};

const everyone = staff;
export const withItems = [lena, dev, hana, cho, clem];
const page = (who: readonly Member[], asks: unknown = {}): Walked => ({
  ...{ of: ['the page'], asks: () => asks, may: (one) => who.includes(one) },
});
const item = (asks: (reference: string) => unknown): Walked => ({
  of: things,
  asks: (thing) => asks(referenceOf(thing)),
  may: (who, thing) => readers[thing]?.includes(who) ?? false,
});

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
  phones: [hana, lena, clem, cho],
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

export const walked: Readonly<Record<string, Walked>> = {
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
  'item.in-file': {
    of: [closedThing, ...things],
    asks: (thing) => ({ reference: referenceOf(thing) }),
    may: (who, thing) => thing === closedThing && [lena, dev].includes(who),
    // open still: whoever reads it is told to close it first
    mayNot: (who, thing) => readers[thing]?.includes(who) ?? false,
  },
  'audit.list': page([clem, cho], { reference: null, after: null }),
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
      const incident = reportOf(thing.startsWith('Tess') ? tess : tom) ?? randomUUID();
      const id = thing === 'what is not there' ? randomUUID() : incident;
      return { incident: id, words: 'One thing more.', press: randomUUID() };
    },
    may: (who, thing) => thing.startsWith(who.name.split(' ')[0] ?? '-'),
  },
};
