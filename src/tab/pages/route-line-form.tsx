import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { Match, RouteRow } from '../../domain/route-row.ts';
import type { Told } from '../../domain/route-told.ts';
import type { School } from '../../domain/school.ts';
import {
  adviceWords,
  recordWords,
  topicWords,
  whatWords,
  whoWords,
} from '../../domain/view/route-line.ts';
import { ChoiceField } from '../parts/form.tsx';
import { Note } from '../parts/lines.tsx';
import { PicksField } from '../parts/picks.tsx';
import { noSource, SourceFields } from './source-fields.tsx';
import { ToldFields } from './told-fields.tsx';

type Given<Row> = {
  readonly row: Row;
  readonly titles: School['titles'];
  readonly onChange: (row: RouteRow) => void;
};

const useStyles = makeStyles({
  group: {
    ...{ display: 'flex', flexDirection: 'column', gap: '8px' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
});

/** What follows is told to somebody, or is advice. */
const followWords = { tell: 'Somebody is told', ...adviceWords };
export const newTold: Told = { role: 'head', basis: 'default', source: null };

/** One line of who is told: which reports it is about, and what follows. */
export function RouteLineForm({ row, titles, onChange }: Given<RouteRow>) {
  const follows = 'advice' in row ? row.advice : 'tell';
  const { record, when } = row;
  return (
    <>
      <ChoiceField
        label="What it belongs to"
        words={recordWords}
        value={record}
        onChange={(next) => onChange({ ...row, record: next })}
      />
      <Conditions
        when={when}
        titles={titles}
        onChange={(next) => onChange({ ...row, when: next })}
      />
      <ChoiceField
        label="What follows"
        words={followWords}
        value={follows}
        onChange={(next) =>
          onChange(
            next === 'tell'
              ? { record, when, tell: [newTold] }
              : { record, when, advice: next, source: 'advice' in row ? row.source : null },
          )
        }
      />
      {'advice' in row ? (
        <Advised row={row} titles={titles} onChange={onChange} />
      ) : (
        <Telling row={row} titles={titles} onChange={onChange} />
      )}
    </>
  );
}

/** A condition without a value is no condition. */
const withValues = <Key extends 'by' | 'to' | 'action' | 'about'>(
  when: Match,
  key: Key,
  values: NonNullable<Match[Key]>,
): Match => {
  const { [key]: _, ...rest } = when;
  return values.length === 0 ? rest : { ...rest, [key]: values };
};

function Conditions({
  when,
  titles,
  onChange,
}: {
  when: Match;
  titles: School['titles'];
  onChange: (when: Match) => void;
}) {
  const who = whoWords({ titles });
  const { atRisk, ...others } = when;
  return (
    <>
      {Object.keys(when).length === 0 && (
        <Note>With nothing chosen below, this line decides on everything that belongs to it.</Note>
      )}
      <PicksField
        label="Who did it"
        none="Anybody"
        more="Nobody else"
        words={who}
        value={when.by ?? []}
        onChange={(by) => onChange(withValues(when, 'by', by))}
      />
      <PicksField
        label="To whom"
        none="Anybody"
        more="Nobody else"
        words={who}
        value={when.to ?? []}
        onChange={(to) => onChange(withValues(when, 'to', to))}
      />
      <PicksField
        label="What happened"
        none="Anything"
        more="Nothing else"
        words={whatWords}
        value={when.action ?? []}
        onChange={(action) => onChange(withValues(when, 'action', action))}
      />
      <PicksField
        label="What it was about"
        none="Anything"
        more="Nothing else"
        words={topicWords}
        value={when.about ?? []}
        onChange={(about) => onChange(withValues(when, 'about', about))}
      />
      <Checkbox
        label="Only where a child may be at risk"
        checked={atRisk === true}
        onChange={(_, { checked }) => onChange(checked ? { ...others, atRisk: true } : others)}
      />
    </>
  );
}

function Advised({ row, onChange }: Given<Extract<RouteRow, { advice: unknown }>>) {
  const { source } = row;
  return (
    <>
      <Checkbox
        label="The policy says so"
        checked={source !== null}
        onChange={(_, { checked }) => onChange({ ...row, source: checked ? noSource : null })}
      />
      {source && (
        <SourceFields source={source} onChange={(next) => onChange({ ...row, source: next })} />
      )}
    </>
  );
}

function Telling({ row, titles, onChange }: Given<Extract<RouteRow, { tell: unknown }>>) {
  const styles = useStyles();
  const { tell } = row;
  const change = (next: readonly Told[]) => {
    const [first, ...others] = next;
    if (first) onChange({ ...row, tell: [first, ...others] });
  };
  return (
    <>
      {tell.map((told, at) => (
        <fieldset key={at} className={styles.group}>
          <legend>{at === 0 ? 'Who has it' : `Who has a copy, ${at}`}</legend>
          <ToldFields
            label="Who"
            told={told}
            titles={titles}
            onChange={(next) => change(tell.map((one, here) => (here === at ? next : one)))}
          />
          {tell.length > 1 && (
            <div>
              <Button
                aria-label={`Take out ${titles[told.role]}`}
                onClick={() => change(tell.filter((_, here) => here !== at))}
              >
                Take out
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => change([...tell, newTold])}>Add somebody who has a copy</Button>
      </div>
    </>
  );
}
