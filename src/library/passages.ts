import type { Passage } from '../domain/policy.ts';
import { cutProse, fitTogether } from './cutting.ts';
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
    .map(({ headings, text }) => ({ headings: headings.map(shown), text: shown(text) }))
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

function draftsOf({ headings, runs: apart }: Section): readonly Draft[] {
  const runs = joined(apart);
  const drafts: Draft[] = [];
  const add = (texts: readonly string[]) =>
    drafts.push(...texts.map((text) => ({ kind: 'passage', headings, text }) as const));
  let leadIn = openingOf(headings, runs[0]);
  runs.forEach((run, at) => {
    switch (run.kind) {
      case 'paragraph': {
        const split = splitLeadIn([leadIn, run.text].filter(Boolean).join(' '), runs[at + 1]);
        add(cutProse(split.prose));
        leadIn = split.leadIn;
        return;
      }
      case 'items':
        add(cutList(leadIn, itemsOf(run.items)));
        break;
      case 'rows':
        if (!run.rows.every(isBlankSignature)) add(cutTable(leadIn, run.rows));
        break;
      case 'note':
        add(leadIn === '' ? [] : [leadIn]);
        drafts.push({ kind: 'note', headings, mark: run.mark, text: run.text });
        break;
    }
    leadIn = '';
  });
  add(leadIn === '' ? [] : [leadIn]);
  return drafts;
}

const isBlankSignature = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || isSignOff(cell));

/** "Employees:" over items that begin "Should …" is their subject as well as their heading. */
function openingOf(headings: readonly string[], first: Run | undefined): string {
  const heading = headings.at(-1);
  const lacksSubject = first?.kind === 'items' && first.items.every(needsSubject);
  return heading !== undefined && lacksSubject ? `${heading}:` : '';
}

const needsSubject = ({ text }: { readonly text: string }): boolean =>
  ['modal', 'infinitive', 'fragment'].includes(formOf(text));

/** The end of a paragraph that leads into what follows, and what comes before it. */
function splitLeadIn(text: string, next: Run | undefined) {
  if (next?.kind === 'rows' && /\b(?:table|below)\b/i.test(text) && text.length < 160)
    return { prose: '', leadIn: text };
  if (!text.endsWith(':')) return { prose: text, leadIn: '' };
  const sentences = sentencesOf(text);
  const from = sentences.findLastIndex((sentence, at) => at === 0 || !leansBack(sentence));
  return { prose: sentences.slice(0, from).join(' '), leadIn: sentences.slice(from).join(' ') };
}
