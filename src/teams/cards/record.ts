import type { AlertView } from '../../domain/view/alert.ts';
import { actionLine } from '../../domain/view/planned.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';
import { button, buttons, type Card, card, type Element, quotation, subheading } from './card.ts';
import { partsOfText } from './long-text.ts';

type Piece = { readonly heading: string; readonly text: string };

/** How much of a record goes on one page, in bytes; the rest of the card is small. */
const pageBytes = 16_000;

/** Everything that was written on an item, from the first word on, a page at a time. `wanted` from 1. */
export function recordCard(view: AlertView, wanted: number, say: Say = inEnglish): Card {
  const pages = pagesOf(piecesOf(view, say), say);
  const at = Math.min(Math.max(wanted, 1), pages.length);
  const { incident, reference } = view;
  const turn = (title: string, page: number) =>
    button(title, 'alert.read', { incident, page: String(page) });
  return card(
    say('Ref {reference}, page {page} of {pages}', {
      reference,
      page: String(at),
      pages: String(pages.length),
    }),
    [
      ...(pages[at - 1] ?? []).flatMap(({ heading, text }): Element[] => [
        subheading(heading),
        quotation(text),
      ]),
      buttons(
        ...(at < pages.length ? [turn(say('Next page'), at + 1)] : []),
        ...(at > 1 ? [turn(say('Page before'), at - 1)] : []),
        button(say('Back to the item'), 'alert.open', { incident }),
        button(say('Hide details'), 'alert.hide', { incident }),
      ),
    ],
  );
}

function piecesOf(
  { words, additions, log, planned, closing }: AlertView,
  say: Say,
): readonly Piece[] {
  return [
    ...(words ? [{ heading: say("The reporter's own words"), text: words }] : []),
    ...additions.map(({ name, value }) => ({
      heading: say('Added {when}', { when: name }),
      text: value,
    })),
    ...log.map(({ name, value }) => ({
      heading: say('Logged {when}', { when: name }),
      text: value,
    })),
    ...planned
      .map((action) => actionLine(action, say))
      .map(({ name, value }) => ({ heading: name, text: value })),
    ...closing.map(({ name, value }) => ({ heading: name, text: value })),
  ];
}

function pagesOf(pieces: readonly Piece[], say: Say): readonly (readonly Piece[])[] {
  const pages: Piece[][] = [[]];
  let room = pageBytes;
  const parts = pieces.flatMap(({ heading, text }) =>
    partsOfText(text, pageBytes / 2).map((part, at) => ({
      ...{ heading: at === 0 ? heading : say('{heading} (goes on)', { heading }), text: part },
    })),
  );
  for (const part of parts) {
    const bytes = Buffer.byteLength(JSON.stringify([part.heading, quotation(part.text)])) + 200;
    if (bytes > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      room = pageBytes;
    }
    pages.at(-1)?.push(part);
    room -= bytes;
  }
  return pages;
}
