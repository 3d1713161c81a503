import type { PolicyFacts } from '../domain/policy.ts';
import { datesIn } from './dates.ts';
import type { Masthead } from './masthead.ts';
import type { Run } from './sections.ts';
import { isHead } from './tables.ts';

/** Something a document says of itself under a label. */
type Stated = { readonly label: string; readonly value: string };

const dueByName = /\b(?:next|due|to be)\b.*\breview|\breview\w*\b.*\bdue\b/i;
const reviewed = /\b(?:last|previous|latest)\b.*\breview|\breviewed\b/i;
const howOften = /\b(?:frequency|cycle|period|every)\b/i;
const versionDate =
  /^(?:date|dated|issue|issued|effective|last )|\b(?:written|reviewed|updated|adopted|revised)\b/i;
const approval = /\b(?:approv|ratif|adopt|agreed|authoris)/i;
const signature = /^sign/i;

const dueInProse =
  /\b(?:next review(?:ed)?|(?:will|to) be (?:next )?reviewed|due for review)\b[^.]{0,40}/gi;
const approvedInProse =
  /\bpolicy (?:was|has been|is) (?:formally )?(?:approved|ratified|adopted|agreed)\b(.*)$/i;

/** What the document says of itself: when it was written, when it is due for review, who approved it. */
export function factsOf({ title, school }: Masthead, runs: readonly Run[]): PolicyFacts {
  const stated = runs.flatMap((run) => (run.kind === 'rows' ? statedIn(run.rows) : []));
  const prose = runs.flatMap((run) => (run.kind === 'paragraph' ? [run.text] : []));
  const dues = [
    ...stated.filter(({ label }) => isDue(label)).map(({ value }) => value),
    ...prose.flatMap((text) => text.match(dueInProse) ?? []),
  ];
  const written = stated.filter(({ label }) => versionDate.test(label) && !isDue(label));
  return {
    title,
    school,
    dated: latest(written.map(({ value }) => value)),
    reviewDue: latest(dues),
    approval: approvalIn(stated, prose),
  };
}

const isDue = (label: string): boolean =>
  dueByName.test(label) ||
  (/\breview\b/i.test(label) && !reviewed.test(label) && !howOften.test(label));

const latest = (texts: readonly string[]): string | null =>
  texts.flatMap(datesIn).sort().at(-1) ?? null;

/** Each entry of a table with its label, which stands before it or at the head of its column. */
function statedIn(rows: readonly (readonly string[])[]): readonly Stated[] {
  const [head = [], ...body] = rows;
  if (isHead(rows))
    return body.flatMap((cells) => cells.map((value, at) => ({ label: head[at] ?? '', value })));
  return rows.map(([label = '', ...cells]) => ({ label, value: cells.join(' ').trim() }));
}

/** A label left empty counts against a signature elsewhere: somebody meant to fill it in. */
function approvalIn(stated: readonly Stated[], prose: readonly string[]): PolicyFacts['approval'] {
  const approvals = [
    ...stated.filter(({ label }) => approval.test(label)).map(({ value }) => value),
    ...prose.flatMap((text) => approvedInProse.exec(text)?.[1] ?? []),
  ];
  const signatures = stated.filter(({ label }) => signature.test(label)).map(({ value }) => value);
  if (approvals.some(isBlank)) return 'blank';
  return [...approvals, ...signatures].some((value) => !isBlank(value)) ? 'stated' : 'blank';
}

const isBlank = (value: string): boolean =>
  /\.{3,}|_{2,}|…/.test(value) || !/[\p{L}\p{N}]/u.test(value.replace(/\b(?:tbc|n\/a)\b/gi, ''));
