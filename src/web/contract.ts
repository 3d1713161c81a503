import { z } from 'zod';
import { outcomes } from '../domain/incident.ts';
import { recordSystems } from '../domain/ledger.ts';
import { pages } from '../domain/pages.ts';
import { roles } from '../domain/people.ts';
import { priorities } from '../domain/report.ts';
import { steps } from '../domain/view/steps.ts';
import { auditContract } from './contract-audit.ts';
import { exportsContract, type FileName } from './contract-exports.ts';
import { figuresContract } from './contract-figures.ts';
import { healthContract } from './contract-health.ts';
import {
  does,
  entry,
  lines,
  mark,
  nothing,
  press,
  reference,
  text,
  textOf,
} from './contract-parts.ts';
import { policiesContract } from './contract-policies.ts';
import { registerContract } from './contract-register.ts';
import { schoolContract } from './contract-school.ts';

/** What the tab asks for and what it gets, parsed by both sides: nothing that is not here goes out. */
const page = z.enum(pages);
const states = ['waiting', 'in-hand', 'to-confirm', 'closed'] as const;

const itemRow = z.object({
  ...{ reference, state: z.enum(states), priority: z.string(), recorded: z.string() },
  ...{ clock: z.string(), drill: z.boolean(), mine: z.boolean() },
});

const linkNotice = z.object({
  ...{ first: z.string(), more: z.string() },
  /** Where this reader may open it. */
  opens: z.object({ page, reference }).nullable(),
});

/** Whether the detail is in the file where it belongs: asked, told, or nothing to be said of it. */
const file = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('ask'), question: z.string(), follows: z.string() }),
    z.object({ state: z.literal('said'), words: z.string() }),
  ])
  .nullable();

const item = z.object({
  ...{ reference, state: z.enum(states), drill: z.boolean(), imagery: z.boolean() },
  safe: z.object({ words: z.string(), alarming: z.boolean() }),
  ...{ facts: lines, times: lines, why: lines, log: lines, closing: lines, additions: lines },
  ...{
    chronology: lines,
    readers: lines,
    words: z.string().nullable(),
    clock: z.string(),
    mine: z.boolean(),
  },
  reporter: z.object({
    ...{ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() },
  }),
  planned: z
    .array(
      z.object({
        ...{ id: z.uuid(), number: z.int(), what: z.string(), owner: z.string() },
        ...{ due: z.string(), planned: z.string(), state: z.string(), words: z.string() },
        ...{ open: z.boolean(), overdue: z.boolean(), mine: z.boolean() },
      }),
    )
    .readonly(),
  owners: z.array(z.object({ id: z.uuid(), name: z.string() })).readonly(),
  steps: z.array(z.enum(steps)).readonly(),
  heirs: z.array(z.object({ id: z.uuid(), name: z.string() })).readonly(),
  roles: z.array(z.object({ role: z.enum(roles), title: z.string() })).readonly(),
  /** Family links to be read before acting; null when the register could not be read. */
  links: z.array(linkNotice).readonly().nullable(),
  ...{ policy: z.string().nullable(), file },
  /** Into which files its text can be handed off now; none of them where there is nothing to file yet. */
  handsOffTo: z.array(z.object({ to: z.enum(recordSystems), name: z.string() })).readonly(),
  /** Changes whenever what is shown would. */
  version: z.string(),
});

const doing = z.discriminatedUnion('does', [
  does('take', {}),
  does('agree', {}),
  does('not-yet', {}),
  does('conflict', {}),
  does('release', {}),
  does('log', { did: text, press }),
  does('plan', { what: textOf(2_000), owner: z.uuid(), due: z.iso.date(), press }),
  does('done', { action: z.uuid(), said: text }),
  does('drop', { action: z.uuid(), said: text }),
  does('pass-on', { to: z.uuid() }),
  does('raise', { priority: z.enum(priorities) }),
  does('reroute', { role: z.enum(roles) }),
  does('link', { to: reference }),
  does('close', { outcome: z.enum(outcomes), reason: text, recordedIn: text }),
]);

