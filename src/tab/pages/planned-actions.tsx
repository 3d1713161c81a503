import { Button, MessageBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { Form, WordsField } from '../parts/form.tsx';
import { Subheading } from '../parts/heading.tsx';
import { Lines, Note, Words } from '../parts/lines.tsx';
import { type OnDone, useDoing } from './use-doing.ts';

type Item = Gets<'item.open'>;
type Action = Item['planned'][number];
type Ending = 'done' | 'drop';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', margin: '0 0 16px', padding: 0, listStyle: 'none' },
  action: {
    ...{ padding: '12px', borderRadius: tokens.borderRadiusMedium },
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  form: { margin: '12px 0 0' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 0' },
});

/** What is to be done about an item, by whom and by when, and what became of it. */
export function PlannedActions({ item, onDone }: { item: Item; onDone: OnDone }) {
  const styles = useStyles();
  return (
    <>
      <Subheading>What is to be done</Subheading>
      {item.planned.length === 0 && <Note>No action has been planned.</Note>}
      <ul className={styles.list}>
        {item.planned.map((action) => (
          <li key={action.id} className={styles.action} aria-label={`Action ${action.number}`}>
            <One action={action} reference={item.reference} onDone={onDone} />
          </li>
        ))}
      </ul>
    </>
  );
}

function One({ action, reference, onDone }: { action: Action; reference: string; onDone: OnDone }) {
  const { number, what, owner, due, state, planned, words, overdue, mine } = action;
  return (
    <>
      {overdue && <MessageBar intent="warning">{state}</MessageBar>}
      <Words>{what}</Words>
      <Lines
        lines={[
          { name: 'Action', value: String(number) },
          { name: 'State', value: state },
          { name: 'Who does it', value: owner },
          { name: 'Due', value: due },
          { name: 'Planned by', value: planned },
          ...(words === '' ? [] : [{ name: 'In words', value: words }]),
        ]}
      />
      {mine && <End action={action} reference={reference} onDone={onDone} />}
    </>
  );
}

const names: Record<Ending, { readonly button: string; readonly send: string }> = {
  done: { button: 'Done', send: 'Mark it done' },
  drop: { button: 'Drop', send: 'Drop it' },
};
const endings = ['done', 'drop'] as const;

/** The two ways in which an action ends; dropping one takes a reason. */
function End({ action, reference, onDone }: { action: Action; reference: string; onDone: OnDone }) {
  const styles = useStyles();
  const { no, setNo, busy, send } = useDoing(reference, onDone);
  const [open, setOpen] = useState<Ending | null>(null);
  const [said, setSaid] = useState('');
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, [open]);
  const press = (ending: Ending) => {
    setNo(null);
    setOpen(open === ending ? null : ending);
  };
  return (
    <>
      <div className={styles.bar}>
        {endings.map((ending) => (
          <Button
            key={ending}
            aria-expanded={open === ending}
            aria-label={`${names[ending].button}: action ${action.number}`}
            disabledFocusable={busy}
            onClick={() => press(ending)}
          >
            {names[ending].button}
          </Button>
        ))}
      </div>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      {open && (
        <div ref={form} className={styles.form}>
          <Form
            send={names[open].send}
            busy={busy}
            onSubmit={() => void send({ does: open, action: action.id, said })}
          >
            <WordsField
              label={
                open === 'done' ? 'What was done, if there is more to say' : 'Why it is dropped'
              }
              required={open === 'drop'}
              rows={3}
              value={said}
              onChange={setSaid}
            />
          </Form>
        </div>
      )}
    </>
  );
}
