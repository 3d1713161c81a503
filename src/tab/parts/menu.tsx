import { makeStyles, tokens } from '@fluentui/react-components';
import type { Page } from '../../domain/pages.ts';
import type { Gets } from '../../web/contract.ts';
import { addressOf } from '../address.ts';

const useStyles = makeStyles({
  list: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '4px' },
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    ...{ display: 'inline-block', padding: '6px 10px', textDecoration: 'none' },
    ...{ color: tokens.colorNeutralForeground1, borderRadius: tokens.borderRadiusMedium },
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    ...{ fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForegroundLink}`,
  },
});

/** The pages that this person has: the server names them, and no others. */
export function Menu({ pages, at }: { pages: Gets<'me'>['pages']; at: Page | null }) {
  const styles = useStyles();
  return (
    <nav aria-label="Pages">
      <ul className={styles.list}>
        {pages.map(({ page, title }) => (
          <li key={page}>
            <a
              href={addressOf(page)}
              className={page === at ? `${styles.link} ${styles.here}` : styles.link}
              {...(page === at ? { 'aria-current': 'page' as const } : {})}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
