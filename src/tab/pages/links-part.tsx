import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Done } from '../parts/done.tsx';
import { Subheading } from '../parts/heading.tsx';
import { Note } from '../parts/lines.tsx';
import { NotRead } from '../parts/not-read.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { DeclareForm } from './declare-form.tsx';
import { LinkList } from './register-page.tsx';

type Mine = Gets<'links.mine'>;
type Draft = Mine['drafts'][number];

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** One's own family links, and declaring one; nobody else's are shown here, or counted. */
export function LinksPart() {
  const { answer, put, again } = useAnswer(() => ask('links.mine', {}));
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  const onLeave = (words: string | null) => {
    setSaid(words === null ? null : { words });
    // what was just sent is not offered as a draft for even a moment
    put(null);
    again();
  };
  return (
    <>
      <Subheading>My family links</Subheading>
      {said && <Done said={said} />}
      <Answered answer={answer} again={again}>
        {(mine) => <Own mine={mine} onLeave={onLeave} />}
      </Answered>
    </>
  );
}

function Own({ mine, onLeave }: { mine: Mine; onLeave: (said: string | null) => void }) {
  const styles = useStyles();
  const [open, setOpen] = useState<{ readonly draft: Draft | null } | null>(null);
  if (open) {
    return <DeclareForm draft={open.draft} head={mine.head} onLeave={onLeave} />;
  }
  return (
    <>
      <p>{mine.follows}</p>
      <NotRead count={mine.unreadable} />
      {mine.links.length === 0 && mine.drafts.length === 0 && mine.unreadable === 0 && (
        <p>You have declared none.</p>
      )}
      <LinkList rows={mine.links} page="staff" label="My family links" />
      {mine.drafts.map((draft) => (
        <div key={draft.id}>
          <Note>{`A draft${draft.whose ? ` for ${draft.whose}` : ''}, last saved on ${draft.saved}. Nobody else has seen it, and it gives no leave.`}</Note>
          <div className={styles.bar}>
            <Button onClick={() => setOpen({ draft })}>Go on with the draft</Button>
          </div>
        </div>
      ))}
      <div className={styles.bar}>
        <Button onClick={() => setOpen({ draft: null })}>Declare a family link</Button>
      </div>
    </>
  );
}