const report = z.object({
  ...{ incident: z.uuid(), references: z.array(reference).readonly(), at: z.string() },
  ...{ state: z.string(), withWhom: z.array(z.string()).readonly() },
  ...{ whenRead: z.string().nullable(), open: z.boolean() },
});

const passage = z.object({ number: z.int(), section: z.string(), text: z.string() });
const contact = z.object({
  ...{ name: z.string(), title: z.string(), phone: z.string().nullable() },
});

const help = z.object({ people: z.array(contact).readonly(), numbers: lines });

const policy = z.object({
  ...{ id: z.string(), title: z.string(), source: z.string() },
  warnings: z.array(z.string()).readonly(),
  passages: z.array(passage).readonly(),
  /** When this person confirmed that they have read it, in words. */
  confirmed: z.string().nullable(),
});

const itemsAsked = z.strictObject({
  state: z.enum(['open', 'waiting', 'in-hand', 'closed']),
  priority: z.enum(priorities).nullable(),
  words: z.string().max(200),
  after: mark.nullable(),
});

export const contract = {
  me: entry(
    nothing,
    z.object({
      ...{ name: z.string(), school: z.string() },
      pages: z.array(z.object({ page, title: z.string() })).readonly(),
    }),
  ),
  'items.list': entry(
    itemsAsked,
    z.object({
      ...{ items: z.array(itemRow).readonly(), next: mark.nullable(), version: z.string() },
      /** How many more stand in these lists and cannot be read. */
      unreadable: z.int(),
    }),
  ),
  'item.open': entry(z.strictObject({ reference }), item),
  'item.changed': entry(
    z.strictObject({ reference, version: z.string().max(80) }),
    z.object({ changed: z.boolean() }),
  ),
  'item.do': entry(
    z.strictObject({ reference, doing }),
    /** No item: it is no longer with this person. */
    z.object({ said: z.string(), item: item.nullable() }),
  ),
  /** The detail of a closed item is in the file where it belongs. */
  'item.in-file': entry(z.strictObject({ reference }), z.object({ said: z.string(), item })),
  'reports.mine': entry(
    nothing,
    z.object({ reports: z.array(report).readonly(), unreadable: z.int() }),
  ),
  'reports.add': entry(
    z.strictObject({ incident: z.uuid(), words: text, press }),
    z.object({ report }),
  ),
  'policy.read': entry(nothing, z.object({ policy: policy.nullable() })),
  'policy.search': entry(
    z.strictObject({ words: z.string().min(1).max(500) }),
    z.object({
      /** Instead of the rest, where the words sound like danger. */
      help: help.nullable(),
      ...{ first: z.string(), found: z.array(passage).readonly() },
      /** Where nothing was found: the nearest heading, and whom to ask. */
      ...{ nearest: z.string().nullable(), ask: z.string().nullable() },
      /** The words tell of something that happened. */
      happened: z.boolean(),
    }),
  ),
  'policy.confirm': entry(z.strictObject({ policy: textOf(64) }), z.object({})),
  ...auditContract,
  ...figuresContract,
  ...healthContract,
  ...exportsContract,
  ...registerContract,
  ...schoolContract,
  ...policiesContract,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Asks<Name extends CallName> = z.input<Contract[Name]['asks']>;
export type Gets<Name extends CallName> = z.output<Contract[Name]['gets']>;
export const callNames = Object.keys(contract) as readonly CallName[];

/** Every "no" as it goes out: a sentence for the person, and why for the page. */
export const refusalShape = z.object({ why: z.string(), words: z.string() });
export type Refused = z.output<typeof refusalShape>;

/** Where a call is sent. Nothing about anybody stands in an address. */
export const pathOf = (name: CallName | FileName): string => `/tab/api/${name}`;
