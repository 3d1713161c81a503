import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  head: {
    ...{ textAlign: 'left', padding: '6px 12px 6px 0', verticalAlign: 'bottom' },
    ...{ fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    '@media (max-width: 480px)': { display: 'none' },
  },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    ...{ padding: '8px 12px 8px 0', verticalAlign: 'top', overflowWrap: 'anywhere' },
    // where the heads do not stand above, each cell says its own
    '@media (max-width: 480px)': {
      ...{ display: 'block', padding: '2px 0' },
      '::before': { content: 'attr(data-name) ": "', color: tokens.colorNeutralForeground2 },
      ':empty': { display: 'none' },
    },
  },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, padding: '12px 0 4px' },
});

/** A table that is read row by row; where it is narrow its cells stand one below the other. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row} className={styles.row}>
            {cells.map((value, at) => (
              <td key={columns[at]} className={styles.cell} data-name={columns[at]}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
