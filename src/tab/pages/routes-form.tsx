import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RouteRow } from '../../domain/route-row.ts';
import type { School } from '../../domain/school.ts';
import { routeLine } from '../../domain/view/route-line.ts';
import { Note } from '../parts/lines.tsx';
import { newTold, RouteLineForm } from './route-line-form.tsx';
import type { PartForm } from './settings-editor.tsx';
import { ToldFields } from './told-fields.tsx';

const useStyles = makeStyles({
  lines: {
    ...{ margin: 0, padding: 0, listStyle: 'none' },
    ...{ display: 'flex', flexDirection: 'column', gap: '12px' },
  },
  line: {
    ...{ display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ...{ paddingTop: '8px', overflowWrap: 'anywhere' },
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  group: {
    ...{ display: 'flex', flexDirection: 'column', gap: '8px' },
    ...{ margin: 0, padding: 0, border: 0, minWidth: 0 },
  },
});

const newLine: RouteRow = { record: 'school', when: {}, tell: [newTold] };

/** The lines that decide who is told, one by one, in the order in which they are tried. */
export const RoutesForm: PartForm = ({ read, edit, onEdit }) => {
  const styles = useStyles();
  const { titles } = read.values;
  const routes = edit.routes ?? read.values.routes;
  const questionsTo = edit.questionsTo ?? read.values.questionsTo;
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [next, setNext] = useState<string | null>(null);
  // the keyboard goes on at what was moved, or at what stands in the place of what was taken out
  useEffect(() => {
    if (next === null) return;
    document.getElementById(next)?.focus();
    setNext(null);
  }, [next]);
  const change = (lines: readonly RouteRow[], then: string, words: string) => {
    onEdit({ ...edit, routes: lines });
    setSaid(words);
    setNext(then);
  };
  const move = (from: number, to: number) => {
    setOpen(null);
    const others = routes.filter((_, at) => at !== from);
    const moved = routes.filter((_, at) => at === from);
    const lines = [...others.slice(0, to), ...moved, ...others.slice(to)];
    change(lines, idOf(to), `Line ${from + 1} is line ${to + 1} now.`);
  };
  const takeOut = (at: number) => {
    setOpen(null);
    const lines = routes.filter((_, here) => here !== at);
    change(lines, at < lines.length ? idOf(at) : adding, `Line ${at + 1} is taken out.`);
  };
  const add = () => {
    setOpen(routes.length);
    change([...routes, newLine], idOf(routes.length), `Line ${routes.length + 1} is added.`);
  };
  return (
    <>
      <Note>
        The lines are tried from the first on, and the first that fits a report decides. Where none
        fits, the safeguarding defaults hold. Nobody whom a report is about is ever told.
      </Note>
      <div role="status">{said}</div>
      <ol className={styles.lines} aria-label="Lines, in the order in which they are tried">
        {routes.map((row, at) => (
          <li key={at} className={styles.line}>
            <RouteLine
              {...{ row, at, titles, last: routes.length - 1, open: open === at }}
              onOpen={() => setOpen(open === at ? null : at)}
              onMove={(to) => move(at, to)}
              onTakeOut={() => takeOut(at)}
            />
            {open === at && (
              <fieldset className={styles.group}>
                <legend>Line {at + 1}</legend>
                <RouteLineForm
                  row={row}
                  titles={titles}
                  onChange={(changed) =>
                    onEdit({
                      ...edit,
                      routes: routes.map((one, here) => (here === at ? changed : one)),
                    })
                  }
                />
              </fieldset>
            )}
          </li>
        ))}
      </ol>
      <div>
        <Button id={adding} onClick={add}>
          Add a line
        </Button>
      </div>
      <fieldset className={styles.group}>
        <legend>Questions about the policy</legend>
        <ToldFields
          label="Who answers them"
          told={questionsTo}
          titles={titles}
          onChange={(told) => onEdit({ ...edit, questionsTo: told })}
        />
      </fieldset>
    </>
  );
};

const idOf = (at: number): string => `route-line-${at + 1}`;
const adding = 'add-route-line';

/** A line as it reads, and what can be done with it. */
function RouteLine({
  row,
  at,
  last,
  open,
  titles,
  onOpen,
  onMove,
  onTakeOut,
}: {
  row: RouteRow;
  at: number;
  last: number;
  open: boolean;
  titles: School['titles'];
  onOpen: () => void;
  onMove: (to: number) => void;
  onTakeOut: () => void;
}) {
  const styles = useStyles();
  const name = `line ${at + 1}`;
  return (
    <>
      <div>
        <strong>Line {at + 1}.</strong> {routeLine(row, { titles })}
      </div>
      <div className={styles.bar}>
        <Button id={idOf(at)} aria-label={`Change ${name}`} aria-expanded={open} onClick={onOpen}>
          Change
        </Button>
        {at > 0 && (
          <Button aria-label={`Move ${name} up`} onClick={() => onMove(at - 1)}>
            Up
          </Button>
        )}
        {at < last && (
          <Button aria-label={`Move ${name} down`} onClick={() => onMove(at + 1)}>
            Down
          </Button>
        )}
        <Button aria-label={`Take out ${name}`} onClick={onTakeOut}>
          Take out
        </Button>
      </div>
    </>
  );
}
