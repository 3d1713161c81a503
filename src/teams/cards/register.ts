import type { PersonId } from '../../domain/ids.ts';
import { referenceOf } from '../../domain/incident.ts';
import type { RegisterNotice } from '../../domain/job.ts';
import { type Filter, filters } from '../../domain/register/register.ts';
import type { School } from '../../domain/school.ts';
import { neutralSentence } from '../../domain/view/alert.ts';
import type { LinkView } from '../../domain/view/exception.ts';
import { filterWords, whatFollows } from '../../domain/view/link-offers.ts';
import { lower } from '../../domain/view/report-words.ts';
import { unreadableSentence } from '../../domain/view/unreadable.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import type { RegisterPage } from '../../flows/read-register.ts';
import {
  type Button,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  reveal,
  small,
} from './card.ts';
import { shortened } from './long-text.ts';

/** Who may do more than look: start a campaign, enter one for somebody else. */
export type Keeper = 'head' | 'reader';

/** A page of the register: how many of each, then whose links they are and how they stand. The rest after Open. */
export function registerCard(register: RegisterPage, keeper: Keeper, say: Say = inEnglish): Card {
  const { whose, counts, filter, page, pages, rows, mode } = register;
  const notRead = unreadableSentence(register.unreadable, say);
  const words = filterWords[mode];
  const own = whose === 'own';
  return card(own ? say('My family links') : say('Register of family links'), [
    ...(own
      ? []
      : [small(filters.map((one) => `${say(words[one])}: ${counts[one]}`).join('  ·  '))]),
    ...(notRead === null ? [] : [paragraph(notRead)]),
    paragraph(
      rows.length === 0
        ? say(notRead === null ? 'There are none here.' : 'There are no others here.')
        : own
          ? say('Only these, your own, are shown to you.')
          : pages > 1
            ? say('{list}, page {page} of {pages}', {
                list: say(words[filter]),
                page: String(page),
                pages: String(pages),
              })
            : say(words[filter]),
    ),
    ...rows.flatMap((row) => registerRow(row, say)),
    ...(own ? [] : [buttons(...otherFilters(filter, words, say))]),
    buttons(
      ...(page < pages
        ? [button(say('More'), 'register.show', { page: String(page + 1), filter })]
        : []),
      button(say('Declare a family link'), 'exception.start'),
      ...(keeper === 'head'
        ? [
            button(say('Enter one for somebody else'), 'exception.another'),
            reveal(say('Ask all staff'), [
              paragraph(
                say(
                  'Everybody is asked once whether they have a family link with a pupil. Whoever was asked before is not asked again.',
                ),
              ),
              buttons(button(say('Yes, ask them'), 'register.campaign')),
            ]),
          ]
        : []),
    ),
  ]);
}

const otherFilters = (
  now: Filter,
  words: Readonly<Record<Filter, Plain>>,
  say: Say,
): readonly Button[] =>
  filters
    .filter((one) => one !== now)
    .map((one) => button(say(words[one]), 'register.show', { filter: one, page: '1' }));

const registerRow = (view: LinkView & { readonly due: boolean }, say: Say): readonly Element[] => [
  ...facts([
    ...(view.due
      ? [
          {
            name: say('Waiting for you'),
            value: say('Ref {reference}', { reference: view.reference }),
          },
        ]
      : []),
    ...view.standing.map(({ name, value }) => ({ name, value: shortened(value, 300) })),
  ]),
  buttons(
    button(say('Open {reference}', { reference: view.reference }), 'exception.open', {
      exception: view.exception,
    }),
  ),
];

/** The way into the register: the sentence that every item has, whatever the occasion is. */
export const registerNoticeCard = (
  person: PersonId,
  what: RegisterNotice,
  say: Say = inEnglish,
): Card =>
  card(neutralSentence(referenceOf(person), say), [
    buttons(button(say('Open'), 'register.notice', { what })),
    small(say('If the button does nothing on your phone, type: register')),
  ]);

/** Everybody's first question about family links: have you one, or none. */
export const invitationCard = ({ exceptionMode, titles }: School, say: Say = inEnglish): Card =>
  card(say('Do you have a family link with a pupil here?'), [
    paragraph(
      say(
        'A niece, a godchild, a stepchild, a friend’s child: somebody whom you are in touch with online because you are family or old friends.',
      ),
    ),
    paragraph(whatFollows[exceptionMode](lower(titles.head), say)),
    buttons(
      button(say('Declare a family link'), 'exception.start'),
      button(say('I have none'), 'register.nothing'),
    ),
  ]);

/** Once a year: is each of them still the same? */
export const reconfirmCard = (views: readonly LinkView[], say: Say = inEnglish): Card =>
  card(say('Are your family links still the same?'), [
    paragraph(
      views.length === 0
        ? say('You have none that stand. Thank you.')
        : say('If something has changed, open it and say so there.'),
    ),
    ...views.slice(0, 6).flatMap((view) => [
      ...facts([{ name: say('Ref'), value: view.reference }, ...view.standing.slice(1)]),
      buttons(
        button(
          say('{reference} is still the same', { reference: view.reference }),
          'exception.reconfirm',
          {
            exception: view.exception,
            revision: String(view.revision),
          },
        ),
        button(say('Open {reference}', { reference: view.reference }), 'exception.open', {
          exception: view.exception,
        }),
      ),
    ]),
    buttons(button(say('Declare another'), 'exception.start')),
  ]);

/** For somebody who heads the school from now on. */
export const newHeadCard = ({ counts }: RegisterPage, by: string, say: Say = inEnglish): Card =>
  card(say('The register of family links is now yours'), [
    paragraph(
      say('{standing} stand and still hold; {waiting} are not decided yet.', {
        standing: String(counts['in-force']),
        waiting: String(counts.waiting),
      }),
    ),
    paragraph(
      say(
        'Please look through those that are in force by {day}. None of them ends because you are new.',
        { day: by },
      ),
    ),
    buttons(button(say('Show the register'), 'register.show', { page: '1', filter: 'in-force' })),
  ]);
