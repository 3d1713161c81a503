import { Button, MessageBar, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Answer, ask } from '../ask.ts';
import { DayField, Form } from '../parts/form.tsx';
import { Subheading } from '../parts/heading.tsx';
import { Note } from '../parts/lines.tsx';
import type { SchoolRead } from './school-page.tsx';

type One = SchoolRead['cover'][number];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
    ...{ padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  who: { flexGrow: 1, minWidth: '160px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

/** Who fills a role and is away: what waits for them goes on to the next person. */
export function CoverPart({ read, onDone }: { read: SchoolRead; onDone: (said: string) => void }) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [no, setNo] = useState<string | null>(null);
  const run = async (asking: Promise<Answer<{ said: string }>>) => {
    const answer = await asking;
    if (answer.kind === 'ok') onDone(answer.value.said);
    else setNo('words' in answer ? answer.words : 'Nothing was changed. Please try again.');
  };
  return (
    <section aria-label="Cover and absence">
      <Subheading>Cover and absence</Subheading>
      <Note>While somebody is away, what waits for them goes to the next person at once.</Note>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      <ul className={styles.list} aria-label="People with a role">
        {read.cover.map((one) => (
          <li key={one.id} className={styles.row}>
            <Who one={one} />
            {one.yours && one.away && (
              <Button
                aria-label={`${one.name} is back`}
                onClick={() => void run(ask('school.back', { person: one.id }))}
              >
                Back again
              </Button>
            )}
            {one.yours && !one.away && open !== one.id && (
              <Button aria-label={`${one.name} is away`} onClick={() => setOpen(one.id)}>
                Away
              </Button>
            )}
            {open === one.id && (
              <AwayForm
                one={one}
                onSend={(until) => void run(ask('school.away', { person: one.id, until }))}
                onCancel={() => setOpen(null)}
              />
            )}
          </li>
        ))}
      </ul>
      {read.closedToday !== null && (
        <div className={styles.bar}>
          <Button
            onClick={() =>
              void run(ask('school.day', { is: read.closedToday ? 'open' : 'closed' }))
            }
          >
            {read.closedToday ? 'School is open today after all' : 'School is closed today'}
          </Button>
        </div>
      )}
    </section>
  );
}

const Who = ({ one }: { one: One }) => (
  <div className={useStyles().who}>
    {one.name}
    {one.away && ' (away)'}
    <Note>{one.duties}</Note>
  </div>
);

function AwayForm({
  one,
  onSend,
  onCancel,
}: {
  one: One;
  onSend: (until: string | null) => void;
  onCancel: () => void;
}) {
  const [until, setUntil] = useState('');
  return (
    <Form
      send={`${one.name} is away`}
      busy={false}
      onSubmit={() => onSend(until === '' ? null : until)}
      more={<Button onClick={onCancel}>Cancel</Button>}
    >
      <DayField
        label="Last day away (within two weeks for a colleague; for yourself you can leave it empty)"
        value={until}
        onChange={setUntil}
      />
    </Form>
  );
}
