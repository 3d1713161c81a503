import { conditions, referrals, stances } from '../../domain/register/exception.ts';
import type { Step } from '../../domain/register/life.ts';
import { closeReasons } from '../../domain/register/review.ts';
import type { School } from '../../domain/school.ts';
import { type LinkView, longDay } from '../../domain/view/exception.ts';
import { closeWords, giving } from '../../domain/view/link-offers.ts';
import * as link from '../../domain/view/link-words.ts';
import { lower } from '../../domain/view/report-words.ts';
import type { Plain, Say } from '../../domain/words/say.ts';
import { type Action, button, buttons, type Element, paragraph, reveal, small } from './card.ts';
import { choice, day, entries, entriesIn, line, pick, ticks, words } from './inputs.ts';

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
  readonly say: Say;
};

/** What somebody can do with a link, as the rules offer it: nothing here is done without opening it first. */
export function actionsOn(
  view: LinkView,
  school: School,
  latestEnd: string,
  say: Say,
): readonly Element[] {
  const data = { exception: view.exception, revision: String(view.revision) };
  const on: On = { view, school, latestEnd, data, say };
  const all = Object.entries(actions).flatMap(([step, drawn]) =>
    view.offers.some((offered) => offered === step) ? drawn(on) : [],
  );
  return all.length === 0 ? [] : [buttons(...all)];
}

const grantFields = ({ school, latestEnd, say }: On): readonly Element[] => [
  words(
    { id: 'reason', label: say('Reason (the person who declared it can read this)') },
    'required',
    longest,
    say,
  ),
  ticks(
    { id: 'conditions', label: say('Conditions') },
    entriesIn(link.conditionWords, conditions, say),
    'optional',
  ),
  line({ id: 'own', label: say('Another condition, in your words') }),
  ...(school.exceptionMode === 'discuss-and-record'
    ? [day({ id: 'discussedOn', label: say('When did you talk it over?') }, say)]
    : []),
  day(
    { id: 'until', label: say('Last day ({day} at the latest)', { day: longDay(latestEnd, say) }) },
    say,
  ),
];

const grant =
  (name: Plain, verb: string) =>
  (on: On): readonly Action[] => [
    reveal(on.say(name), [
      ...grantFields(on),
      buttons(button(on.say(name), verb, on.data, 'inputs')),
    ]),
  ];

/** A step that needs nothing but words. */
const worded =
  (name: Plain, label: Plain, verb: string, said: Plain | null = null) =>
  ({ data, say }: On): readonly Action[] => [
    reveal(say(name), [
      ...(said ? [paragraph(say(said))] : []),
      words({ id: wordsOf(verb), label: say(label) }, 'required', longest, say),
      buttons(button(say(name), verb, data, 'inputs')),
    ]),
  ];

const sure =
  (name: Plain, said: Plain, verb: string, yes: Plain) =>
  ({ data, say }: On): readonly Action[] => [
    reveal(say(name), [paragraph(say(said)), buttons(button(say(yes), verb, data))]),
  ];

const yesNo = (say: Say) =>
  [
    ['no', say('No')],
    ['yes', say('Yes')],
  ] as const;

const comment = ({ data, say }: On): readonly Action[] => [
  reveal(say('Comment'), [
    choice(
      { id: 'stance', label: say('Your view') },
      entriesIn(link.stanceWords, stances, say),
      'required',
      say,
    ),
    words({ id: 'view', label: say('In words, for whoever decides') }, 'required', longest, say),
    {
      ...pick({ id: 'flag', label: say('Is there a safeguarding flag?') }, yesNo(say)),
      ...{ isRequired: true, errorMessage: say('Please choose yes or no') },
    },
    small(
      say(
        'Whoever decides sees the flag as yes or no, and your words. The person who declared it sees neither. Please do not write what the flag is.',
      ),
    ),
    buttons(button(say('Save comment'), 'exception.comment', data, 'inputs')),
  ]),
];

const refer = ({ data, school, say }: On): readonly Action[] => [
  reveal(say('Refer on'), [
    choice(
      { id: 'to', label: say('To whom?') },
      entries(link.referralWords(school, say), referrals),
      'required',
      say,
    ),
    words(
      {
        id: wordsOf('exception.refer'),
        label: say('Reason (not shown to the person who declared it)'),
      },
      'required',
      longest,
      say,
    ),
    small(say('Nothing is sent to them from here: please speak to them yourself.')),
    buttons(button(say('Refer on'), 'exception.refer', data, 'inputs')),
  ]),
];

const leaveToChair = ({ data, school, say }: On): readonly Action[] => [
  reveal(say('This is my own family'), [
    paragraph(
      say('The {role} then decides, and you no longer see it.', {
        role: lower(school.titles.chair),
      }),
    ),
    words(
      { id: wordsOf('exception.leave-to-chair'), label: say('How are you related?') },
      'required',
      longest,
      say,
    ),
    buttons(button(say('Leave it to the chair'), 'exception.leave-to-chair', data, 'inputs')),
  ]),
];

const close = ({ data, view, say }: On): readonly Action[] =>
  // what is not decided yet is withdrawn or declined instead
  view.status === 'active' || view.status === 'review-due' || view.status === 'recorded'
    ? [
        reveal(say('Close'), [
          choice(
            { id: 'because', label: say('Why?') },
            entriesIn(closeWords, closeReasons, say),
            'required',
            say,
          ),
          buttons(button(say('Close it'), 'exception.close', data, 'inputs')),
        ]),
      ]
    : [];

/** A button for each step that a person takes on an opened link, in this order; where the rules do not offer it, it is nowhere. */
const actions: Partial<Record<Step, (on: On) => readonly Action[]>> = {
  submit: ({ view, say }) => [button(say('Go on'), 'exception.resume', { id: view.exception })],
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
  reconfirm: ({ data, say }) => [button(say('Still the same'), 'exception.reconfirm', data)],
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
