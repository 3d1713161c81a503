import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { addressOf } from '../address.ts';
import { type Answer, ask } from '../ask.ts';
import { Go } from '../parts/go.tsx';
import { Heading } from '../parts/heading.tsx';
import { StateLine } from '../parts/state-line.tsx';
import { Answered } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';

type Listed = Gets<'audit.list'>;

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end', margin: '12px 0' },
});

/** The ledger for whoever audits: who did what and when, never what an item says. */
export function AuditPage({ title, reference }: { title: string; reference: string | null }) {
  return (
    <>
      <Heading>{reference ? `${title}: ${reference}` : title}</Heading>
      <p>
        Who opened, changed or took out what, and when. What an item says is not here. Items from
        which you are left out are not here either. That you looked is noted.
      </p>
      <ByReference reference={reference} />
      <Lines key={reference} reference={reference} />
    </>
  );
}

function ByReference({ reference }: { reference: string | null }) {
  const styles = useStyles();
  const [typed, setTyped] = useState(reference ?? '');
  const [no, setNo] = useState<string | null>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const wanted = typed.trim().toUpperCase();
    if (wanted !== '' && !/^[2-9A-HJ-NP-TV-Z]{6}$/.test(wanted)) {
      return setNo('A reference has six letters and numbers, such as 7K4QXB.');
    }
    setNo(null);
    location.hash = addressOf('audit', wanted === '' ? null : wanted);
  };
  return (
    <search>
      <form className={styles.search} onSubmit={search} noValidate>
        <Field label="Reference" {...(no ? { validationMessage: no } : {})}>
          <Input
            type="search"
            autoComplete="off"
            maxLength={12}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button type="submit">Show its lines</Button>
        {reference && <Go to={addressOf('audit')}>Show everything</Go>}
      </form>
    </search>
  );
}

function Lines({ reference }: { reference: string | null }) {
  const [pages, setPages] = useState<readonly Listed[]>([]);
  const [failed, setFailed] = useState<Answer<never> | null>(null);
  const load = useCallback(
    async (after: string | null, before: readonly Listed[]) => {
      const answer = await ask('audit.list', { reference, after });
      if (answer.kind !== 'ok') return setFailed(answer);
      setFailed(null);
      setPages([...before, answer.value]);
    },
    [reference],
  );
  useEffect(() => void load(null, []), [load]);
  const answer = failed ?? (pages.length > 0 ? ({ kind: 'ok', value: pages } as const) : null);
  return (
    <Answered answer={answer} again={() => void load(null, [])}>
      {(shown) => (
        <Shown pages={shown} reference={reference} more={(after) => void load(after, shown)} />
      )}
    </Answered>
  );
}

function Shown({
  pages,
  reference,
  more,
}: {
  pages: readonly Listed[];
  reference: string | null;
  more: (after: string) => void;
}) {
  const rows = pages.flatMap((page) => page.rows);
  const proved = pages[0]?.proved;
  const next = pages.at(-1)?.next ?? null;
  return (
    <>
      {proved && <StateLine name="The ledger" {...proved} />}
      {rows.length === 0 && <p>{nothing(reference)}</p>}
      {rows.length > 0 && (
        <Table
          caption="The newest first"
          columns={['When', 'What', 'As', 'Reference']}
          rows={rows.map((row) => [
            row.when.replace(/^./, (first) => first.toUpperCase()),
            row.what,
            row.as,
            row.reference && row.reference !== reference ? (
              <Go to={addressOf('audit', row.reference)}>{row.reference}</Go>
            ) : (
              (row.reference ?? '')
            ),
          ])}
        />
      )}
      {next !== null && (
        <p>
          <Button onClick={() => more(next)}>Show older</Button>
        </p>
      )}
    </>
  );
}

const nothing = (reference: string | null): string =>
  reference
    ? 'There are no lines that you may see under this reference.'
    : 'Nothing has happened yet.';
