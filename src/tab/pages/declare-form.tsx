import { Button, MessageBar, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormStep } from '../../domain/register/declaration.ts';
import type { Asks, Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { LineField } from '../parts/form.tsx';
import { Note } from '../parts/lines.tsx';
import { DeclareCheck } from './declare-check.tsx';
import { ContactStep, WhoStep, WorkStep } from './declare-steps.tsx';

export type Draft = Gets<'declaration.save'>['draft'];
export type Answered = Asks<'declaration.save'>['answered'];

const useStyles = makeStyles({
  form: {
    ...{ padding: '12px', margin: '12px 0', borderRadius: tokens.borderRadiusMedium },
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  title: { fontSize: tokens.fontSizeBase400, margin: '0 0 12px' },
});

const places: Record<FormStep | 'check', string> = {
  who: 'Declare a family link: step 1 of 3',
  contact: 'Declare a family link: step 2 of 3',
  work: 'Declare a family link: step 3 of 3',
  check: 'Please check before you send',
};
const following = { who: 'contact', contact: 'work', work: 'check' } as const;

/**
 * Three short steps, each saved by itself, then one look before it is sent. `onLeave` is told what to
 * say of it: nothing when nothing was done.
 */
export function DeclareForm({
  draft: begun,
  another = false,
  head,
  onLeave,
}: {
  draft: Draft | null;
  another?: boolean;
  head: string;
  onLeave: (said: string | null) => void;
}) {
  const styles = useStyles();
  const [draft, setDraft] = useState(begun);
  // minted once, so that the same first step sent twice opens one draft
  const [id] = useState(() => begun?.id ?? crypto.randomUUID());
  const [at, setAt] = useState<FormStep | 'check'>(begun ? (begun.open ?? 'check') : 'who');
  const [whose, setWhose] = useState({ name: '', post: '' });
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);
  // each step begins at its own heading
  useEffect(() => top.current?.focus(), [at]);

  const save = async (answered: Answered) => {
    setBusy(true);
    const asked = { id, answered, for: another && !draft ? whose : null };
    const answer = await ask('declaration.save', asked);
    setBusy(false);
    if (answer.kind !== 'ok') {
      return setNo('words' in answer ? `${notSaved} ${answer.words}` : notSaved);
    }
    setNo(null);
    setDraft(answer.value.draft);
    setAt(following[answered.step]);
  };
  const given = { draft, busy, head, onSave: (one: Answered) => void save(one) };
  const later = (
    <Button onClick={() => onLeave(draft ? saved : null)}>
      {draft ? 'Go on later' : 'Cancel'}
    </Button>
  );
  return (
    <section className={styles.form} aria-label="Declaring a family link">
      <h3 className={styles.title} ref={top} tabIndex={-1}>
        {places[at]}
      </h3>
      {draft?.whose && <Note>{`For ${draft.whose}.`}</Note>}
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      {at === 'who' && another && !draft && <Whose whose={whose} onChange={setWhose} />}
      {at === 'who' && <WhoStep {...given} more={later} />}
      {at === 'contact' && (
        <ContactStep {...given} more={<Beside back={() => setAt('who')}>{later}</Beside>} />
      )}
      {at === 'work' && (
        <WorkStep {...given} more={<Beside back={() => setAt('contact')}>{later}</Beside>} />
      )}
      {at === 'check' && draft && (
        <DeclareCheck draft={draft} onChange={() => setAt('who')} onLeave={onLeave} later={later} />
      )}
      {at !== 'who' && <Note>Your answers are saved. Nobody else sees them yet.</Note>}
    </section>
  );
}

const notSaved = 'NOT SAVED. What you typed is still here.';
const saved =
  'Saved as a draft. Nobody else sees it, and it gives no leave. A draft that nobody comes back to is deleted after about two weeks.';

const Beside = ({ back, children }: { back: () => void; children: ReactNode }) => (
  <>
    <Button onClick={back}>Back</Button>
    {children}
  </>
);

/** Somebody without an account, for whom the headteacher enters it. */
const Whose = ({
  whose,
  onChange,
}: {
  whose: { readonly name: string; readonly post: string };
  onChange: (whose: { name: string; post: string }) => void;
}) => (
  <>
    <LineField
      label="Whose link is it? (somebody without an account)"
      required
      value={whose.name}
      onChange={(name) => onChange({ ...whose, name })}
    />
    <LineField
      label="What do they do here?"
      required
      value={whose.post}
      onChange={(post) => onChange({ ...whose, post })}
    />
  </>
);
