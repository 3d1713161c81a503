import type { School } from '../../domain/school.ts';
import type { ReceiptView } from '../../domain/view/receipt.ts';
import { outsideNumbers } from '../../domain/view/speak-now.ts';
import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import {
  alarm,
  bullets,
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  paragraph,
  reveal,
  small,
  subheading,
} from './card.ts';
import { longestText, words } from './inputs.ts';
import { inDanger, numberLines, type PhoneNumber } from './numbers.ts';

/**
 * What stays in the reporter's chat: that it was stored, who has it, what to do. Never what was
 * written. `press` is fresh for each drawing, so that one press twice adds once.
 */
export function receiptCard(
  view: ReceiptView,
  school: School,
  press: string,
  say: Say = inEnglish,
): Card {
  const { incident } = view;
  return card(
    say('{stored}. Ref {references}', {
      stored: say(stored(view)),
      references: view.references.join(` ${say('and')} `),
    }),
    [
      ...(view.drill ? [paragraph(say('DRILL: this is practice.'))] : []),
      ...facts([
        { name: say('Recorded'), value: view.at },
        { name: say('State'), value: view.state },
        ...(view.withWhom.length > 0
          ? [{ name: say('With'), value: view.withWhom.join('; ') }]
          : []),
      ]),
      ...(view.whenRead ? [paragraph(view.whenRead)] : []),
      ...inTheMeantime(view, school, say),
      subheading(say('What to do now')),
      ...bullets([
        say('Do not reply, and do not accept or send anything.'),
        say('Delete nothing until you have been told to.'),
        say('Do not question the child or the adult; write down exactly what a child says to you.'),
        say('Never view, copy or forward pictures of a child.'),
        say('Speak of it only with those who have it, or with a service that you phone.'),
      ]),
      small(say('Telling is always right, and so is telling about yourself.')),
      buttons(
        reveal(say('Add something'), [
          words(
            { id: 'words', label: say('What would you like to add?') },
            'required',
            longestText,
            say,
          ),
          buttons(button(say('Add it'), 'report.add', { incident, press }, 'inputs')),
        ]),
        button(say('See where it stands'), 'report.state', { incident }),
      ),
    ],
  );
}

function stored({ sealed, withWhom }: ReceiptView): Plain {
  if (!sealed) return 'Sent and stored';
  return withWhom.length > 0
    ? 'Stored, but part of it reached nobody in school'
    : 'Stored, but nobody in school can be told';
}

/** Sending is not acting: who can be spoken to stands on every receipt, and loudly where it is urgent. */
function inTheMeantime(view: ReceiptView, school: School, say: Say): readonly Element[] {
  const { sealed, urgent, whenRead } = view;
  const loud = [
    sealed
      ? say('Please phone one of these numbers now.')
      : say('A message is not enough: speak to someone now.'),
    say('In danger now: 999. Anyone may phone the police or social care; nobody needs permission.'),
  ];
  if (sealed || urgent) {
    const open = whenRead ? 'closed' : 'school';
    const numbers = sealed
      ? outsideNumbers(school, ['lado'])
      : inDanger(outsideNumbers(school), open);
    return [alarm(loud), ...facts(numberLines(numbers, say))];
  }
  if (whenRead) return facts(numberLines(outsideNumbers(school), say));
  const office = school.phones.find((phone) => phone.for === 'school-office');
  return [
    small(
      office
        ? say(
            'If it cannot wait, find them in person, or phone the school office: {number}. In danger now: 999.',
            { number: office.number },
          )
        : say('If it cannot wait, find them in person. In danger now: 999.'),
    ),
  ];
}

/** The one thing that must never look like a success. */
export function notSentCard(
  id: string,
  numbers: readonly PhoneNumber[],
  say: Say = inEnglish,
): Card {
  return card(say('NOT SENT. Your report could not be stored'), [
    alarm([
      say('Nobody has been told. Find your safeguarding lead in person, or phone.'),
      say('In danger now: 999.'),
    ]),
    ...facts(numberLines(numbers, say)),
    paragraph(
      say(
        'What you filled in is kept. Please try again in a few minutes, even if you have phoned.',
      ),
    ),
    buttons(button(say('Try again'), 'report.send', { id })),
  ]);
}
