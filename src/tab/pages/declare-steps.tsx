import { type ReactNode, useState } from 'react';
import * as given from '../../domain/register/declaration.ts';
import * as say from '../../domain/view/link-words.ts';
import { ChoiceField, Form, LineField, TicksField } from '../parts/form.tsx';
import type { Answered, Draft } from './declare-form.tsx';

type Given = {
  readonly draft: Draft | null;
  readonly busy: boolean;
  readonly head: string;
  readonly more: ReactNode;
  readonly onSave: (answered: Answered) => void;
};

/** Marks what is missing once somebody has tried to go on without it. */
function useMissing() {
  const [tried, setTried] = useState(false);
  return {
    fault: (value: string | readonly string[]) =>
      tried && (value === '' || value.length === 0) ? 'Please fill this in' : null,
    tryWith: (values: readonly (string | readonly string[])[]) => {
      setTried(true);
      return values.every((value) =>
        typeof value === 'string' ? value.trim() !== '' : value.length > 0,
      );
    },
  };
}

/** Who it is, and how they are related. */
export function WhoStep({ draft, busy, more, onSave }: Given) {
  const before = draft?.filled.who;
  const [child, setChild] = useState(before?.child ?? '');
  const [relationship, setRelationship] = useState<given.Relationship | ''>(
    before?.relationship ?? '',
  );
  const [since, setSince] = useState(before?.since ?? '');
  const [origin, setOrigin] = useState<given.Origin | ''>(before?.origin ?? '');
  const { fault, tryWith } = useMissing();
  const send = () => {
    if (!tryWith([child, relationship, since, origin]) || relationship === '' || origin === '')
      return;
    onSave({ step: 'who', answers: { child, relationship, since, origin } });
  };
  return (
    <Form send="Next" busy={busy} onSubmit={send} more={more}>
      <LineField
        label="The child's name and class"
        required
        fault={fault(child)}
        value={child}
        onChange={setChild}
      />
      <ChoiceField
        label="How are you related?"
        required
        fault={fault(relationship)}
        words={say.relationshipWords}
        value={relationship}
        onChange={setRelationship}
      />
      <LineField
        label="Since when?"
        required
        fault={fault(since)}
        value={since}
        onChange={setSince}
      />
      <ChoiceField
        label="When did the link begin?"
        required
        fault={fault(origin)}
        words={say.originWords}
        value={origin}
        onChange={setOrigin}
      />
    </Form>
  );
}

/** Which contact, and who agrees to it. */
export function ContactStep({ draft, busy, more, onSave }: Given) {
  const before = draft?.filled.contact;
  const [apps, setApps] = useState(before?.apps ?? '');
  const [contact, setContact] = useState<readonly given.ContactKind[]>(before?.contact ?? []);
  const [otherPupils, setOtherPupils] = useState<given.Reaches | ''>(before?.otherPupils ?? '');
  const [parent, setParent] = useState(before?.parent ?? '');
  const [agreement, setAgreement] = useState<given.Agreement | ''>(before?.agreement ?? '');
  const [agreedHow, setAgreedHow] = useState(before?.agreedHow ?? '');
  const { fault, tryWith } = useMissing();
  const send = () => {
    if (!tryWith([apps, contact, otherPupils, parent, agreement])) return;
    if (otherPupils === '' || agreement === '') return;
    const answers = { apps, contact, otherPupils, parent, agreement, agreedHow: agreedHow || null };
    onSave({ step: 'contact', answers });
  };
  return (
    <Form send="Next" busy={busy} onSubmit={send} more={more}>
      <LineField
        label="Which apps, sites or games?"
        required
        fault={fault(apps)}
        value={apps}
        onChange={setApps}
      />
      <TicksField
        label="What kind of contact?"
        required
        fault={fault(contact)}
        words={say.contactWords}
        value={contact}
        onChange={setContact}
      />
      <ChoiceField
        label="Can other pupils be reached the same way?"
        required
        fault={fault(otherPupils)}
        words={say.reachesWords}
        value={otherPupils}
        onChange={setOtherPupils}
      />
      <LineField
        label="Who has parental responsibility for the child?"
        required
        fault={fault(parent)}
        value={parent}
        onChange={setParent}
      />
      <ChoiceField
        label="Do they agree to the contact?"
        required
        fault={fault(agreement)}
        words={say.agreementWords}
        value={agreement}
        onChange={setAgreement}
      />
      <LineField
        label="When and how did they say so? (no screenshots, please)"
        value={agreedHow}
        onChange={setAgreedHow}
      />
    </Form>
  );
}

/** The applicant's work with the child, and what they have understood. */
export function WorkStep({ draft, busy, head, more, onSave }: Given) {
  const before = draft?.filled.work;
  const [teaching, setTeaching] = useState<given.Teaching | ''>(before?.teaching ?? '');
  const [family, setFamily] = useState<'no' | 'yes' | ''>(
    before ? (before.headsRelative ? 'yes' : 'no') : '',
  );
  const [childsView, setChildsView] = useState(before?.childsView ?? '');
  const [understood, setUnderstood] = useState<readonly given.Statement[]>(
    before?.understood ?? [],
  );
  const { fault, tryWith } = useMissing();
  const all = understood.length === given.statements.length;
  const send = () => {
    if (!tryWith([teaching, family, all ? 'all' : '']) || teaching === '' || family === '') return;
    const answers = {
      teaching,
      headsRelative: family === 'yes',
      childsView: childsView || null,
      understood,
    };
    onSave({ step: 'work', answers });
  };
  return (
    <Form send="Next: check it" busy={busy} onSubmit={send} more={more}>
      <ChoiceField
        label="Do you teach, mark or look after the child?"
        required
        fault={fault(teaching)}
        words={say.teachingWords}
        value={teaching}
        onChange={setTeaching}
      />
      <ChoiceField
        label={`Are you family of the ${head}, or do you live together? (the chair of governors then decides)`}
        required
        fault={fault(family)}
        words={{ no: 'No', yes: 'Yes' }}
        value={family}
        onChange={setFamily}
      />
      <LineField
        label="What does the child think of it?"
        value={childsView}
        onChange={setChildsView}
      />
      <TicksField
        label="Please tick all three"
        required
        fault={fault(all ? 'all' : '')}
        words={say.statementWords}
        value={understood}
        onChange={setUnderstood}
      />
    </Form>
  );
}
