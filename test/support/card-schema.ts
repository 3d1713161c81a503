/** Whether a card is one that Teams draws: by the published schema, by the renderer, by our rules. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as AdaptiveCards from 'adaptivecards';
import { Ajv, type ErrorObject } from 'ajv';
import { isPart, nameOf, type Part, type Placed, partsOf } from './card-parts.ts';
import { brokenRules } from './card-rules.ts';

const load = createRequire(import.meta.url);
const renderer: typeof AdaptiveCards = load('adaptivecards/dist/adaptivecards.min.js');

/** The schema of Adaptive Cards 1.5 as published; it lies beside the project, not in it. */
const schemaFile = join(
  process.env.LANTERN_SHARED ?? '../shared',
  'schemas/adaptive-card-1.5.0.json',
);
const schema = existsSync(schemaFile) ? compile(readFileSync(schemaFile, 'utf8')) : undefined;

/** Whether the published schema is there to judge by, besides the renderer and our rules. */
export const schemaIsThere: boolean = schema !== undefined;

/**
 * Everything wrong with a card, a sentence each; nothing when it may be sent. Judged by the
 * published schema where that is there (without the parts only Teams reads, which it does not
 * know), by the renderer's own parser at version 1.5, and by our rules.
 */
export function cardFaults(card: unknown): string[] {
  const plain: unknown = JSON.parse(JSON.stringify(card ?? null));
  if (!isPart(plain)) return ['This is not a card.'];
  return [
    ...(schema ? schemaFaults(schema, plain) : []),
    ...parserFaults(plain),
    ...brokenRules(plain),
  ];
}

function compile(text: string): Ajv {
  const { id: _oldSpelling, ...rest } = JSON.parse(text);
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  ajv.addMetaSchema(load('ajv/dist/refs/json-schema-draft-06.json'));
  return ajv.addSchema(rest, 'card');
}

/**
 * The schema is one great "any of", whose own complaints name everything a part is not. So each
 * part is held against the definition of its own kind, innermost first, and only the innermost
 * faults are told.
 */
function schemaFaults(ajv: Ajv, card: Part): readonly string[] {
  const parts = partsOf(withoutTeamsParts(card)).toReversed();
  const told: Placed[] = [];
  const faults: string[] = [];
  for (const placed of parts) {
    const errors = errorsOf(ajv, placed.part);
    if (errors.length === 0 || told.some((inner) => isInside(inner, placed))) continue;
    told.push(placed);
    faults.push(`${nameOf(placed)} is not as the schema says: ${errors.join('; ')}.`);
  }
  return faults;
}

function errorsOf(ajv: Ajv, part: Part): readonly string[] {
  if (typeof part.type !== 'string') return [];
  const check = ajv.getSchema(`card#/definitions/${part.type}`);
  if (!check || check(part) === true) return [];
  const said = (check.errors ?? []).filter(({ keyword }) => keyword !== 'anyOf');
  return [...new Set((said.length > 0 ? said : (check.errors ?? [])).map(inWords))].slice(0, 5);
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  const unknownKey: unknown = params.additionalProperty;
  return `${instancePath}${instancePath && ' '}${message}${unknownKey ? ` (${String(unknownKey)})` : ''}`;
}

function isInside(inner: Placed, outer: Placed): boolean {
  return outer.place === '' || inner.place.startsWith(`${outer.place}.`);
}

/** Only Teams reads these, and the schema refuses them. */
function withoutTeamsParts(part: Part): Part {
  return JSON.parse(
    JSON.stringify(part, (key, value) => (/^msteams$/i.test(key) ? undefined : value)),
  );
}

function parserFaults(card: Part): readonly string[] {
  const context = new renderer.SerializationContext(renderer.Versions.v1_5);
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const reading = Array.from(
    { length: context.eventCount },
    (_, i) => context.getEventAt(i).message,
  );
  const judging = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...reading, ...judging];
}
