import { type ReactNode, useState } from 'react';
import { type Referral, type Stance, stances } from '../../domain/register/exception.ts';
import type { CloseReason } from '../../domain/register/review.ts';
import { closeWords } from '../../domain/view/link-offers.ts';
import { stanceWords } from '../../domain/view/link-words.ts';
import type { Gets } from '../../web/contract.ts';
import { ChoiceField, Form, WordsField } from '../parts/form.tsx';
import { Note } from '../parts/lines.tsx';
import { GrantForm } from './grant-form.tsx';
import { nameOf, type ShownStep } from './link-step-names.ts';
import type { DoingToLink } from './link-steps.tsx';

export type LinkGiven = {
  readonly link: Gets<'link.open'>;
  readonly busy: boolean;
  readonly onSend: (doing: DoingToLink) => void;
};

/** What a step on a family link asks before it is done. */
export function LinkForm({ step, ...given }: LinkGiven & { step: ShownStep }): ReactNode {
  const { link } = given;
  switch (step) {
    case 'comment':
      return <Comment {...given} />;
    case 'approve':
    case 'propose':
      return <GrantForm {...given} does="approve" name={nameOf(step, link.mode)} />;
    case 'renew':
    case 'propose-renewal':
      return <GrantForm {...given} does="renew" name="Renew" />;
    case 'refer':
      return <Refer {...given} />;
    case 'close':
      return <Close {...given} />;
    case 'withdraw':
      return (
        <Sure {...given} does="withdraw" yes="Yes, withdraw it">
          It is taken back, and nobody decides on it.
        </Sure>
      );
    case 'reconfirm':
      return (
        <Sure {...given} does="reconfirm" yes="Yes, it is still the same">
          Nothing about it has changed since it was declared.
        </Sure>
      );
    case 'record':
    case 'decline':
    case 'ask-more':
    case 'leave-to-chair':
    case 'answer':
    case 'agree':
    case 'send-back':
    case 'tell-change':
    case 'keep':
    case 'revoke':
      return <Worded {...given} does={step} name={nameOf(step, link.mode)} />;
  }
}

type WordedStep = Extract<DoingToLink, { words: string }>['does'];
type OnlyWords = Exclude<WordedStep, 'refer'>;

/** What the words are, and what is said above them. */
const asked: Record<OnlyWords, readonly [label: string, said: string | null]> = {
  record: [
    'Advice for the person who declared it',
    'Your policy has no exceptions: this is recorded, and gives no leave.',
  ],
  decline: ['Reason, and how to step back safely', null],
  'ask-more': ['What would you like to know?', null],
  'leave-to-chair': [
    'How are you related?',
    'The chair of governors then decides, and you no longer see it.',
  ],
  answer: ['Your answer', null],
  agree: ['Why you agree', 'Only with your word does it begin to hold.'],
  'send-back': ['Why not', null],
  'tell-change': ['What has changed?', 'It is looked at again.'],
  keep: ['Reason', 'It stays as it is, until the day that it has.'],
  revoke: [
    'Reason (not shown to the person who declared it)',
    'It ends at once. Please tell them in person first.',
  ],
};

function Worded({ does, name, busy, onSend }: LinkGiven & { does: OnlyWords; name: string }) {
  const [words, setWords] = useState('');
  const [label, said] = asked[does];
  return (
    <Form send={name} busy={busy} onSubmit={() => onSend({ does, words })}>
      {said && <Note>{said}</Note>}
      <WordsField label={label} required value={words} onChange={setWords} />
    </Form>
  );
}

const Sure = ({
  does,
  yes,
  children,
  busy,
  onSend,
}: LinkGiven & { does: 'withdraw' | 'reconfirm'; yes: string; children: string }) => (
  <Form send={yes} busy={busy} onSubmit={() => onSend({ does })}>
    <Note>{children}</Note>
  </Form>
);

function Comment({ busy, onSend }: LinkGiven) {
  const [stance, setStance] = useState<Stance | ''>('');
  const [view, setView] = useState('');
  const [flag, setFlag] = useState<'yes' | 'no' | ''>('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (stance === '' || flag === '') setMissing(true);
    else onSend({ does: 'comment', stance, view, flag });
  };
  const fault = (value: string) => (missing && value === '' ? 'Please choose' : null);
  return (
    <Form send="Save comment" busy={busy} onSubmit={send}>
      <ChoiceField
        label="Your view"
        required
        fault={fault(stance)}
        words={stanceChoices}
        value={stance}
        onChange={setStance}
      />
      <WordsField label="In words, for whoever decides" required value={view} onChange={setView} />
      <ChoiceField
        label="Is there a safeguarding flag?"
        required
        fault={fault(flag)}
        words={{ no: 'No', yes: 'Yes' }}
        value={flag}
        onChange={setFlag}
      />
      <Note>
        Whoever decides sees the flag as yes or no, and your words. The person who declared it sees
        neither. Please do not write what the flag is.
      </Note>
    </Form>
  );
}

const stanceChoices = Object.fromEntries(stances.map((one) => [one, stanceWords[one]])) as Record<
  Stance,
  string
>;

function Refer({ link, busy, onSend }: LinkGiven) {
  const [to, setTo] = useState<Referral | ''>('');
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => (to === '' ? setMissing(true) : onSend({ does: 'refer', to, words }));
  return (
    <Form send="Refer on" busy={busy} onSubmit={send}>
      <ChoiceField
        label="To whom?"
        required
        fault={missing && to === '' ? 'Please choose' : null}
        words={link.titles.referrals}
        value={to}
        onChange={setTo}
      />
      <WordsField
        label="Reason (not shown to the person who declared it)"
        required
        value={words}
        onChange={setWords}
      />
      <Note>Nothing is sent to them from here: please speak to them yourself.</Note>
    </Form>
  );
}

function Close({ busy, onSend }: LinkGiven) {
  const [because, setBecause] = useState<CloseReason | ''>('');
  const [missing, setMissing] = useState(false);
  const send = () => (because === '' ? setMissing(true) : onSend({ does: 'close', because }));
  return (
    <Form send="Close it" busy={busy} onSubmit={send}>
      <ChoiceField
        label="Why?"
        required
        fault={missing && because === '' ? 'Please choose' : null}
        words={closeWords}
        value={because}
        onChange={setBecause}
      />
    </Form>
  );
}
