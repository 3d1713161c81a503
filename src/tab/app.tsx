import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { Gets } from '../web/contract.ts';
import { type Address, addressOf, readAddress } from './address.ts';
import { ask } from './ask.ts';
import { pageFor } from './pages/page-for.tsx';
import { Heading } from './parts/heading.tsx';
import { Menu } from './parts/menu.tsx';
import { useQuickHide } from './parts/quick-hide.ts';
import { Answered, NothingHere } from './parts/states.tsx';
import { themes } from './parts/themes.ts';
import { useAnswer } from './parts/use-answer.ts';
import type { Host } from './teams.ts';

const useStyles = makeStyles({
  whole: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  inner: {
    ...{ maxWidth: '960px', margin: '0 auto', padding: '12px 16px 48px' },
    ...{ boxSizing: 'border-box', lineHeight: tokens.lineHeightBase300 },
  },
  bar: {
    ...{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '8px' },
    marginBottom: '16px',
    '@media print': { display: 'none' },
  },
});

/** The whole of the tab: who is looking, where they are, and what stands there. */
export function App({ host }: { host: Host }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  useEffect(() => {
    // what the browser itself draws (scroll bars, a select's list) goes with it
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[theme]} className={styles.whole}>
      <div className={styles.inner}>
        <Lantern place={host.place} />
      </div>
    </FluentProvider>
  );
}

function Lantern({ place }: { place: string | null }) {
  const { answer, again } = useAnswer(useCallback(() => ask('me', {}), []));
  return (
    <Answered answer={answer} again={again}>
      {(me) => <Home me={me} place={place} />}
    </Answered>
  );
}

function Home({ me, place }: { me: Gets<'me'>; place: string | null }) {
  const address = useAddress(place);
  const { hidden, hide, show } = useQuickHide();
  const styles = useStyles();
  if (hidden) {
    return (
      <main>
        <Heading>Hidden</Heading>
        <Button onClick={show}>Show again</Button>
      </main>
    );
  }
  const at = address === 'home' ? ({ page: startPage(me), reference: null } as const) : address;
  return (
    <>
      <div className={styles.bar}>
        <Menu pages={me.pages} at={at?.page ?? null} />
        <Button size="small" onClick={hide} title="Or press Shift three times">
          Hide this page
        </Button>
      </div>
      <main key={at ? addressOf(at.page, at.reference) : 'nowhere'}>
        {at && me.pages.some(({ page }) => page === at.page) ? pageFor(at, me) : <NothingHere />}
      </main>
    </>
  );
}

/** Whoever has items to see starts there. */
const startPage = ({ pages }: Gets<'me'>) =>
  pages.some(({ page }) => page === 'items') ? 'items' : 'staff';

/** Where the person is: what a deep link said first, then what stands behind the `#`. */
function useAddress(place: string | null): Address | 'home' | null {
  const read = () => (location.hash.length > 2 ? readAddress(location.hash) : 'home');
  const [address, setAddress] = useState<Address | 'home' | null>(() =>
    place && location.hash.length <= 2 ? readAddress(place) : read(),
  );
  useEffect(() => {
    const moved = () => setAddress(read());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  });
  return address;
}
