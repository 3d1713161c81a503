import type { School } from '../../domain/school.ts';
import type { ReceiptView } from '../../domain/view/receipt.ts';
import { outsideNumbers } from '../../domain/view/speak-now.ts';
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
import { words } from './inputs.ts';
import { inDanger, numberLines, type PhoneNumber } from './numbers.ts';

/**
 * What stays in the reporter's chat: that it was stored, who has it, what to do. Never what was
 * written. `press` is fresh for each drawing, so that one press twice adds once.
 */
export function receiptCard(view: ReceiptView, school: School, press: string): Card {
  const { incident } = view;
  return card(`${stored(view)}. Ref ${view.references.join(' and ')}`, [
    ...(view.drill ? [paragraph('DRILL: this is practice.')] : []),
    ...facts([
      { name: 'Recorded', value: view.at },
      { name: 'State', value: view.state },
      ...(view.withWhom.length > 0 ? [{ name: 'With', value: view.withWhom.join('; ') }] : []),
    ]),
    ...(view.whenRead ? [paragraph(view.whenRead)] : []),
    ...inTheMeantime(view, school),
    subheading('What to do now'),
    ...bullets([
      'Do not reply, and do not accept or send anything.',
      'Delete nothing until you have been told to.',
      'Do not question the child or the adult; write down exactly what a child says to you.',
      'Never view, copy or forward pictures of a child.',
      'Speak of it only with those who have it, or with a service that you phone.',
    ]),
    small('Telling is always right, and so is telling about yourself.'),
    buttons(
      reveal('Add something', [
        words({ id: 'words', label: 'What would you like to add?' }, 'required'),
        buttons(button('Add it', 'report.add', { incident, press }, 'inputs')),
      ]),
      button('See where it stands', 'report.state', { incident }),
    ),
  ]);
}

function stored({ sealed, withWhom }: ReceiptView): string {
  if (!sealed) return 'Sent and stored';
  return withWhom.length > 0
    ? 'Stored, but part of it reached nobody in school'
    : 'Stored, but nobody in school can be told';
}

/** Sending is not acting: who can be spoken to stands on every receipt, and loudly where it is urgent. */
function inTheMeantime(view: ReceiptView, school: School): readonly Element[] {
  const { sealed, urgent, whenRead } = view;
  const loud = [
    sealed
      ? 'Please phone one of these numbers now.'
      : 'A message is not enough: speak to someone now.',
    'In danger now: 999. Anyone may phone the police or social care; nobody needs permission.',
  ];
  if (sealed || urgent) {
    const open = whenRead ? 'closed' : 'school';
    const numbers = sealed
      ? outsideNumbers(school, ['lado'])
      : inDanger(outsideNumbers(school), open);
    return [alarm(loud), ...facts(numberLines(numbers))];
  }
  if (whenRead) return facts(numberLines(outsideNumbers(school)));
  const office = school.phones.find((phone) => phone.for === 'school-office');
  const phone = office ? `, or phone the school office: ${office.number}` : '';
  return [small(`If it cannot wait, find them in person${phone}. In danger now: 999.`)];
}

/** The one thing that must never look like a success. */
export function notSentCard(id: string, numbers: readonly PhoneNumber[]): Card {
  return card('NOT SENT. Your report could not be stored', [
    alarm([
      'Nobody has been told. Find your safeguarding lead in person, or phone.',
      'In danger now: 999.',
    ]),
    ...facts(numberLines(numbers)),
    paragraph(
      'What you filled in is kept. Please try again in a few minutes, even if you have phoned.',
    ),
    buttons(button('Try again', 'report.send', { id })),
  ]);
}
