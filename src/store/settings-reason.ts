import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

export type Placed = { readonly path: readonly (string | number)[]; readonly reason: string };

/** What is wrong, in words for whoever keeps the settings, and where. */
export function reasonsOf(issue: Issue): readonly Placed[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const here = (reason: string): Placed => ({ path, reason: `${nameOf(path)}${reason}` });
  switch (issue.code) {
    case 'invalid_type':
      return [
        here(issue.input === undefined ? 'is missing.' : `has to be ${article(issue.expected)}.`),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `"${key}" is not a setting that is known here.`,
      }));
    case 'invalid_value':
      return [here(`has to be one of: ${issue.values.map(String).join(', ')}.`)];
    case 'invalid_union':
      return nearest(issue, path) ?? [here('is none of the forms that are allowed here.')];
    case 'invalid_key':
      return [{ path, reason: `"${String(path.at(-1))}" is not a name that is known here.` }];
    case 'too_small':
    case 'too_big':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
    case 'custom':
      return [here(`is not right: ${issue.message}`)];
  }
}

/** Of several forms the one with the fewest faults is the one that was meant. */
function nearest(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Placed['path'],
): readonly Placed[] | null {
  const values = issue.errors.flatMap((form) => form.flatMap(valuesOf));
  const onlyValues = issue.errors.every((form) =>
    form.every(({ code }) => code === 'invalid_value'),
  );
  if (onlyValues && values.length > 0) {
    return [{ path, reason: `${nameOf(path)}has to be one of: ${values.join(', ')}.` }];
  }
  const meant = issue.errors.toSorted((one, other) => one.length - other.length)[0];
  const inside = meant?.flatMap(reasonsOf) ?? [];
  return inside.length === 0
    ? null
    : inside.map((placed) => ({ path: [...path, ...placed.path], reason: placed.reason }));
}

const valuesOf = (issue: Issue): readonly string[] =>
  issue.code === 'invalid_value' ? issue.values.map(String) : [];

const nameOf = (path: Placed['path']): string =>
  path.length === 0 ? 'This ' : `"${path.join('.')}" `;

const article = (type: string): string =>
  ({ object: 'a group of settings', array: 'a list', string: 'a text', boolean: 'true or false' })[
    type
  ] ?? `a ${type}`;
