import {
  Badge,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react';
import type { Asks, Gets } from '../../web/contract.ts';
import { addressOf } from '../address.ts';
import { type Answer, ask } from '../ask.ts';
import { Heading } from '../parts/heading.tsx';
import { Note } from '../parts/lines.tsx';
import { NotRead } from '../parts/not-read.tsx';
import { Answered } from '../parts/states.tsx';
import { useWatch } from '../parts/use-answer.ts';

type Asked = Omit<Asks<'items.list'>, 'after'>;
type Listed = Gets<'items.list'>;

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'end', margin: '12px 0' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'baseline' },
    ...{ padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  clock: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

const states: readonly (readonly [Asked['state'], string])[] = [
  ['open', 'Open'],
  ['waiting', 'Waiting'],
  ['in-hand', 'In hand'],
  ['closed', 'Closed'],
];

const nothing: Record<Asked['state'], string> = {
  open: 'Nothing is open.',
  waiting: 'Nothing is waiting.',
  'in-hand': 'Nothing is in hand.',
  closed: 'Nothing has been closed.',
};

const all: Asked = { state: 'open', priority: null, words: '' };

export function ItemsPage({ title }: { title: string }) {
  const [asked, setAsked] = useState<Asked>(all);
  return (
    <>
      <Heading>{title}</Heading>
      <Narrow asked={asked} onAsk={setAsked} />
      <Items key={JSON.stringify(asked)} asked={asked} />
    </>
  );
}

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

function Narrow({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const styles = useStyles();
  const [words, setWords] = useState(asked.words);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onAsk({ ...asked, words: words.trim() });
  };
  return (
    <search>
      <form className={styles.search} onSubmit={search}>
        <Field label="State">
          <Select
            value={asked.state}
            onChange={(_, { value }) =>
              onAsk({ ...asked, state: states.find(([state]) => state === value)?.[0] ?? 'open' })
            }
          >
            {states.map(([state, name]) => (
              <option key={state} value={state}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Priority">
          <Select
            value={asked.priority ?? ''}
            onChange={(_, { value }) =>
              onAsk({ ...asked, priority: priorities.find((one) => one === value) ?? null })
            }
          >
            <option value="">Any</option>
            {priorities.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label="Words or reference">
          <Input
            type="search"
            autoComplete="off"
            maxLength={200}
            value={words}
            onChange={(_, { value }) => setWords(value)}
          />
        </Field>
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}

/** Pages of items, the newest first; what changes at the top comes by itself. */
function Items({ asked }: { asked: Asked }) {
  const [pages, setPages] = useState<readonly Listed[]>([]);
  const [failed, setFailed] = useState<Answer<never> | null>(null);
  const [changed, setChanged] = useState(false);
  const load = useCallback(
    async (after: string | null, before: readonly Listed[]) => {
      const answer = await ask('items.list', { ...asked, after });
      if (answer.kind !== 'ok') return setFailed(answer);
      setFailed(null);
      setPages([...before, answer.value]);
    },
    [asked],
  );
  useEffect(() => void load(null, []), [load]);
  useWatch(async () => {
    // a search is noted each time, so it is not repeated behind anybody's back
    if (asked.words !== '' || pages.length === 0) return;
    const answer = await ask('items.list', { ...asked, after: null });
    if (answer.kind !== 'ok' || answer.value.version === pages[0]?.version) return;
    if (pages.length === 1) setPages([answer.value]);
    else setChanged(true);
  });
  const again = () => {
    setChanged(false);
    void load(null, []);
  };
  const answer = failed ?? (pages.length > 0 ? ({ kind: 'ok', value: pages } as const) : null);
  return (
    <Answered answer={answer} again={again}>
      {(shown) => (
        <>
          {changed && <Button onClick={again}>Something has changed: show it</Button>}
          <List pages={shown} asked={asked} more={(after) => void load(after, shown)} />
        </>
      )}
    </Answered>
  );
}

function List({
  pages,
  asked,
  more,
}: {
  pages: readonly Listed[];
  asked: Asked;
  more: (after: string) => void;
}) {
  const styles = useStyles();
  const items = pages.flatMap((page) => page.items);
  const next = pages.at(-1)?.next ?? null;
  const searched = asked.words !== '' || asked.priority !== null;
  const notRead = pages.reduce((sum, page) => sum + page.unreadable, 0);
  return (
    <>
      <NotRead count={notRead} />
      {items.length === 0 && <p>{searched ? 'Nothing fits.' : nothing[asked.state]}</p>}
      <ul className={styles.list} aria-label="Items">
        {items.map((item) => (
          <Row key={item.reference} item={item} />
        ))}
      </ul>
      {next !== null && (
        <p>
          <Button onClick={() => more(next)}>
            {searched ? 'Look further back' : 'Show older'}
          </Button>
        </p>
      )}
    </>
  );
}

const stateNames: Record<Listed['items'][number]['state'], string> = {
  waiting: 'Waiting',
  'in-hand': 'In hand',
  'to-confirm': 'To be confirmed',
  closed: 'Closed',
};

function Row({ item }: { item: Listed['items'][number] }) {
  const styles = useStyles();
  const about = useId();
  return (
    <li className={styles.row}>
      <a href={addressOf('items', item.reference)} className={styles.link} aria-describedby={about}>
        Ref {item.reference}
      </a>
      <span id={about}>
        {stateNames[item.state]}, {item.priority}
      </span>
      {item.mine && (
        <Badge appearance="outline" color="informative">
          Yours
        </Badge>
      )}
      {item.drill && (
        <Badge appearance="outline" color="informative">
          Drill
        </Badge>
      )}
      <div className={styles.clock}>
        <Note>{`Recorded ${item.recorded}. ${item.clock}`}</Note>
      </div>
    </li>
  );
}
