import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A way to another place in the tab, in the theme's own colour. */
export const Go = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to} className={useStyles().link}>
    {children}
  </a>
);
