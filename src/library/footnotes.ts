import { carriesMark } from './blocks.ts';
import { longest } from './cutting.ts';
import { sentencesOf } from './sentences.ts';

/** A piece of text on its way to being a passage, or a footnote that still hangs loose. */
export type Draft = Piece | Note;

type Piece = {
  readonly kind: 'passage';
  readonly headings: readonly string[];
  readonly text: string;
};

type Note = {
  readonly kind: 'note';
  readonly headings: readonly string[];
  readonly mark: string;
  readonly text: string;
};

type Annotation = { readonly note: Note; readonly pieces: readonly Piece[] };

/**
 * Footnotes put where they belong: the passage of the annotated words carries its notes, and each
 * note is also a passage of its own beneath the sentence it annotates.
 */
export function withNotes(drafts: readonly Draft[]): readonly Piece[] {
  const annotations = drafts.flatMap((draft, at) =>
    draft.kind === 'note' ? [{ note: draft, pieces: annotatedBy(draft, drafts.slice(0, at)) }] : [],
  );
  return drafts.map((draft) =>
    draft.kind === 'passage'
      ? carrying(draft, annotations)
      : alone(draft, annotations.find(({ note }) => note === draft)?.pieces ?? []),
  );
}

/** A mark means the words that carry it since the last note of that mark, in the same section if any do. */
function annotatedBy(note: Note, before: readonly Draft[]): readonly Piece[] {
  const last = before.findLastIndex((draft) => draft.kind === 'note' && draft.mark === note.mark);
  const carriers = before
    .slice(last + 1)
    .filter((draft) => draft.kind === 'passage')
    .filter(({ text }) => carriesMark(text, note.mark));
  const near = carriers.filter(({ headings }) => headings.join() === note.headings.join());
  return near.length > 0 ? near : carriers;
}

function carrying(piece: Piece, annotations: readonly Annotation[]): Piece {
  const notes = annotations.filter(({ pieces }) => pieces.includes(piece));
  const text = [piece.text, ...notes.map(({ note }) => note.text)].join('\n');
  return text.length <= longest ? { ...piece, text } : piece;
}

function alone({ headings, mark, text }: Note, pieces: readonly Piece[]): Piece {
  const sentences = pieces
    .flatMap((piece) => sentencesOf(piece.text))
    .filter((sentence) => carriesMark(sentence, mark));
  const whole = [...sentences, text].join('\n');
  return { kind: 'passage', headings, text: whole.length <= longest ? whole : text };
}
