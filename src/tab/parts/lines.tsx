import { makeStyles, tokens } from '@fluentui/react-components';

export type Line = { readonly name: string; readonly value: string };

const useStyles = makeStyles({
  pairs: {
    ...{ display: 'grid', margin: 0, columnGap: '16px', rowGap: '6px' },
    gridTemplateColumns: 'minmax(96px, 160px) minmax(0, 1fr)',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '0' },
  },
  name: { color: tokens.colorNeutralForeground2, margin: 0 },
  value: {
    ...{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    '@media (max-width: 480px)': { marginBottom: '8px' },
  },
  words: {
    ...{ margin: '4px 0 12px', padding: '8px 12px', whiteSpace: 'pre-wrap' },
    ...{ overflowWrap: 'anywhere', backgroundColor: tokens.colorNeutralBackground3 },
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  note: { color: tokens.colorNeutralForeground2, margin: '0 0 4px' },
});

/** Names and what they say, side by side, or one below the other where it is narrow. */
export function Lines({ lines }: { lines: readonly Line[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.pairs}>
      {lines.map(({ name, value }, at) => (
        <Pair key={at} name={name} value={value} />
      ))}
    </dl>
  );
}

function Pair({ name, value }: Line) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value} dir="auto">
        {value}
      </dd>
    </>
  );
}

/** What somebody wrote, exactly as typed. */
export function Words({ children }: { children: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.words} dir="auto">
      {children}
    </blockquote>
  );
}

export function Note({ children }: { children: string }) {
  const styles = useStyles();
  return <p className={styles.note}>{children}</p>;
}
