import type { ReceiptView } from '../../domain/view/receipt.ts';
import { alarm, bullets, button, buttons, type Card, card, facts, paragraph, reveal, small, subheading } from './card.ts';
import { words } from './inputs.ts';
import { type Number, numberLines } from './numbers.ts';

/** What stays in the reporter's chat: that it was stored, who has it, what to do. Never what was written. */
export function receiptCard(view: ReceiptView, numbers: readonly Number[]): Card {
  const reference = view.references.join(' and ');
  return card(`${view.sealed ? 'Stored, but nobody in school can be told' : 'Sent and stored'}. Ref ${reference}`, [
    ...facts([
      { name: 'Recorded', value: view.at },
      { name: 'State', value: view.state },
      ...(view.withWhom.length > 0 ? [{ name: 'With', value: view.withWhom.join(', ') }] : []),
    ]),
    ...(view.whenRead ? [paragraph(view.whenRead)] : []),
    ...(view.sealed || view.urgent
      ? [
          alarm([
            view.sealed ? 'Please phone one of these numbers now.' : 'A message is not enough: speak to someone now.',
            'In danger now: 999. Anyone may phone the police or social care; nobody needs permission.',
          ]),
          ...facts(numberLines(numbers)),
        ]
      : []),
    subheading('What to do now'),
    ...bullets([
      'Do not reply, and do not accept or send anything.',
      'Delete nothing until you have been told to.',
      'Do not question the child or the adult; write down exactly what a child says to you.',
      'Never view, copy or forward pictures of a child.',
      'Talk to nobody else about it.',
    ]),
    small('Telling is always right, and so is telling about yourself.'),
    buttons(
      reveal('Add something', [
        words({ id: 'words', label: 'What would you like to add?' }, 'required'),
        buttons(button('Add it', 'report.add', { incident: view.incident }, 'inputs')),
      ]),
      button('See where it stands', 'report.state', { incident: view.incident }),
    ),
  ]);
}

/** The one thing that must never look like a success. */
export function notSentCard(id: string, numbers: readonly Number[]): Card {
  return card('NOT SENT. Your report could not be stored', [
    alarm([
      'Nobody has been told. Please find your safeguarding lead in person, or phone.',
      'In danger now: 999.',
    ]),
    ...facts(numberLines(numbers)),
    paragraph('What you wrote is kept where it can be. You can try again.'),
    buttons(button('Try again', 'report.send', { id })),
  ]);
}
