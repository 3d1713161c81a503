import type { Figures, Gap } from '../../domain/gaps.ts';
import type { Passage } from '../../domain/policy.ts';
import type { Changes } from '../../domain/policy-changes.ts';
import { type PolicyVersion, summaryOf } from '../../domain/policy-version.ts';
import { longDay } from '../../domain/view/exception.ts';
import {
  bullets,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  quotation,
  reveal,
  small,
  subheading,
} from './card.ts';
import { shortened } from './long-text.ts';

const said = (day: string | null): string => (day === null ? 'not stated' : longDay(day));

const factsOf = ({ policy: { facts: own, passages } }: PolicyVersion): readonly Element[] =>
  facts([
    { name: 'Title', value: own.title },
    { name: 'Dated', value: said(own.dated) },
    { name: 'Review due', value: said(own.reviewDue) },
    {
      name: 'Approval',
      value: own.approval === 'stated' ? 'stated in the document' : 'blank in the document',
    },
    { name: 'Passages', value: String(passages.length) },
  ]);

/** How much of a passage stands on a card, in bytes: with all the others it stays under the channel's cap. */
const mostOfPassage = 700;

const quoted = ({ headings, text }: Passage): readonly Element[] => [
  ...(headings.length === 0 ? [] : [small(shortened(headings.join(' > '), 200))]),
  quotation(shortened(text, mostOfPassage)),
];

/** The current version, for everybody on the staff; what waits and what was missed, for those who keep it. */
export function policyCard(
  current: PolicyVersion | null,
  waiting: readonly PolicyVersion[],
  keeper: boolean,
): Card {
  return card('The policy', [
    ...(current ? factsOf(current) : [paragraph('No policy is current yet.')]),
    ...(current
      ? [
          buttons(
            button('Two-minute summary', 'policy.summary', { policy: current.id }),
            button('I have read it', 'policy.confirm', { policy: current.id }),
          ),
        ]
      : []),
    ...waiting.flatMap((version) => [
      subheading(`A new version waits: ${version.policy.facts.title}`),
      buttons(button(`Look at it (${version.id})`, 'policy.look', { policy: version.id })),
    ]),
    ...(keeper
      ? [
          buttons(
            button('Ask staff to confirm', 'policy.ask-staff'),
            button('Who has confirmed', 'policy.receipts'),
            button('What was not answered', 'policy.gaps'),
          ),
        ]
      : []),
  ]);
}

/** Passages that bind staff, chosen by rule and quoted, never composed. */
export const summaryCard = (version: PolicyVersion): Card =>
  card('What binds staff, in the words of the policy', [
    ...summaryOf(version.policy).flatMap(quoted),
    small(
      'These are the firmest passages that name staff. The whole policy holds, not only these.',
    ),
    buttons(button('I have read it', 'policy.confirm', { policy: version.id })),
  ]);

/** Of each kind; with the longest passages in all three the card stays under the channel's cap. */
const mostShown = 8;

export function lookCard(version: PolicyVersion, changes: Changes): Card {
  const show = (title: string, passages: readonly Passage[]) =>
    passages.length === 0
      ? []
      : [
          subheading(`${title}: ${passages.length}`),
          ...passages.slice(0, mostShown).flatMap(quoted),
          ...(passages.length > mostShown ? [small('and more')] : []),
        ];
  return card('A new version of the policy', [
    ...factsOf(version),
    ...bullets(version.warnings),
    small(`${changes.same} passages are as they were.`),
    ...show('New', changes.added),
    ...show(
      'In other words',
      changes.changed.map(({ after }) => after),
    ),
    ...show('No longer there', changes.gone),
    paragraph(
      'Are the title and the dates right? If not, mend the document and bring it in again.',
    ),
    buttons(
      reveal('Make it current', [
        paragraph(
          'From then on every answer comes from this version, with your name in the ledger.',
        ),
        buttons(button('Yes, make it current', 'policy.make-current', { policy: version.id })),
      ]),
    ),
  ]);
}

const mostNames = 100;

export const receiptsCard = (have: readonly string[], missing: readonly string[]): Card =>
  card(`${have.length} of ${have.length + missing.length} have confirmed the current policy`, [
    subheading('Not yet'),
    ...(missing.length === 0
      ? [paragraph('Nobody is missing.')]
      : bullets(missing.slice(0, mostNames))),
    ...(missing.length > mostNames ? [small(`and ${missing.length - mostNames} more`)] : []),
  ]);

export const gapsCard = (
  gaps: readonly Gap[],
  figures: Figures,
  title = 'What the policy did not answer',
): Card =>
  card(title, [
    ...facts([
      { name: 'Answered', value: String(figures.answered) },
      { name: 'Not covered', value: String(figures.notCovered) },
      { name: 'Said to have helped', value: String(figures.helped) },
      { name: 'Said not to have helped', value: String(figures.notHelped) },
    ]),
    ...gaps
      .slice(0, 10)
      .flatMap(({ topic, count, samples }) => [
        subheading(`${topic}: ${count}`),
        ...bullets(samples.map((words) => shortened(words, 400))),
      ]),
    small('No names are kept with questions.'),
  ]);

/** To a member of staff: please confirm. */
export const askToConfirmCard = (title: string, policy: string): Card =>
  card(`Please confirm that you have read the ${title}`, [
    buttons(
      button('Two-minute summary', 'policy.summary', { policy }),
      button('I have read it', 'policy.confirm', { policy }),
    ),
  ]);
