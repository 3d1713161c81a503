import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  page: { ...typographyStyles.title2, margin: '0 0 12px', ':focus': { outline: 'none' } },
  part: { ...typographyStyles.subtitle1, margin: '24px 0 8px' },
});

/** The name of a page. Whoever comes to it by keyboard or screen reader starts there. */
export function Heading({ children }: { children: ReactNode }) {
  const at = useRef<HTMLHeadingElement>(null);
  useEffect(() => at.current?.focus(), []);
  return (
    <h1 className={useStyles().page} ref={at} tabIndex={-1}>
      {children}
    </h1>
  );
}

export const Subheading = ({ children }: { children: ReactNode }) => (
  <h2 className={useStyles().part}>{children}</h2>
);
