import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { DayField, Form, WordsField } from '../parts/form.tsx';
import type { Doing } from './use-doing.ts';

/** Something that is to be done: what, by whom, and by which day. */
export function PlanForm({
  item,
  busy,
  onSend,
}: {
  readonly item: Gets<'item.open'>;
  readonly busy: boolean;
  readonly onSend: (doing: Doing) => void;
}) {
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState(item.owners[0]?.id ?? '');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  // one form is one action, however often it is sent
  const [press] = useState(() => crypto.randomUUID());
  const missing = (value: string, words: string) => (tried && value.trim() === '' ? words : null);
  const send = () => {
    setTried(true);
    if (what.trim() !== '' && due !== '') onSend({ does: 'plan', what, owner, due, press });
  };
  return (
    <Form send="Plan it" busy={busy} onSubmit={send}>
      <WordsField
        label="What is to be done"
        required
        value={what}
        onChange={setWhat}
        fault={missing(what, 'Please say what is to be done')}
      />
      <Field label="Who does it?" required hint="Only people who may read this item">
        <Select value={owner} onChange={(_, { value }) => setOwner(value)}>
          {item.owners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <DayField
        label="By which day?"
        required
        value={due}
        onChange={setDue}
        fault={missing(due, 'Please choose a day')}
      />
    </Form>
  );
}
