import {
  Button,
  Field,
  MessageBar,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Lines, Note } from '../parts/lines.tsx';
import { NotRead } from '../parts/not-read.tsx';
import { Answered, Loading } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PolicyPart } from './policy-part.tsx';

const LinksPart = lazy(async () => ({ default: (await import('./links-part.tsx')).LinksPart }));

type Report = Gets<'reports.add'>['report'];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  report: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What every member of staff has: their own reports, and the policy. */
export function StaffPage({ title }: { title: string }) {
  return (
    <>
      <Heading>{title}</Heading>
      <p>Lantern is not an emergency service. If a child is in danger now, phone 999.</p>
      <Subheading>My reports</Subheading>
      <Reports />
      <Suspense fallback={<Loading />}>
        <LinksPart />
      </Suspense>
      <PolicyPart />
    </>
  );
}

function Reports() {
  const styles = useStyles();
  const { answer, again } = useAnswer(() => ask('reports.mine', {}));
  return (
    <Answered answer={answer} again={again}>
      {({ reports, unreadable }) => (
        <>
          <NotRead count={unreadable} />
          {reports.length === 0 && unreadable === 0 && (
            <p>You have sent none. To report something, write to Lantern in its chat: report</p>
          )}
          {reports.length > 0 && (
            <ul className={styles.list} aria-label="My reports">
              {reports.map((report) => (
                <li key={report.incident} className={styles.report}>
                  <OneReport report={report} onAdded={again} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Answered>
  );
}

function OneReport({ report, onAdded }: { report: Report; onAdded: () => void }) {
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const reference = report.references.join(' and ');
  return (
    <>
      <Lines
        lines={[
          { name: 'Reference', value: reference },
          { name: 'State', value: report.state },
          { name: 'Recorded', value: report.at },
          { name: 'With', value: report.withWhom.join('\n') },
        ]}
      />
      {report.whenRead && <Note>{report.whenRead}</Note>}
      <div role="status">{said && <MessageBar>{said}</MessageBar>}</div>
      {report.open && !adding && (
        <Button size="small" onClick={() => setAdding(true)} aria-label={`Add to ${reference}`}>
          Add to it
        </Button>
      )}
      {adding && (
        <AddForm
          incident={report.incident}
          onDone={(words) => {
            setAdding(false);
            setSaid(words);
            onAdded();
          }}
        />
      )}
    </>
  );
}

function AddForm({ incident, onDone }: { incident: string; onDone: (said: string) => void }) {
  const [words, setWords] = useState('');
  const [press] = useState(() => crypto.randomUUID());
  const [no, setNo] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await ask('reports.add', { incident, words, press });
    if (answer.kind === 'ok') return onDone('Added. Nothing that you said before was changed.');
    setNo('words' in answer ? answer.words : 'NOT ADDED. Please try again, or tell somebody.');
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Field label="What you want to add" required {...(no ? { validationMessage: no } : {})}>
        <Textarea
          rows={4}
          maxLength={10_000}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <Button type="submit" appearance="primary" style={{ marginTop: '8px' }}>
        Add
      </Button>
    </form>
  );
}
