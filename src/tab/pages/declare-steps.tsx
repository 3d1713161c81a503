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

const isEmpty = (value: string | readonly string[]): boolean =>
  (typeof value === 'string' ? value.trim() : value).length === 0;

/** Marks what is missing once somebody has tried to go on without it. */
function useMissing() {
  const [tried, setTried] = useState(false);
  return {
    /** What a field that has to be filled in is given. */
    must: <Value extends string | readonly string[]>(
      value: Value,
      onChange: (value: Value) => void,
      missing = isEmpty(value),
    ) => ({
      ...{ value, onChange, required: true },
      fault: tried && missing ? 'Please fill this in' : null,
    }),
    tryWith: (values: readonly (string | readonly string[])[]) => {
      setTried(true);
      return !values.some(isEmpty);
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
  const { must, tryWith } = useMissing();
  const send = () => {
    if (!tryWith([child, relationship, since, origin]) || relationship === '' || origin === '')
      return;
    onSave({ step: 'who', answers: { child, relationship, since, origin } });
  };
  return (
    <Form send="Next" busy={busy} onSubmit={send} more={more}>
      <LineField label="The child's name and class" {...must(child, setChild)} />
      <ChoiceField
        label="How are you related?"
        words={say.relationshipWords}
        {...must(relationship, setRelationship)}
      />
      <LineField label="Since when?" {...must(since, setSince)} />
      <ChoiceField
        label="When did the link begin?"
        words={say.originWords}
        {...must(origin, setOrigin)}
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
  const { must, tryWith } = useMissing();
  const send = () => {
    if (!tryWith([apps, contact, otherPupils, parent, agreement])) return;
    if (otherPupils === '' || agreement === '') return;
    const answers = { apps, contact, otherPupils, parent, agreement, agreedHow: agreedHow || null };
    onSave({ step: 'contact', answers });
  };
  return (
    <Form send="Next" busy={busy} onSubmit={send} more={more}>
      <LineField label="Which apps, sites or games?" {...must(apps, setApps)} />
      <TicksField
        label="What kind of contact?"
        words={say.contactWords}
        {...must(contact, setContact)}
      />
      <ChoiceField
        label="Can other pupils be reached the same way?"
        words={say.reachesWords}
        {...must(otherPupils, setOtherPupils)}
      />
      <LineField
        label="Who has parental responsibility for the child?"
        {...must(parent, setParent)}
      />
      <ChoiceField
        label="Do they agree to the contact?"
        words={say.agreementWords}
        {...must(agreement, setAgreement)}
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
  const { must, tryWith } = useMissing();
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
        words={say.teachingWords}
        {...must(teaching, setTeaching)}
      />
      <ChoiceField
        label={`Are you family of the ${head}, or do you live together? (the chair of governors then decides)`}
        words={{ no: 'No', yes: 'Yes' }}
        {...must(family, setFamily)}
      />
      <LineField
        label="What does the child think of it?"
        value={childsView}
        onChange={setChildsView}
      />
      <TicksField
        label="Please tick all three"
        words={say.statementWords}
        {...must(understood, setUnderstood, !all)}
      />
    </Form>
  );
}
