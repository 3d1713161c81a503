import { Button, makeStyles } from '@fluentui/react-components';
import type { Phone } from '../../domain/school.ts';
import { useWords } from '../../domain/view/settings-words.ts';
import { ChoiceField, DayField, LineField } from '../parts/form.tsx';
import type { PartForm } from './settings-editor.tsx';

const useStyles = makeStyles({
  row: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
});

const fresh: Phone = { label: '', number: '', verifiedOn: null, for: 'helpline' };

/** Numbers that people are given when it cannot wait, each with the day on which somebody tried it. */
export const PhonesForm: PartForm = ({ read, edit, onEdit }) => {
  const styles = useStyles();
  const phones = edit.phones ?? [];
  const put = (at: number, change: Partial<Phone>) =>
    onEdit({ phones: phones.map((one, here) => (here === at ? { ...one, ...change } : one)) });
  return (
    <>
      {phones.map((phone, at) => (
        <fieldset key={at} className={styles.row}>
          <legend>Number {at + 1}</legend>
          <LineField
            label="Whose it is"
            value={phone.label}
            onChange={(label) => put(at, { label })}
          />
          <LineField
            label="Number"
            most={20}
            value={phone.number}
            onChange={(number) => put(at, { number })}
          />
          <ChoiceField
            label="Use"
            words={useWords}
            value={phone.for}
            onChange={(use) => put(at, { for: use })}
          />
          <DayField
            label="Verified on"
            value={phone.verifiedOn ?? ''}
            onChange={(day) => put(at, { verifiedOn: day === '' ? null : day })}
          />
          <Button
            aria-label={`I tried number ${at + 1} today`}
            onClick={() => put(at, { verifiedOn: read.today })}
          >
            I tried it today
          </Button>
          <Button
            aria-label={`Take number ${at + 1} out`}
            onClick={() => onEdit({ phones: phones.filter((_, here) => here !== at) })}
          >
            Take out
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onEdit({ phones: [...phones, fresh] })}>Add a number</Button>
      </div>
    </>
  );
};
