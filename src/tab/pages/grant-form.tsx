import { useState } from 'react';
import type { Condition } from '../../domain/register/exception.ts';
import { conditionWords } from '../../domain/view/link-words.ts';
import { DayField, Form, LineField, TicksField, WordsField } from '../parts/form.tsx';
import { Note } from '../parts/lines.tsx';
import type { LinkGiven } from './link-form.tsx';

/** Leave, or its renewal: never at one press, always with a reason and a last day. */
export function GrantForm({
  does,
  name,
  link,
  busy,
  onSend,
}: LinkGiven & { does: 'approve' | 'renew'; name: string }) {
  const [reason, setReason] = useState('');
  const [conditions, setConditions] = useState<readonly Condition[]>([]);
  const [own, setOwn] = useState('');
  const [until, setUntil] = useState('');
  const [discussedOn, setDiscussedOn] = useState('');
  const [missing, setMissing] = useState(false);
  const talksItOver = link.mode === 'discuss-and-record';
  const send = () => {
    if (until === '') return setMissing(true);
    onSend({
      ...{ does, reason, conditions, until },
      own: own.trim() === '' ? null : own,
      discussedOn: discussedOn === '' ? null : discussedOn,
    });
  };
  return (
    <Form send={name} busy={busy} onSubmit={send}>
      {link.consider && <Note>{link.consider}</Note>}
      <WordsField
        label="Reason (the person who declared it can read this)"
        required
        value={reason}
        onChange={setReason}
      />
      <TicksField
        label="Conditions"
        words={conditionWords}
        value={conditions}
        onChange={setConditions}
      />
      <LineField label="Another condition, in your words" value={own} onChange={setOwn} />
      {talksItOver && (
        <DayField
          label="When did you talk it over?"
          required
          value={discussedOn}
          onChange={setDiscussedOn}
        />
      )}
      <DayField
        label={`Last day (${link.latestEnd.words} at the latest)`}
        required
        fault={missing && until === '' ? 'Please choose a day' : null}
        value={until}
        onChange={setUntil}
      />
    </Form>
  );
}
