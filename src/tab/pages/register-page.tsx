import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type Filter, filters } from '../../domain/register/register.ts';
import { filterWords } from '../../domain/view/link-offers.ts';
import type { Gets } from '../../web/contract.ts';
import { addressOf } from '../address.ts';
import { ask } from '../ask.ts';
import { Done } from '../parts/done.tsx';
import { ChoiceField } from '../parts/form.tsx';
import { Go } from '../parts/go.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lines } from '../parts/lines.tsx';
import { NotRead } from '../parts/not-read.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { DeclareForm } from './declare-form.tsx';

type Register = Gets<'register.list'>;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '16px 0' },
  narrow: { maxWidth: '320px', margin: '12px 0' },
});

/** The register of family links, as this reader may see it: what waits for them first. */
export function RegisterPage({ title }: { title: string }) {
  const [asked, setAsked] = useState<{ filter: Filter | null; page: number }>({
    ...{ filter: null, page: 1 },
  });
  return (
    <>
      <Heading>{title}</Heading>
      <Shown key={`${asked.filter} ${asked.page}`} asked={asked} onAsk={setAsked} />
    </>
  );
}

type Asked = { readonly filter: Filter | null; readonly page: number };

function Shown({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const styles = useStyles();
  const { answer, again } = useAnswer(() => ask('register.list', asked));
  return (
    <Answered answer={answer} again={again}>
      {(register) => (
        <>
          <div className={styles.narrow}>
            <ChoiceField
              label="Show"
              words={counted(register)}
              value={register.filter}
              onChange={(filter) => onAsk({ filter, page: 1 })}
            />
          </div>
          <NotRead count={register.unreadable} />
          {register.rows.length === 0 && register.unreadable === 0 && (
            <p>{nothing[register.filter]}</p>
          )}
          <LinkList rows={register.rows} page="register" label="Family links" />
          <Pages register={register} onAsk={onAsk} />
          {register.keeper && <Keeper onDone={again} />}
        </>
      )}
    </Answered>
  );
}

const counted = ({ counts, mode }: Register): Record<Filter, string> => {
  const named = filters.map(
    (one) => [one, `${filterWords[mode][one]} (${counts[one] ?? 0})`] as const,
  );
  return Object.fromEntries(named) as Record<Filter, string>;
};

const nothing: Record<Filter, string> = {
  due: 'Nothing waits for you.',
  'in-force': 'No family link is in force.',
  waiting: 'Nothing waits for a decision.',
  ended: 'No family link has ended.',
  all: 'There are no family links here.',
};

const useListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', marginBottom: '4px' },
});

/** Links as they stand, each with the way to it; what was declared is behind that. */
export function LinkList({
  rows,
  page,
  label,
}: {
  rows: Register['rows'];
  page: 'register' | 'staff';
  label: string;
}) {
  const styles = useListStyles();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ reference, due, standing }) => (
        <li key={reference} className={styles.row}>
          <div className={styles.top}>
            <Go to={addressOf(page, reference)}>Ref {reference}</Go>
            {due && (
              <Badge appearance="outline" color="informative">
                Waiting for you
              </Badge>
            )}
          </div>
          <Lines lines={standing} />
        </li>
      ))}
    </ul>
  );
}

function Pages({ register, onAsk }: { register: Register; onAsk: (asked: Asked) => void }) {
  const styles = useStyles();
  const { filter, page, pages } = register;
  if (pages < 2) return null;
  return (
    <nav className={styles.bar} aria-label="Further pages">
      {page > 1 && <Button onClick={() => onAsk({ filter, page: page - 1 })}>Back</Button>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <Button onClick={() => onAsk({ filter, page: page + 1 })}>Further</Button>}
    </nav>
  );
}

/** What the headteacher alone can do: ask everybody, and enter one for somebody without an account. */
function Keeper({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const [open, setOpen] = useState<'another' | 'all' | null>(null);
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  const askAll = async () => {
    const answer = await ask('register.ask-all', {});
    setOpen(null);
    setSaid({ words: answer.kind === 'ok' ? askedWords(answer.value.asked) : 'Nobody was asked.' });
  };
  return (
    <section aria-label="For the headteacher">
      {said && <Done said={said} />}
      <div className={styles.bar}>
        <Button aria-expanded={open === 'another'} onClick={() => setOpen('another')}>
          Enter one for somebody without an account
        </Button>
        <Button aria-expanded={open === 'all'} onClick={() => setOpen('all')}>
          Ask all staff
        </Button>
      </div>
      {open === 'all' && (
        <>
          <p>
            Everybody is asked once whether they have a family link with a pupil. Whoever was asked
            before is not asked again.
          </p>
          <Button appearance="primary" onClick={() => void askAll()}>
            Yes, ask them
          </Button>
        </>
      )}
      {open === 'another' && (
        <DeclareForm
          draft={null}
          another
          head="headteacher"
          onLeave={(words) => {
            setOpen(null);
            if (words) setSaid({ words });
            onDone();
          }}
        />
      )}
    </section>
  );
}

const askedWords = (people: number): string =>
  people === 0
    ? 'Everybody was asked before.'
    : people === 1
      ? '1 person is asked.'
      : `${people} people are asked.`;
