import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  all: {
    ...{ display: 'flex', flexDirection: 'column', gap: '4px' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '100%' },
});

/** As many of many as fit: one in each choice, and an empty one for the next. */
export function PicksField<T extends string>({
  label,
  none,
  more,
  words,
  value,
  onChange,
}: {
  label: string;
  /** What it means that none is chosen. */
  none: string;
  /** That none besides is. */
  more: string;
  words: Readonly<Record<T, string>>;
  value: readonly T[];
  onChange: (value: readonly T[]) => void;
}) {
  const styles = useStyles();
  const choices = Object.keys(words).filter((one): one is T => one in words);
  const free = choices.filter((one) => !value.includes(one));
  const chosen = (typed: string) => choices.filter((one) => one === typed);
  return (
    <fieldset className={styles.all}>
      <legend>{label}</legend>
      {value.map((one, at) => (
        <Field key={one} className={styles.field} label={`${label}, ${at + 1}`}>
          <Select
            value={one}
            onChange={(_, next) =>
              onChange(value.flatMap((was) => (was === one ? chosen(next.value) : [was])))
            }
          >
            <option value="">Take this out</option>
            {choices
              .filter((choice) => choice === one || free.includes(choice))
              .map((choice) => (
                <option key={choice} value={choice}>
                  {words[choice]}
                </option>
              ))}
          </Select>
        </Field>
      ))}
      <Field
        className={styles.field}
        label={value.length === 0 ? `${label}, 1` : `${label}, or else`}
      >
        <Select value="" onChange={(_, next) => onChange([...value, ...chosen(next.value)])}>
          <option value="">{value.length === 0 ? none : more}</option>
          {free.map((choice) => (
            <option key={choice} value={choice}>
              {words[choice]}
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  );
}
