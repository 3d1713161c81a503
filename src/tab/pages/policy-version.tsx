import { Button, MessageBar, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Lines, Note, Words } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';

type Looked = Gets<'policies.look'>;
type Changes = NonNullable<Looked['changes']>;
type Passage = Looked['passages'][number];

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

/** One version: how it was read, what is different from the one before, and every passage. */
export function PolicyVersion({
  policy,
  onLeave,
}: {
  policy: string;
  onLeave: (said: string | null) => void;
}) {
  const { answer, again } = useAnswer(() => ask('policies.look', { policy }));
  return (
    <>
      <p>
        <Button onClick={() => onLeave(null)}>Back to all versions</Button>
      </p>
      <Answered answer={answer} again={again}>
        {({ version, warnings, changes, passages }) => (
          <>
            <Heading>{version.title}</Heading>
            <Lines lines={version.facts} />
            {warnings.length > 0 && (
              <>
                <Subheading>What to know of how it was read</Subheading>
                <ul>
                  {warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </>
            )}
            {changes && <Different changes={changes} />}
            {version.state === 'waiting' && <MakeCurrent policy={version.id} onLeave={onLeave} />}
            <Subheading>Every passage, as it will be quoted</Subheading>
            <Passages passages={passages} />
          </>
        )}
      </Answered>
    </>
  );
}

function Different({ changes: { same, added, changed, gone } }: { changes: Changes }) {
  return (
    <>
      <Subheading>What is different from the current version</Subheading>
      <Note>
        {`${same} passages are as they were, ${added.length} are new, ${changed.length} are in other words, ${gone.length} are no longer there.`}
      </Note>
      {changed.map(({ before, after }) => (
        <section key={`${before}${after.text}`} aria-label="In other words">
          <Note>{`In other words: ${after.section}`}</Note>
          <Note>Before:</Note>
          <Words>{before}</Words>
          <Note>Now:</Note>
          <Words>{after.text}</Words>
        </section>
      ))}
      <Named name="New" passages={added} />
      <Named name="No longer there" passages={gone} />
    </>
  );
}

const Named = ({ name, passages }: { name: string; passages: readonly Passage[] }) =>
  passages.length > 0 && (
    <>
      <Subheading>{name}</Subheading>
      <Passages passages={passages} />
    </>
  );

const Passages = ({ passages }: { passages: readonly Passage[] }) =>
  passages.map(({ section, text }, at) => (
    <div key={at}>
      <Note>{section}</Note>
      <Words>{text}</Words>
    </div>
  ));

/** Asked twice: from then on every answer comes from this version. */
function MakeCurrent({ policy, onLeave }: { policy: string; onLeave: (said: string) => void }) {
  const styles = useStyles();
  const [sure, setSure] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const make = async () => {
    const answer = await ask('policies.make-current', { policy });
    if (answer.kind === 'ok') onLeave('It is current now: every answer comes from this version.');
    else setNo('words' in answer ? answer.words : 'Nothing was changed. Please try again.');
  };
  return (
    <section aria-label="Make it current">
      <p>Are the title and the dates right? If not, mend the document and bring it in again.</p>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      <div className={styles.bar}>
        {sure ? (
          <>
            <Note>
              From then on every answer comes from this version, with your name in the ledger.
            </Note>
            <Button appearance="primary" onClick={() => void make()}>
              Yes, make it current
            </Button>
            <Button onClick={() => setSure(false)}>Not yet</Button>
          </>
        ) : (
          <Button appearance="primary" onClick={() => setSure(true)}>
            Make it current
          </Button>
        )}
      </div>
    </section>
  );
}
