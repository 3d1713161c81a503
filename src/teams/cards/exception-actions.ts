import { conditions, referrals, stances } from '../../domain/register/exception.ts';
import type { Step } from '../../domain/register/life.ts';
import { closeReasons } from '../../domain/register/review.ts';
import type { School } from '../../domain/school.ts';
import { type LinkView, longDay } from '../../domain/view/exception.ts';
import { closeWords, giving } from '../../domain/view/link-offers.ts';
import * as say from '../../domain/view/link-words.ts';
import { lower } from '../../domain/view/report-words.ts';
import { type Action, button, buttons, type Element, paragraph, reveal, small } from './card.ts';
import { choice, day, entries, line, pick, ticks, words } from './inputs.ts';

/** The most that a reason may hold, here and where the press is read. */
const longest = 2_000;

/** A card has no two inputs with one name: the words of each verb go by a name of their own. */
export const wordsOf = (verb: string): string => `words-${verb.replace('exception.', '')}`;

type On = {
  readonly view: LinkView;
  readonly school: School;
  /** The latest last day that can be given today. */
  readonly latestEnd: string;
  /** The link and its revision, which every press carries. */
  readonly data: { readonly exception: string; readonly revision: string };
};

/** What somebody can do with a link, as the rules offer it: nothing here is done without opening it first. */
export function actionsOn(view: LinkView, school: School, latestEnd: string): readonly Element[] {
  const data = { exception: view.exception, revision: String(view.revision) };
  const on: On = { view, school, latestEnd, data };
  const all = Object.entries(actions).flatMap(([step, drawn]) =>
    view.offers.some((offered) => offered === step) ? drawn(on) : [],
  );
  return all.length === 0 ? [] : [buttons(...all)];
}

const grantFields = ({ school, latestEnd }: On): readonly Element[] => [
  words(
    { id: 'reason', label: 'Reason (the person who declared it can read this)' },
    'required',
    longest,
  ),
  ticks(
    { id: 'conditions', label: 'Conditions' },
    entries(say.conditionWords, conditions),
    'optional',
  ),
  line({ id: 'own', label: 'Another condition, in your words' }),
  ...(school.exceptionMode === 'discuss-and-record'
    ? [day({ id: 'discussedOn', label: 'When did you talk it over?' })]
    : []),
  day({ id: 'until', label: `Last day (${longDay(latestEnd)} at the latest)` }),
];

const grant =
  (name: string, verb: string) =>
  (on: On): readonly Action[] => [
    reveal(name, [...grantFields(on), buttons(button(name, verb, on.data, 'inputs'))]),
  ];

/** A step that needs nothing but words. */
const worded =
  (name: string, label: string, verb: string, said: string | null = null) =>
  ({ data }: On): readonly Action[] => [
    reveal(name, [
      ...(said ? [paragraph(said)] : []),
      words({ id: wordsOf(verb), label }, 'required', longest),
      buttons(button(name, verb, data, 'inputs')),
    ]),
  ];

const sure =
  (name: string, said: string, verb: string, yes: string) =>
  ({ data }: On): readonly Action[] => [
    reveal(name, [paragraph(said), buttons(button(yes, verb, data))]),
  ];

const yesNo = [
  ['no', 'No'],
  ['yes', 'Yes'],
] as const;

const comment = ({ data }: On): readonly Action[] => [
  reveal('Comment', [
    choice({ id: 'stance', label: 'Your view' }, entries(say.stanceWords, stances), 'required'),
    words({ id: 'view', label: 'In words, for whoever decides' }, 'required', longest),
    {
      ...pick({ id: 'flag', label: 'Is there a safeguarding flag?' }, yesNo),
      ...{ isRequired: true, errorMessage: 'Please choose yes or no' },
    },
    small(
      'Whoever decides sees the flag as yes or no, and your words. The person who declared it sees neither. Please do not write what the flag is.',
    ),
    buttons(button('Save comment', 'exception.comment', data, 'inputs')),
  ]),
];

const refer = ({ data, school }: On): readonly Action[] => [
  reveal('Refer on', [
    choice(
      { id: 'to', label: 'To whom?' },
      entries(say.referralWords(school), referrals),
      'required',
    ),
    words(
      { id: wordsOf('exception.refer'), label: 'Reason (not shown to the person who declared it)' },
      'required',
      longest,
    ),
    small('Nothing is sent to them from here: please speak to them yourself.'),
    buttons(button('Refer on', 'exception.refer', data, 'inputs')),
  ]),
];

const leaveToChair = ({ data, school }: On): readonly Action[] => [
  reveal('This is my own family', [
    paragraph(`The ${lower(school.titles.chair)} then decides, and you no longer see it.`),
    words(
      { id: wordsOf('exception.leave-to-chair'), label: 'How are you related?' },
      'required',
      longest,
    ),
    buttons(button('Leave it to the chair', 'exception.leave-to-chair', data, 'inputs')),
  ]),
];

const close = ({ data, view }: On): readonly Action[] =>
  // what is not decided yet is withdrawn or declined instead
  view.status === 'active' || view.status === 'review-due' || view.status === 'recorded'
    ? [
        reveal('Close', [
          choice({ id: 'because', label: 'Why?' }, entries(closeWords, closeReasons), 'required'),
          buttons(button('Close it', 'exception.close', data, 'inputs')),
        ]),
      ]
    : [];

/** A button for each step that a person takes on an opened link, in this order; where the rules do not offer it, it is nowhere. */
const actions: Partial<Record<Step, (on: On) => readonly Action[]>> = {
  submit: ({ view }) => [button('Go on', 'exception.resume', { id: view.exception })],
  comment,
  approve: (on) => grant(giving[on.school.exceptionMode], 'exception.approve')(on),
  propose: (on) => grant(giving[on.school.exceptionMode], 'exception.approve')(on),
  record: worded(
    'Record',
    'Advice for the person who declared it',
    'exception.record',
    'Your policy has no exceptions: this is recorded, and gives no leave.',
  ),
  decline: worded('Decline', 'Reason, and how to step back safely', 'exception.decline'),
  'ask-more': worded('Ask for more', 'What would you like to know?', 'exception.ask-more'),
  refer,
  'leave-to-chair': leaveToChair,
  answer: worded('Answer', 'Your answer', 'exception.answer'),
  agree: worded(
    'Agree',
    'Why you agree',
    'exception.agree',
    'Only with your word does it begin to hold.',
  ),
  'send-back': worded('Do not agree', 'Why not', 'exception.send-back'),
  reconfirm: ({ data }) => [button('Still the same', 'exception.reconfirm', data)],
  'tell-change': worded(
    'Something has changed',
    'What has changed?',
    'exception.tell-change',
    'It is looked at again.',
  ),
  keep: worded(
    'Keep as it is',
    'Reason',
    'exception.keep',
    'It stays as it is, until the day that it has.',
  ),
  renew: grant('Renew', 'exception.renew'),
  'propose-renewal': grant('Renew', 'exception.renew'),
  revoke: worded(
    'Revoke',
    'Reason (not shown to the person who declared it)',
    'exception.revoke',
    'It ends at once. Please tell them in person first.',
  ),
  withdraw: sure(
    'Withdraw',
    'It is taken back, and nobody decides on it.',
    'exception.withdraw',
    'Yes, withdraw it',
  ),
  close,
};
