import { makeStyles } from '@fluentui/react-components';
import type { Wait } from '../../domain/deadlines.ts';
import { priorities } from '../../domain/report.ts';
import { ladderSteps } from '../../domain/school.ts';
import { priorityWords } from '../../domain/view/report-words.ts';
import { ChoiceField, LineField } from '../parts/form.tsx';
import type { PartForm } from './settings-editor.tsx';

const useStyles = makeStyles({
  row: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'end' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
});

type Kind = 'never' | 'minutes' | 'schoolMinutes' | 'sameDayAt' | 'nextWorkingDayAt';
const kinds: Record<Kind, string> = {
  never: 'Not at all',
  minutes: 'After so many minutes',
  schoolMinutes: 'After so many minutes of school hours',
  sameDayAt: 'The same day, at',
  nextWorkingDayAt: 'The next school day, at',
};
const names = { repeat: 'Reminder', next: 'Next person', lastResort: 'Last resort' } as const;
const first: Record<Exclude<Kind, 'never'>, Wait> = {
  minutes: { minutes: 15 },
  schoolMinutes: { schoolMinutes: 60 },
  sameDayAt: { sameDayAt: '16:00' },
  nextWorkingDayAt: { nextWorkingDayAt: '10:00' },
};

/** For each priority: when people are reminded, when the next is asked, when the last resort is called. */
export const LaddersForm: PartForm = ({ read, edit, onEdit }) => {
  const styles = useStyles();
  const ladders = edit.ladders ?? read.values.ladders;
  return priorities.flatMap((priority) =>
    ladderSteps.map((step) => (
      <fieldset key={`${priority} ${step}`} className={styles.row}>
        <legend>
          {priorityWords[priority]}. {names[step]}
        </legend>
        <WaitFields
          wait={ladders[priority][step]}
          onChange={(wait) =>
            onEdit({ ladders: { ...ladders, [priority]: { ...ladders[priority], [step]: wait } } })
          }
        />
      </fieldset>
    )),
  );
};

function WaitFields({
  wait,
  onChange,
}: {
  wait: Wait | null;
  onChange: (wait: Wait | null) => void;
}) {
  const kind = kindOf(wait);
  const [value = ''] = wait ? Object.values(wait) : [];
  return (
    <>
      <ChoiceField
        label="When"
        words={kinds}
        value={kind}
        onChange={(next) => onChange(next === 'never' ? null : first[next])}
      />
      {kind !== 'never' && (
        <LineField
          label={kind === 'minutes' || kind === 'schoolMinutes' ? 'Minutes' : 'Time'}
          most={5}
          value={String(value)}
          onChange={(typed) => onChange(waitFrom(kind, typed))}
        />
      )}
    </>
  );
}

function kindOf(wait: Wait | null): Kind {
  const [key] = wait ? Object.keys(wait) : [];
  return key === 'minutes' ||
    key === 'schoolMinutes' ||
    key === 'sameDayAt' ||
    key === 'nextWorkingDayAt'
    ? key
    : 'never';
}

function waitFrom(kind: Exclude<Kind, 'never'>, typed: string): Wait {
  const minutes = Number(typed);
  switch (kind) {
    case 'minutes':
      return { minutes };
    case 'schoolMinutes':
      return { schoolMinutes: minutes };
    case 'sameDayAt':
      return { sameDayAt: typed };
    case 'nextWorkingDayAt':
      return { nextWorkingDayAt: typed };
  }
}
