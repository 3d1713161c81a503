import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { keysOfPart, type SettingsEdit, type SettingsPart } from '../../domain/settings-parts.ts';
import type { Asks, Gets } from '../../web/contract.ts';
import { type Answer, ask } from '../ask.ts';
import { Form } from '../parts/form.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { FamilyForm } from './family-form.tsx';
import { LaddersForm } from './ladders-form.tsx';
import { PhonesForm } from './phones-form.tsx';
import { RolesForm } from './roles-form.tsx';
import { RoutesForm } from './routes-form.tsx';
import type { SchoolRead } from './school-page.tsx';

/** The fields of one part; what is given back is the part as it is now filled in. */
export type PartForm = (given: {
  readonly read: SchoolRead;
  readonly edit: SettingsEdit;
  readonly onEdit: (edit: SettingsEdit) => void;
}) => ReactNode;

const forms: Record<SettingsPart, PartForm> = {
  roles: RolesForm,
  phones: PhonesForm,
  calendar: CalendarForm,
  ladders: LaddersForm,
  'family-links': FamilyForm,
  routes: RoutesForm,
};

type Weighed = Gets<'school.preview'>;

const useStyles = makeStyles({
  form: {
    ...{ padding: '12px', margin: '0 0 12px', borderRadius: tokens.borderRadiusMedium },
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** One part, changed in three moves: fill in, see what it would mean, save. What was typed stays until it is saved. */
export function SettingsEditor({
  part,
  read,
  onLeave,
}: {
  part: SettingsPart;
  read: SchoolRead;
  onLeave: (said: string | null) => void;
}) {
  const styles = useStyles();
  const [edit, setEdit] = useState<SettingsEdit>(() =>
    Object.fromEntries(keysOfPart[part].map((key) => [key, read.values[key]])),
  );
  const [weighed, setWeighed] = useState<Weighed | null>(null);
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const PartFields = forms[part];

  const onEdit = (edited: SettingsEdit) => {
    // what was weighed is not what would be saved any more
    setWeighed(null);
    setEdit(edited);
  };
  const send = async (name: 'school.preview' | 'school.save') => {
    setBusy(true);
    const value = edit as Asks<'school.save'>['value'];
    const answer: Answer<Weighed & { saved?: boolean }> = await ask(name, {
      ...{ part, version: read.version, value },
    });
    setBusy(false);
    setNo(answer.kind === 'ok' ? null : 'words' in answer ? answer.words : 'Nothing was changed.');
    if (answer.kind !== 'ok') return;
    if (answer.value.saved) return onLeave('Saved. It holds from now on, everywhere.');
    setWeighed(answer.value);
  };
  const fits = weighed !== null && fitsIn(weighed);
  return (
    <div className={styles.form}>
      <Form
        send={fits ? 'Save it' : 'See what it would mean'}
        busy={busy}
        onSubmit={() => void send(fits ? 'school.save' : 'school.preview')}
        more={<Button onClick={() => onLeave(null)}>Leave it as it was</Button>}
      >
        <PartFields read={read} edit={edit} onEdit={onEdit} />
        <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
        {weighed && <Meaning weighed={weighed} part={part} />}
      </Form>
    </div>
  );
}

/** What is wrong, or what would move. The keyboard goes on from here. */
function Meaning({ weighed, part }: { weighed: Weighed; part: SettingsPart }) {
  const at = useRef<HTMLDivElement>(null);
  // each answer is read out from its beginning
  useEffect(() => at.current?.focus(), [weighed]);
  return (
    <div role="status" tabIndex={-1} ref={at}>
      <MessageBar intent={weighed.faults.length > 0 ? 'error' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{titleOf(weighed)}</MessageBarTitle>
          {part === 'roles' &&
            fitsIn(weighed) &&
            ' Items that only others may see go with the role.'}
          <ul>
            {weighed.faults.map(({ place, reason }) => (
              <li key={`${place}${reason}`}>
                {place}: {reason}
              </li>
            ))}
            {weighed.moves.map(({ reference, words }) => (
              <li key={reference}>
                Ref {reference} {words}.
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const fitsIn = ({ faults, same }: Weighed) => faults.length === 0 && !same;

function titleOf({ faults, moves, same }: Weighed): string {
  if (faults.length > 0) return 'Nothing was changed yet. Please put this right:';
  if (same) return 'Nothing is different from before.';
  if (moves.length === 0) return 'Of the open items that you may see, none would move.';
  return moves.length === 1
    ? 'One open item is touched:'
    : `${moves.length} open items are touched:`;
}
