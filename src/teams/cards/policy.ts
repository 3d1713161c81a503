import type { Figures, Gap } from '../../domain/gaps.ts';
import type { Passage } from '../../domain/policy.ts';
import type { Changes } from '../../domain/policy-changes.ts';
import { type PolicyVersion, summaryOf } from '../../domain/policy-version.ts';
import { longDay } from '../../domain/view/exception.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
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

const dayOr = (day: string | null, say: Say): string =>
  day === null ? say('not stated') : longDay(day, say);

const factsOf = (
  { policy: { facts: own, passages } }: PolicyVersion,
  say: Say,
): readonly Element[] =>
  facts([
    { name: say('Title'), value: own.title },
    { name: say('Dated'), value: dayOr(own.dated, say) },
    { name: say('Review due'), value: dayOr(own.reviewDue, say) },
    {
      name: say('Approval'),
      value:
        own.approval === 'stated' ? say('stated in the document') : say('blank in the document'),
    },
    { name: say('Passages'), value: String(passages.length) },
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
  say: Say = inEnglish,
): Card {
  return card(say('The policy'), [
    ...(current ? factsOf(current, say) : [paragraph(say('No policy is current yet.'))]),
    ...(current
      ? [
          buttons(
            button(say('Two-minute summary'), 'policy.summary', { policy: current.id }),
            button(say('I have read it'), 'policy.confirm', { policy: current.id }),
          ),
        ]
      : []),
    ...waiting.flatMap((version) => [
      subheading(say('A new version waits: {title}', { title: version.policy.facts.title })),
      buttons(
        button(say('Look at it ({id})', { id: version.id }), 'policy.look', { policy: version.id }),
      ),
    ]),
    ...(keeper
      ? [
          buttons(
            button(say('Ask staff to confirm'), 'policy.ask-staff'),
            button(say('Who has confirmed'), 'policy.receipts'),
            button(say('What was not answered'), 'policy.gaps'),
          ),
        ]
      : []),
  ]);
}

/** Passages that bind staff, chosen by rule and quoted, never composed. */
export const summaryCard = (version: PolicyVersion, say: Say = inEnglish): Card =>
  card(say('What binds staff, in the words of the policy'), [
    ...summaryOf(version.policy).flatMap(quoted),
    small(
      say(
        'These are the firmest passages that name staff. The whole policy holds, not only these.',
      ),
    ),
    buttons(button(say('I have read it'), 'policy.confirm', { policy: version.id })),
  ]);

/** Of each kind; with the longest passages in all three the card stays under the channel's cap. */
const mostShown = 8;

export function lookCard(version: PolicyVersion, changes: Changes, say: Say = inEnglish): Card {
  const show = (title: string, passages: readonly Passage[]) =>
    passages.length === 0
      ? []
      : [
          subheading(`${title}: ${passages.length}`),
          ...passages.slice(0, mostShown).flatMap(quoted),
          ...(passages.length > mostShown ? [small(say('and more'))] : []),
        ];
  return card(say('A new version of the policy'), [
    ...factsOf(version, say),
    ...bullets(version.warnings),
    small(say('{count} passages are as they were.', { count: String(changes.same) })),
    ...show(say('New'), changes.added),
    ...show(
      say('In other words'),
      changes.changed.map(({ after }) => after),
    ),
    ...show(say('No longer there'), changes.gone),
    paragraph(
      say('Are the title and the dates right? If not, mend the document and bring it in again.'),
    ),
    buttons(
      reveal(say('Make it current'), [
        paragraph(
          say('From then on every answer comes from this version, with your name in the ledger.'),
        ),
        buttons(button(say('Yes, make it current'), 'policy.make-current', { policy: version.id })),
      ]),
    ),
  ]);
}

const mostNames = 100;

export const receiptsCard = (
  have: readonly string[],
  missing: readonly string[],
  say: Say = inEnglish,
): Card =>
  card(
    say('{have} of {all} have confirmed the current policy', {
      have: String(have.length),
      all: String(have.length + missing.length),
    }),
    [
      subheading(say('Not yet')),
      ...(missing.length === 0
        ? [paragraph(say('Nobody is missing.'))]
        : bullets(missing.slice(0, mostNames))),
      ...(missing.length > mostNames
        ? [small(say('and {count} more', { count: String(missing.length - mostNames) }))]
        : []),
    ],
  );

export const gapsCard = (
  gaps: readonly Gap[],
  figures: Figures,
  title: Plain = 'What the policy did not answer',
  say: Say = inEnglish,
): Card =>
  card(say(title), [
    ...facts([
      { name: say('Answered'), value: String(figures.answered) },
      { name: say('Not covered'), value: String(figures.notCovered) },
      { name: say('Said to have helped'), value: String(figures.helped) },
      { name: say('Said not to have helped'), value: String(figures.notHelped) },
    ]),
    ...gaps
      .slice(0, 10)
      .flatMap(({ topic, count, samples }) => [
        subheading(`${topic}: ${count}`),
        ...bullets(samples.map((words) => shortened(words, 400))),
      ]),
    small(say('No names are kept with questions.')),
  ]);

/** To a member of staff: please confirm. */
export const askToConfirmCard = (title: string, policy: string, say: Say = inEnglish): Card =>
  card(say('Please confirm that you have read the {title}', { title }), [
    buttons(
      button(say('Two-minute summary'), 'policy.summary', { policy }),
      button(say('I have read it'), 'policy.confirm', { policy }),
    ),
  ]);
