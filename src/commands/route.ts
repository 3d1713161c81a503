import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SchoolId } from '../domain/ids.ts';
import { type Role, roles } from '../domain/people.ts';
import { abouts, actions, dangers, parties } from '../domain/report.ts';
import { type Asked, rolesTold, routeOf } from '../domain/routing.ts';
import type { School } from '../domain/school.ts';
import { readSchools } from '../store/school-files.ts';
import { reasonsOf } from '../store/settings-reason.ts';

const ownSchools = fileURLToPath(new URL('../schools', import.meta.url));

const role = z.enum(roles);
const asked: z.ZodType<Asked> = z.strictObject({
  initiator: z.enum(parties),
  target: z.enum(parties),
  action: z.enum(actions),
  about: z.enum(abouts).exactOptional(),
  self: z.boolean().exactOptional(),
  imagery: z.boolean().exactOptional(),
  danger: z.enum(dangers).exactOptional(),
  reporter: z.union([role, z.literal('staff')]).exactOptional(),
  absent: z.array(role).exactOptional(),
  conflicted: z.array(role).exactOptional(),
});
const scenario = z.object({ id: z.string().min(1), school: z.string().min(1), report: asked });

type Answered = { readonly line: string } | { readonly error: string };

/** One scenario, a line of JSON, becomes a line of JSON that says who is told; or a sentence why not. */
export function routeLine(text: string, schools: ReadonlyMap<SchoolId, School>): Answered {
  const json = parsed(text);
  if (json === undefined) return { error: 'This is not a line of JSON.' };
  const read = scenario.safeParse(json, { reportInput: true });
  if (!read.success) {
    return {
      error: read.error.issues
        .flatMap(reasonsOf)
        .map(({ reason }) => reason)
        .join(' '),
    };
  }
  const { id, school: name, report } = read.data;
  const school = schools.get(name as SchoolId);
  if (!school) {
    const known = [...schools.keys()].join(', ') || 'none';
    return { error: `There is no school "${name}". Schools that can be read: ${known}.` };
  }
  return { line: JSON.stringify({ id, ...routed(school, report) }) };
}

function routed(school: School, report: Asked) {
  const route = routeOf(school, report);
  const told = rolesTold(school, route);
  const basis: Partial<Record<Role, string>> = Object.fromEntries(told);
  return { told: [...told.keys()], basis, ...route };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/**
 * `route [--schools FOLDER] --jsonl FILE`: prints one line for each scenario. Gives the exit code:
 * 0, or 2 when the input, a school or a code is wrong; the lines that are right are printed all the same.
 */
export async function route(
  args: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 2> {
  const asks = options(args);
  if ('error' in asks) {
    complain(asks.error);
    return 2;
  }
  const { schools, faults } = await readSchools(asks.schools);
  for (const { file, line, reason } of faults) {
    complain(`${file}${line === null ? '' : `, line ${line}`}: ${reason}`);
  }
  const lines = (await readFile(asks.jsonl, 'utf8')).split('\n');
  let code: 0 | 2 = 0;
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const answer = routeLine(text, schools);
    if ('line' in answer) print(answer.line);
    else {
      complain(`Line ${index + 1}: ${answer.error}`);
      code = 2;
    }
  }
  return code;
}

const usage =
  'Say which scenarios to route: npm run --silent route -- [--schools FOLDER] --jsonl FILE';

function options(
  args: readonly string[],
): { readonly schools: string; readonly jsonl: string } | { readonly error: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { schools: { type: 'string', default: ownSchools }, jsonl: { type: 'string' } },
    });
    return values.jsonl === undefined
      ? { error: usage }
      : { schools: values.schools, jsonl: values.jsonl };
  } catch (cause) {
    if (codeOf(cause).startsWith('ERR_PARSE_ARGS')) return { error: usage };
    throw cause;
  }
}

/** A folder or a file that is not there is the caller's slip; anything else is ours and is shown whole. */
function unreadable(cause: unknown): string {
  if (codeOf(cause) !== 'ENOENT') throw cause;
  return 'The file of scenarios or the folder of schools is not there. Check both names.';
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}

if (import.meta.main) {
  process.exitCode = await route(process.argv.slice(2), console.log, console.error).catch(
    (cause: unknown) => {
      console.error(unreadable(cause));
      return 2;
    },
  );
}
