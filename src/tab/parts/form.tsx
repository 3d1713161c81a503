import {
  Button,
  Checkbox,
  Field,
  type FieldProps,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { longDay } from '../../domain/view/exception.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  ticks: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 0,
  },
  legend: { padding: 0 },
  star: { color: tokens.colorPaletteRedForeground3 },
  // a long choice does not make its field wider than the page
  field: { gridTemplateColumns: 'minmax(0, 1fr)', flexGrow: 1, maxWidth: '100%' },
  fault: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** A field that is never wider than what it stands in. */
function Narrow({ children, ...field }: FieldProps) {
  return (
    <Field className={useStyles().field} {...field}>
      {children}
    </Field>
  );
}

/** A form with one button that sends it; `more` are buttons beside that one. */
export function Form({
  send,
  busy,
  onSubmit,
  more,
  children,
}: {
  send: string;
  busy: boolean;
  onSubmit: () => void;
  more?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      <div className={styles.bar}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {send}
        </Button>
        {more}
      </div>
    </form>
  );
}

type Asked = {
  readonly label: string;
  readonly required?: boolean;
  readonly fault?: string | null | undefined;
};
const wrongly = (fault: Asked['fault']) => (fault ? { validationMessage: fault } : {});

export const LineField = ({
  label,
  required = false,
  fault,
  value,
  onChange,
  most = 200,
}: Asked & { value: string; onChange: (value: string) => void; most?: number }) => (
  <Narrow label={label} required={required} {...wrongly(fault)}>
    <Input
      autoComplete="off"
      maxLength={most}
      value={value}
      onChange={(_, next) => onChange(next.value)}
    />
  </Narrow>
);

export const WordsField = ({
  label,
  required = false,
  fault,
  value,
  onChange,
  most = 2_000,
  rows = 4,
}: Asked & { value: string; onChange: (value: string) => void; most?: number; rows?: number }) => (
  <Narrow label={label} required={required} {...wrongly(fault)}>
    <Textarea
      resize="vertical"
      rows={rows}
      maxLength={most}
      value={value}
      onChange={(_, next) => onChange(next.value)}
    />
  </Narrow>
);

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

/** A browser may show the day in another country's order, so it is said in words as well. */
export const DayField = ({
  label,
  required = false,
  fault,
  value,
  onChange,
}: Asked & { value: string; onChange: (value: string) => void }) => (
  <Narrow
    label={label}
    required={required}
    {...wrongly(fault)}
    {...(isDay(value) ? { hint: longDay(value) } : {})}
  >
    <Input type="date" value={value} onChange={(_, next) => onChange(next.value)} />
  </Narrow>
);

const keysOf = <T extends string>(words: Readonly<Record<T, string>>): readonly T[] =>
  Object.keys(words).filter((one): one is T => one in words);

/** One of several; empty until it is chosen, where nothing goes without saying. */
export function ChoiceField<T extends string>({
  label,
  required = false,
  fault,
  words,
  value,
  onChange,
}: Asked & {
  words: Readonly<Record<T, string>>;
  value: T | '';
  onChange: (value: T) => void;
}) {
  const choices = keysOf(words);
  return (
    <Narrow label={label} required={required} {...wrongly(fault)}>
      <Select
        value={value}
        onChange={(_, next) => {
          const chosen = choices.find((one) => one === next.value);
          if (chosen) onChange(chosen);
        }}
      >
        {value === '' && <option value="">Please choose</option>}
        {choices.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </Select>
    </Narrow>
  );
}

/** As many of several as fit. */
export function TicksField<T extends string>({
  label,
  required = false,
  fault,
  words,
  value,
  onChange,
}: Asked & {
  words: Readonly<Record<T, string>>;
  value: readonly T[];
  onChange: (value: readonly T[]) => void;
}) {
  const styles = useStyles();
  const choices = keysOf(words);
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>
        {label}
        {required && <span className={styles.star}> *</span>}
      </legend>
      {choices.map((one) => (
        <Checkbox
          key={one}
          label={words[one]}
          checked={value.includes(one)}
          onChange={(_, { checked }) =>
            onChange(
              choices.filter((choice) => (choice === one ? checked : value.includes(choice))),
            )
          }
        />
      ))}
      <div role="alert" className={styles.fault}>
        {fault}
      </div>
    </fieldset>
  );
}
