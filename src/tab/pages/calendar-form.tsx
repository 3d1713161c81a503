import { Button, makeStyles } from '@fluentui/react-components';
import type { Calendar, Hours, Span, Weekday } from '../../domain/calendar.ts';
import { weekdays } from '../../domain/view/settings-words.ts';
import { DayField, LineField } from '../parts/form.tsx';
import type { PartForm } from './settings-editor.tsx';

const useStyles = makeStyles({
  row: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
});

/** Hours of the week, terms, and days on which school is closed. An empty day is a closed one. */
export const CalendarForm: PartForm = ({ read, edit, onEdit }) => {
  const calendar = edit.calendar ?? read.values.calendar;
  const put = (change: Partial<Calendar>) => onEdit({ calendar: { ...calendar, ...change } });
  const { hours, wrapAround, terms, closed } = calendar;
  return (
    <>
      {(Object.keys(weekdays) as Weekday[]).map((day) => (
        <HoursRow
          key={day}
          name={weekdays[day]}
          hours={hours[day]}
          onChange={(next) => put({ hours: { ...hours, [day]: next } })}
        />
      ))}
      <HoursRow
        name="Breakfast and after-school club"
        hours={wrapAround}
        onChange={(next) => put({ wrapAround: next })}
      />
      {terms.map((term, at) => (
        <SpanRow
          key={at}
          name={`Term ${at + 1}`}
          span={term}
          onChange={(next) => put({ terms: terms.map((one, here) => (here === at ? next : one)) })}
          onGone={() => put({ terms: terms.filter((_, here) => here !== at) })}
        />
      ))}
      <div>
        <Button onClick={() => put({ terms: [...terms, { from: '', to: '' }] })}>Add a term</Button>
      </div>
      {closed.map((one, at) => (
        <SpanRow
          key={at}
          name={`Closed days ${at + 1}`}
          span={one}
          why={one.why}
          onChange={(next, why) =>
            put({
              closed: closed.map((was, here) =>
                here === at ? { ...next, why: why ?? was.why } : was,
              ),
            })
          }
          onGone={() => put({ closed: closed.filter((_, here) => here !== at) })}
        />
      ))}
      <div>
        <Button onClick={() => put({ closed: [...closed, { from: '', to: '', why: '' }] })}>
          Add closed days
        </Button>
      </div>
    </>
  );
};

function HoursRow({
  name,
  hours,
  onChange,
}: {
  name: string;
  hours: Hours | null;
  onChange: (hours: Hours | null) => void;
}) {
  const styles = useStyles();
  const put = (open: string, close: string) =>
    onChange(open === '' && close === '' ? null : { open, close });
  const { open = '', close = '' } = hours ?? {};
  return (
    <fieldset className={styles.row}>
      <legend>{name}</legend>
      <LineField label="Opens" most={5} value={open} onChange={(next) => put(next, close)} />
      <LineField label="Closes" most={5} value={close} onChange={(next) => put(open, next)} />
    </fieldset>
  );
}

function SpanRow({
  name,
  span,
  why,
  onChange,
  onGone,
}: {
  name: string;
  span: Span;
  why?: string;
  onChange: (span: Span, why?: string) => void;
  onGone: () => void;
}) {
  const styles = useStyles();
  const { from, to } = span;
  return (
    <fieldset className={styles.row}>
      <legend>{name}</legend>
      <DayField label="First day" value={from} onChange={(next) => onChange({ from: next, to })} />
      <DayField label="Last day" value={to} onChange={(next) => onChange({ from, to: next })} />
      {why !== undefined && (
        <LineField label="Why" value={why} onChange={(next) => onChange({ from, to }, next)} />
      )}
      <Button aria-label={`Take ${name} out`} onClick={onGone}>
        Take out
      </Button>
    </fieldset>
  );
}
