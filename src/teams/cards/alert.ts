import { referenceOf } from '../../domain/incident.ts';
import type { AlertView } from '../../domain/view/alert.ts';
import type { LinkNotice } from '../../domain/view/link-notice.ts';
import type { Offers } from '../../domain/view/offers.ts';
import type { Line } from '../../domain/view/plan.ts';
import { inEnglish, type Say } from '../../domain/words/say.ts';
import { alertActions, readingActions } from './alert-actions.ts';
import {
  alarm,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  quotation,
  small,
  subheading,
} from './card.ts';
import { shortened } from './long-text.ts';
import { actionList, isPlanCut } from './planned.ts';

/** What this reader can do with the item, and what its card alone has. */
export type CardOffers = Offers & {
  /** Fresh for each drawing, so that one press twice counts once. */
  readonly press: string;
  /** Family links that its people may have: to be read before acting, and nothing more. */
  readonly links: readonly LinkNotice[] | 'not-read';
};

/** How much of each text stands on the card, in bytes: with everything else it stays under the channel's cap. */
const most = { words: 5_000, addition: 900, logged: 700, closing: 900 };
const latest = { additions: 3, logged: 4 };

/** The opened item, in the order in which it is needed: is the child safe, where, what, who, when (domain facts 3.1). */
export function alertCard(
  view: AlertView,
  offers: CardOffers,
  notice: string | null = null,
  say: Say = inEnglish,
): Card {
  const { reference } = view;
  return card(say('Ref {reference}', { reference }), [
    ...(view.drill ? [alarm([say('DRILL: this is practice, not a real item.')])] : []),
    ...(notice ? [paragraph(notice)] : []),
    view.safe.alarming ? alarm([view.safe.words]) : subheading(view.safe.words),
    ...facts(view.facts),
    ...(view.imagery ? [alarm([say('Do not view, copy or forward pictures of a child.')])] : []),
    ...linkLines(offers.links, say),
    ...facts([{ name: say('Reporter'), value: reporterWords(view) }, ...view.why]),
    paragraph(view.clock),
    ...actionList(view, say),
    // before the words, which may be long: whoever takes it has not to look for the button
    alertActions(view, offers, say),
    ...written(view, say),
    ...done(view, say),
    readingActions(view, isCut(view), say),
  ]);
}

const linkLines = (links: CardOffers['links'], say: Say): readonly Element[] =>
  links === 'not-read'
    ? [
        paragraph(
          say('The register of family links could not be read just now. Please look there too.'),
        ),
      ]
    : links.flatMap((link) => linkNotice(link, say));

/** Set apart so that it is not overlooked, and plain so that it is not taken for an all-clear. */
const linkNotice = (
  { exception, first, more, opens }: LinkNotice,
  say: Say,
): readonly Element[] => [
  alarm([first, more]),
  ...(opens
    ? [
        buttons(
          button(
            say('Open link {reference}', { reference: referenceOf(exception) }),
            'exception.show',
            { exception },
          ),
        ),
      ]
    : []),
];

const reporterWords = ({ reporter }: AlertView): string =>
  [reporter.name, reporter.phone, reporter.email].filter(Boolean).join(', ');

function written({ words, additions }: AlertView, say: Say): readonly Element[] {
  if (words === null) {
    return [
      subheading(say("The reporter's own words")),
      small(say('Kept with the record about the adult until they are released to this one.')),
    ];
  }
  return [
    subheading(say("The reporter's own words")),
    words === '' ? small(say('None were given.')) : quotation(shortened(words, most.words)),
    ...additions
      .slice(-latest.additions)
      .flatMap(({ name, value }) =>
        quoted({ name: say('Added {when}', { when: name }), value }, most.addition),
      ),
  ];
}

const done = ({ log, closing }: AlertView, say: Say): readonly Element[] => [
  subheading(say('What has been done')),
  ...(log.length > 0
    ? log.slice(-latest.logged).flatMap((line) => quoted(line, most.logged))
    : [small(say('Nothing has been logged yet.'))]),
  ...facts(closing.map(({ name, value }) => ({ name, value: shortened(value, most.closing) }))),
];

/** Who wrote it and when, then the words. */
const quoted = ({ name, value }: Line, bytes: number): readonly Element[] => [
  small(name),
  quotation(shortened(value, bytes)),
];

/** Whether something that was written does not stand on the card whole. */
function isCut(view: AlertView): boolean {
  const { words, additions, log, closing } = view;
  const over = (lines: readonly Line[], bytes: number) =>
    lines.some(({ value }) => shortened(value, bytes) !== value);
  return (
    shortened(words ?? '', most.words) !== (words ?? '') ||
    additions.length > latest.additions ||
    log.length > latest.logged ||
    isPlanCut(view) ||
    over(additions, most.addition) ||
    over(log, most.logged) ||
    over(closing, most.closing)
  );
}
