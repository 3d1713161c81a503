import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { outcomes } from '../../domain/incident.ts';
import { nobodyElse, nobodyYet } from '../../domain/view/nobody-else.ts';
import { outcomeWords } from '../../domain/view/report-words.ts';
import type { Step } from '../../domain/view/steps.ts';
import type { Gets } from '../../web/contract.ts';
import { Form } from '../parts/form.tsx';
import { PlanForm } from './plan-form.tsx';
import type { Doing } from './use-doing.ts';

type Given = {
  readonly item: Gets<'item.open'>;
  readonly busy: boolean;
  readonly onSend: (doing: Doing) => void;
};

/** What a step asks before it is done. */
export function StepForm({ step, ...given }: Given & { step: Step }): ReactNode {
  switch (step) {
    case 'log':
      return <Log {...given} />;
    case 'plan':
      return <PlanForm {...given} />;
    case 'pass-on':
      return <PassOn {...given} />;
    case 'close':
      return <Close {...given} />;
    case 'raise':
      return <Raise {...given} />;
    case 'reroute':
      return <Reroute {...given} />;
    case 'link':
      return <Link {...given} />;
    case 'release':
      return <Release {...given} />;
    case 'conflict':
      return <Conflict {...given} />;
    case 'take':
    case 'agree':
    case 'not-yet':
      return null;
  }
}

function Log({ busy, onSend }: Given) {
  const [did, setDid] = useState('');
  // one form is one line, however often it is sent
  const [press] = useState(() => crypto.randomUUID());
  return (
    <Form send="Log it" busy={busy} onSubmit={() => onSend({ does: 'log', did, press })}>
      <Field label="What was done, by whom, and why" required>
        <Textarea
          rows={4}
          maxLength={10_000}
          value={did}
          onChange={(_, { value }) => setDid(value)}
        />
      </Field>
    </Form>
  );
}

function PassOn({ item, busy, onSend }: Given) {
  const [to, setTo] = useState(item.heirs[0]?.id ?? '');
  if (item.heirs.length === 0) return <p>{item.words === null ? nobodyYet : nobodyElse}</p>;
  return (
    <Form send="Pass it on" busy={busy} onSubmit={() => onSend({ does: 'pass-on', to })}>
      <Field label="To whom?" required>
        <Select value={to} onChange={(_, { value }) => setTo(value)}>
          {item.heirs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </Form>
  );
}

function Close({ busy, onSend }: Given) {
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>(outcomes[0]);
  const [reason, setReason] = useState('');
  const [recordedIn, setRecordedIn] = useState('');
  return (
    <Form
      send="Close this item"
      busy={busy}
      onSubmit={() => onSend({ does: 'close', outcome, reason, recordedIn })}
    >
      <Field label="Outcome" required>
        <Select
          value={outcome}
          onChange={(_, { value }) => setOutcome(outcomes.find((one) => one === value) ?? outcome)}
        >
          {outcomes.map((one) => (
            <option key={one} value={one}>
              {outcomeWords[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Reason" required>
        <Textarea maxLength={10_000} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label="Where the full record is kept, with its reference" required>
        <Input
          maxLength={1_000}
          value={recordedIn}
          onChange={(_, { value }) => setRecordedIn(value)}
        />
      </Field>
    </Form>
  );
}

const higher = { P1: 'P1: now', P2: 'P2: within the hour', P3: 'P3: today' } as const;
const levels = ['P1', 'P2', 'P3'] as const;

function Raise({ busy, onSend }: Given) {
  const [priority, setPriority] = useState<(typeof levels)[number]>('P1');
  return (
    <Form send="Raise it" busy={busy} onSubmit={() => onSend({ does: 'raise', priority })}>
      <Field label="Raise the priority to" required>
        <Select
          value={priority}
          onChange={(_, { value }) => setPriority(levels.find((one) => one === value) ?? priority)}
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {higher[one]}
            </option>
          ))}
        </Select>
      </Field>
    </Form>
  );
}

function Reroute({ item, busy, onSend }: Given) {
  const [first] = item.roles;
  const [role, setRole] = useState(first?.role);
  if (!role) return <p>There is nobody else to whom this may be sent.</p>;
  return (
    <Form
      send="Send it to them as well"
      busy={busy}
      onSubmit={() => onSend({ does: 'reroute', role })}
    >
      <Field label="Also send it to" required>
        <Select
          value={role}
          onChange={(_, { value }) =>
            setRole(item.roles.find((one) => one.role === value)?.role ?? role)
          }
        >
          {item.roles.map((one) => (
            <option key={one.role} value={one.role}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
    </Form>
  );
}

function Link({ busy, onSend }: Given) {
  const [to, setTo] = useState('');
  return (
    <Form send="Link" busy={busy} onSubmit={() => onSend({ does: 'link', to: to.trim() })}>
      <Field label="Reference of the earlier record" required>
        <Input
          maxLength={6}
          autoComplete="off"
          value={to}
          onChange={(_, { value }) => setTo(value)}
        />
      </Field>
    </Form>
  );
}

const Release = ({ busy, onSend }: Given) => (
  <Form send="Yes, release it" busy={busy} onSubmit={() => onSend({ does: 'release' })}>
    <p>
      The child's record of the same report will then show who the adult is and what the reporter
      wrote. This cannot be undone.
    </p>
  </Form>
);

const Conflict = ({ busy, onSend }: Given) => (
  <Form send="Yes, I have a conflict" busy={busy} onSubmit={() => onSend({ does: 'conflict' })}>
    <p>
      For example: it is about you, your family, somebody you live with or are in dispute with. You
      will not see this item again, and somebody else is asked. This cannot be undone.
    </p>
  </Form>
);
