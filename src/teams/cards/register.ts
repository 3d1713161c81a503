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
export function registerCard(register: RegisterPage, keeper: Keeper): Card {
  const { whose, counts, filter, page, pages, rows, mode } = register;
  const notRead = unreadableSentence(register.unreadable);
  const words = filterWords[mode];
  const own = whose === 'own';
  return card(own ? 'My family links' : 'Register of family links', [
    ...(own ? [] : [small(filters.map((one) => `${words[one]}: ${counts[one]}`).join('  ·  '))]),
    ...(notRead === null ? [] : [paragraph(notRead)]),
    paragraph(
      rows.length === 0
        ? notRead === null
          ? 'There are none here.'
          : 'There are no others here.'
        : own
          ? 'Only these, your own, are shown to you.'
          : `${words[filter]}${pages > 1 ? `, page ${page} of ${pages}` : ''}`,
    ),
    ...rows.flatMap(registerRow),
    ...(own ? [] : [buttons(...otherFilters(filter, words))]),
    buttons(
      ...(page < pages
        ? [button('More', 'register.show', { page: String(page + 1), filter })]
        : []),
      button('Declare a family link', 'exception.start'),
      ...(keeper === 'head'
        ? [
            button('Enter one for somebody else', 'exception.another'),
            reveal('Ask all staff', [
              paragraph(
                'Everybody is asked once whether they have a family link with a pupil. Whoever was asked before is not asked again.',
              ),
              buttons(button('Yes, ask them', 'register.campaign')),
            ]),
          ]
        : []),
    ),
  ]);
}

const otherFilters = (now: Filter, words: Readonly<Record<Filter, string>>): readonly Button[] =>
  filters
    .filter((one) => one !== now)
    .map((one) => button(words[one], 'register.show', { filter: one, page: '1' }));

const registerRow = (view: LinkView & { readonly due: boolean }): readonly Element[] => [
  ...facts([
    ...(view.due ? [{ name: 'Waiting for you', value: `Ref ${view.reference}` }] : []),
    ...view.standing.map(({ name, value }) => ({ name, value: shortened(value, 300) })),
  ]),
  buttons(button(`Open ${view.reference}`, 'exception.open', { exception: view.exception })),
];

/** The way into the register: the sentence that every item has, whatever the occasion is. */
export const registerNoticeCard = (person: PersonId, what: RegisterNotice): Card =>
  card(neutralSentence(referenceOf(person)), [
    buttons(button('Open', 'register.notice', { what })),
    small('If the button does nothing on your phone, type: register'),
  ]);

/** Everybody's first question about family links: have you one, or none. */
export const invitationCard = ({ exceptionMode, titles }: School): Card =>
  card('Do you have a family link with a pupil here?', [
    paragraph(
      'A niece, a godchild, a stepchild, a friend’s child: somebody whom you are in touch with online because you are family or old friends.',
    ),
    paragraph(whatFollows[exceptionMode](lower(titles.head))),
    buttons(
      button('Declare a family link', 'exception.start'),
      button('I have none', 'register.nothing'),
    ),
  ]);

/** Once a year: is each of them still the same? */
export const reconfirmCard = (views: readonly LinkView[]): Card =>
  card('Are your family links still the same?', [
    paragraph(
      views.length === 0
        ? 'You have none that stand. Thank you.'
        : 'If something has changed, open it and say so there.',
    ),
    ...views.slice(0, 6).flatMap((view) => [
      ...facts([{ name: 'Ref', value: view.reference }, ...view.standing.slice(1)]),
      buttons(
        button(`${view.reference} is still the same`, 'exception.reconfirm', {
          exception: view.exception,
          revision: String(view.revision),
        }),
        button(`Open ${view.reference}`, 'exception.open', { exception: view.exception }),
      ),
    ]),
    buttons(button('Declare another', 'exception.start')),
  ]);

/** For somebody who heads the school from now on. */
export const newHeadCard = ({ counts }: RegisterPage, by: string): Card =>
  card('The register of family links is now yours', [
    paragraph(`${counts['in-force']} stand and still hold; ${counts.waiting} are not decided yet.`),
    paragraph(
      `Please look through those that are in force by ${by}. None of them ends because you are new.`,
    ),
    buttons(button('Show the register', 'register.show', { page: '1', filter: 'in-force' })),
  ]);
