import { Button, makeStyles } from '@fluentui/react-components';
import type { Role } from '../../domain/people.ts';
import type { Holder } from '../../domain/school.ts';
import { ChoiceField, LineField } from '../parts/form.tsx';
import { Note } from '../parts/lines.tsx';
import type { PartForm } from './settings-editor.tsx';

const useStyles = makeStyles({
  role: {
    ...{ display: 'flex', flexDirection: 'column', gap: '8px' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
});

/** Who fills each role, by name. A role that goes by a group is filled in Entra. */
export const RolesForm: PartForm = ({ read, edit, onEdit }) => {
  const styles = useStyles();
  const holders = { ...read.values.holders, ...edit.holders };
  const titles = { ...read.values.titles, ...edit.titles };
  return read.fills.map((role) => (
    <fieldset key={role} className={styles.role}>
      <legend>{titles[role]}</legend>
      <LineField
        label="What the school calls it"
        value={titles[role]}
        onChange={(title) => onEdit({ ...edit, titles: { ...titles, [role]: title } })}
      />
      <Holders
        people={read.people}
        role={role}
        title={titles[role]}
        holders={holders[role]}
        onChange={(next) => onEdit({ ...edit, holders: { ...holders, [role]: next } })}
      />
    </fieldset>
  ));
};

function Holders({
  people,
  role,
  title,
  holders,
  onChange,
}: {
  people: readonly { readonly id: string; readonly name: string }[];
  role: Role;
  title: string;
  holders: readonly Holder[];
  onChange: (holders: readonly Holder[]) => void;
}) {
  const styles = useStyles();
  const names = Object.fromEntries(people.map(({ id, name }) => [id, name]));
  const [anybody] = people;
  return (
    <>
      {holders.map((holder, at) =>
        'group' in holder ? (
          <Note key={`${role} ${at}`}>
            Everybody in a group that is kept in Entra. Your IT contact changes who is in it.
          </Note>
        ) : (
          <div key={`${role} ${at}`} className={styles.row}>
            <ChoiceField
              label={`${title}, ${at + 1}`}
              words={{
                ...(holder.user in names
                  ? {}
                  : { [holder.user]: 'Somebody who is not on the staff list' }),
                ...names,
              }}
              value={holder.user}
              onChange={(user) =>
                onChange(holders.map((one, here) => (here === at ? { user } : one)))
              }
            />
            <Button
              aria-label={`Take ${names[holder.user] ?? 'them'} out of ${title}`}
              onClick={() => onChange(holders.filter((_, here) => here !== at))}
            >
              Take out
            </Button>
          </div>
        ),
      )}
      {anybody && (
        <div>
          <Button
            aria-label={`Add a person: ${title}`}
            onClick={() => onChange([...holders, { user: anybody.id }])}
          >
            Add a person
          </Button>
        </div>
      )}
    </>
  );
}
