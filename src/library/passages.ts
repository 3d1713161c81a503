import type { Passage } from '../domain/policy.ts';
import { cutLong, cutProse, fitTogether } from './cutting.ts';
import { type Draft, withNotes } from './footnotes.ts';
import { formOf, itemsOf } from './items.ts';
import { isSignOff } from './labels.ts';
import { shown } from './lines.ts';
import { cutList } from './lists.ts';
import type { Run, Section } from './sections.ts';
import { leansBack, sentencesOf } from './sentences.ts';
import { cutTable } from './tables.ts';

/** The numbered passages of a document, in order; the same words are not numbered twice. */
export function passagesOf(sections: readonly Section[]): readonly Passage[] {
  const drafts = withNotes(sections.flatMap(draftsOf));
  const seen = new Set<string>();
  return drafts
    .flatMap(({ headings, text }) => {
      const path = headings.map(shown);
      return cutLong(shown(text)).map((piece) => ({ headings: path, text: piece }));
    })
    .filter(({ text }) => {
      const key = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      const isNew = key !== '' && !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .map((passage, at) => ({ number: at + 1, ...passage }));
}

/** A short paragraph and one that points back at it are read together. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const pointsBack = run.kind === 'paragraph' && leansBack(sentencesOf(run.text)[0] ?? '');
    if (pointsBack && last?.kind === 'paragraph' && fitTogether(last.text, run.text))
      out.splice(-1, 1, { ...last, text: `${last.text} ${run.text}` });
    else out.push(run);
  }
  return out;
}

function draftsOf({ headings, written, runs: apart }: Section): readonly Draft[] {
  const runs = joined(apart);
  const drafts: Draft[] = [];
  let leadIn = runs[0] && lacksSubject(runs[0]) ? written : '';
  for (const [at, run] of runs.entries()) {
    const cut = cutRun(run, runs[at + 1], leadIn);
    drafts.push(...cut.texts.map((text) => ({ kind: 'passage', headings, text }) as const));
    if (run.kind === 'note') drafts.push({ ...run, headings });
    leadIn = cut.leadIn;
  }
  return leadIn === '' ? drafts : [...drafts, { kind: 'passage', headings, text: leadIn }];
}

/** The pieces of a run below its lead-in, and the lead-in that it holds out to the next. */
type Cut = { readonly texts: readonly string[]; readonly leadIn: string };

function cutRun(run: Run, next: Run | undefined, leadIn: string): Cut {
  switch (run.kind) {
    case 'paragraph': {
      const { prose, leadIn: held } = splitLeadIn(below(leadIn, run.text), next);
      return { texts: cutProse(prose), leadIn: held };
    }
    case 'items':
      return { texts: cutList(leadIn, itemsOf(run.items)), leadIn: '' };
    case 'rows':
      return {
        texts: run.rows.every(isBlankSignature) ? [] : cutTable(leadIn, run.rows),
        leadIn: '',
      };
    case 'note':
      return { texts: leadIn === '' ? [] : [leadIn], leadIn: '' };
  }
}

const below = (leadIn: string, text: string): string =>
  leadIn === '' ? text : `${leadIn} ${text}`;

const isBlankSignature = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || isSignOff(cell));

/** "Drivers:" over items that begin "Should …" is their subject as well as their heading. */
const lacksSubject = (run: Run): boolean =>
  run.kind === 'items' &&
  run.items.every(({ text }) => ['modal', 'infinitive', 'fragment'].includes(formOf(text)));

/** The end of a paragraph that leads into what follows, and what comes before it. */
function splitLeadIn(
  text: string,
  next: Run | undefined,
): { readonly prose: string; readonly leadIn: string } {
  if (next?.kind === 'rows' && /\b(?:table|below)\b/i.test(text) && text.length < 160)
    return { prose: '', leadIn: text };
  if (!text.endsWith(':')) return { prose: text, leadIn: '' };
  const sentences = sentencesOf(text);
  const from = sentences.findLastIndex((sentence, at) => at === 0 || !leansBack(sentence));
  return { prose: sentences.slice(0, from).join(' '), leadIn: sentences.slice(from).join(' ') };
}
