import { Button, Field, Input, MessageBar, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { type Answer, ask } from '../ask.ts';
import { Subheading } from '../parts/heading.tsx';
import { Lines, Note, Words } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';

type Policy = NonNullable<Gets<'policy.read'>['policy']>;
type Found = Gets<'policy.search'>;

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end', margin: '12px 0' },
});

/** The current policy: to search, to confirm, to read from end to end. */
export function PolicyPart() {
  const { answer, again } = useAnswer(() => ask('policy.read', {}));
  return (
    <>
      <Subheading>The policy</Subheading>
      <Answered answer={answer} again={again}>
        {({ policy }) =>
          policy ? (
            <>
              <p>{policy.source}</p>
              {policy.warnings.map((warning) => (
                <Note key={warning}>{warning}</Note>
              ))}
              <Confirm policy={policy} onDone={again} />
              <Search />
              <Passages passages={policy.passages} label="The whole policy" />
            </>
          ) : (
            <p>No policy has been made current yet. Ask your headteacher.</p>
          )
        }
      </Answered>
    </>
  );
}

function Confirm({ policy, onDone }: { policy: Policy; onDone: () => void }) {
  const [no, setNo] = useState(false);
  const confirm = async () => {
    const answer = await ask('policy.confirm', { policy: policy.id });
    if (answer.kind === 'ok') onDone();
    else setNo(true);
  };
  if (policy.confirmed) {
    return <p role="status">You confirmed that you have read it, {policy.confirmed}.</p>;
  }
  return (
    <>
      <Button onClick={() => void confirm()}>I have read this version</Button>
      <div role="alert">
        {no && <MessageBar intent="error">That was not noted. Please try again.</MessageBar>}
      </div>
    </>
  );
}

function Search() {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [answer, setAnswer] = useState<Answer<Found> | 'none'>('none');
  const search = async (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') return setAnswer('none');
    setAnswer(await ask('policy.search', { words: words.trim() }));
  };
  return (
    <>
      <search>
        <form className={styles.search} onSubmit={(event) => void search(event)}>
          <Field label="Search the policy">
            <Input
              type="search"
              autoComplete="off"
              maxLength={500}
              value={words}
              onChange={(_, { value }) => setWords(value)}
            />
          </Field>
          <Button type="submit">Search</Button>
        </form>
      </search>
      <div aria-live="polite">
        {answer !== 'none' && (
          <Answered answer={answer} again={() => setAnswer('none')}>
            {(found) => <Results found={found} />}
          </Answered>
        )}
      </div>
    </>
  );
}

function Results({ found }: { found: Found }) {
  if (found.help) return <Help help={found.help} />;
  return (
    <>
      <p>{found.first}</p>
      {found.found.length > 0 && <Passages passages={found.found} label="What was found" />}
      {found.nearest && <p>The nearest heading is: {found.nearest}</p>}
      {found.ask && <p>{found.ask}</p>}
      {found.happened && (
        <p>If this happened, please report it. Write to Lantern in its chat: report</p>
      )}
    </>
  );
}

/** Words of danger are answered with people to speak to, not with passages. */
const Help = ({ help }: { help: NonNullable<Found['help']> }) => (
  <>
    <MessageBar intent="error" layout="multiline">
      Speak to someone now. If a child is in danger, phone 999: a search is not enough.
    </MessageBar>
    <Lines
      lines={[
        ...help.people.map(({ name, title, phone }) => ({
          ...{ name: title, value: phone ? `${name}, ${phone}` : name },
        })),
        ...help.numbers,
      ]}
    />
  </>
);

const Passages = ({ passages, label }: { passages: Policy['passages']; label: string }) => (
  <section aria-label={label}>
    {passages.map(({ number, section, text }) => (
      <article key={number} aria-label={`Passage ${number}`}>
        <Note>{`${section} (passage ${number})`}</Note>
        <Words>{text}</Words>
      </article>
    ))}
  </section>
);
