import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Done } from '../parts/done.tsx';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Lines, Note } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PolicyGaps } from './policy-gaps.tsx';
import { PolicyUpload } from './policy-upload.tsx';
import { PolicyVersion } from './policy-version.tsx';

type Listed = Gets<'policies.list'>;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' },
});

/** The policy's versions, for those who keep it: bring one in, look at it, make it current. */
export function PoliciesPage({ title }: { title: string }) {
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  const { answer, again } = useAnswer(() => ask('policies.list', {}));
  if (open !== null) {
    return (
      <PolicyVersion
        policy={open}
        onLeave={(words) => {
          setOpen(null);
          setSaid(words === null ? null : { words });
          again();
        }}
      />
    );
  }
  return (
    <>
      <Heading>{title}</Heading>
      {said && <Done said={said} />}
      <PolicyUpload onWaiting={setOpen} />
      <Answered answer={answer} again={again}>
        {(listed) => (
          <>
            <Versions listed={listed} onOpen={setOpen} />
            <Receipts listed={listed} />
          </>
        )}
      </Answered>
      <PolicyGaps />
    </>
  );
}

const buttonNames = {
  waiting: 'Look at it',
  current: 'Read it',
  superseded: 'Read it',
} as const;

function Versions({ listed, onOpen }: { listed: Listed; onOpen: (policy: string) => void }) {
  const styles = useStyles();
  return (
    <>
      <Subheading>Versions</Subheading>
      {listed.versions.length === 0 && <p>There is no policy yet. Bring one in above.</p>}
      <ul className={styles.list} aria-label="Versions">
        {listed.versions.map(({ id, title, state, facts }) => (
          <li key={id} className={styles.row}>
            <Lines lines={[{ name: 'Title', value: title }, ...facts]} />
            <div className={styles.bar}>
              <Button
                appearance={state === 'waiting' ? 'primary' : 'secondary'}
                aria-label={`${buttonNames[state]}: version ${id}`}
                onClick={() => onOpen(id)}
              >
                {buttonNames[state]}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who has confirmed the current version, and who has not. */
function Receipts({ listed: { receipts } }: { listed: Listed }) {
  const styles = useStyles();
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  if (!receipts) return null;
  const { have, missing } = receipts;
  const askAll = async () => {
    const answer = await ask('policies.ask', {});
    setSaid({ words: answer.kind === 'ok' ? askedWords(answer.value.asked) : 'Nobody was asked.' });
  };
  return (
    <>
      <Subheading>Who has read the current version</Subheading>
      <p>
        {have.length} of {have.length + missing.length} have confirmed that they have read it.
      </p>
      <Lines
        lines={[
          { name: 'Not yet', value: missing.join(', ') || 'Nobody is missing' },
          { name: 'Confirmed', value: have.join(', ') || 'Nobody yet' },
        ]}
      />
      {said && <Done said={said} />}
      {missing.length > 0 && (
        <div className={styles.bar}>
          <Button onClick={() => void askAll()}>Ask those who have not</Button>
        </div>
      )}
      <Note>Nobody is asked more than three times for one version.</Note>
    </>
  );
}

const askedWords = (people: number): string =>
  people === 1 ? '1 person is asked to confirm.' : `${people} people are asked to confirm.`;
