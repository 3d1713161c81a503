import { makeStyles, tokens } from '@fluentui/react-components';

type Bar = { readonly name: string; readonly count: number };

const useStyles = makeStyles({
  list: { margin: '8px 0', padding: 0, listStyle: 'none' },
  row: { padding: '6px 0' },
  words: { display: 'flex', justifyContent: 'space-between', gap: '16px' },
  chart: { display: 'block', width: '100%', height: '12px', marginTop: '4px' },
  bar: { fill: tokens.colorBrandBackground, '@media print': { fill: 'CanvasText' } },
  base: { stroke: tokens.colorNeutralStrokeAccessible },
});

/** Counts as bars. The words and numbers stand beside them, so the drawing itself says nothing more. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const styles = useStyles();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map(({ name, count }) => (
        <li key={name} className={styles.row}>
          <div className={styles.words}>
            <span>{name}</span>
            <strong>{count}</strong>
          </div>
          <svg className={styles.chart} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
            <rect className={styles.bar} width={(count / most) * 100} height="11" />
            <line className={styles.base} x1="0" x2="100" y1="11.5" y2="11.5" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
