import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { addressOf } from '../address.ts';
import { ask } from '../ask.ts';
import { Done } from '../parts/done.tsx';
import { Go } from '../parts/go.tsx';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Lines, Note, Words } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer, useWatch } from '../parts/use-answer.ts';
import { ItemFiles } from './item-files.tsx';
import { ItemInFile } from './item-in-file.tsx';
import { PlannedActions } from './planned-actions.tsx';
import { Steps } from './steps.tsx';

type Item = Gets<'item.open'>;

/** One item from end to end, with what can be done about it. */
export function ItemPage({ reference }: { reference: string }) {
  const { answer, put, again } = useAnswer(() => ask('item.open', { reference }));
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  const done = said && <Done said={said} />;
  const took = (words: string, fresh: Item | null) => {
    setSaid({ words });
    put(fresh ? { kind: 'ok', value: fresh } : { kind: 'nothing-here' });
  };
  const version = answer?.kind === 'ok' ? answer.value.version : null;
  useWatch(async () => {
    if (version === null) return;
    const news = await ask('item.changed', { reference, version });
    if (news.kind === 'nothing-here' || (news.kind === 'ok' && news.value.changed)) again();
  });
  return (
    <>
      <p>
        <Go to={addressOf('items')}>Back to the list</Go>
      </p>
      {answer?.kind !== 'ok' && done}
      <Answered answer={answer} again={again}>
        {(item) => (
          <>
            <Top item={item} />
            <p>{item.clock}</p>
            <Links links={item.links} />
            {done}
            <Steps item={item} onDone={took} />
            <PlannedActions item={item} onDone={took} />
            <ItemInFile item={item} onDone={took} />
            <Written item={item} />
            <Around item={item} />
            <ItemFiles item={item} onGiven={again} />
          </>
        )}
      </Answered>
    </>
  );
}

/** What is needed first: is the child safe, where, what, who, when (domain facts 3.1). */
function Top({ item }: { item: Item }) {
  return (
    <>
      <Heading>Ref {item.reference}</Heading>
      {item.drill && (
        <MessageBar intent="warning">DRILL: this is practice, not a real item.</MessageBar>
      )}
      <MessageBar intent={item.safe.alarming ? 'error' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{item.safe.words}</MessageBarTitle>
        </MessageBarBody>
      </MessageBar>
      <Subheading>What was reported</Subheading>
      <Lines lines={item.facts} />
      {item.imagery && (
        <MessageBar intent="warning" layout="multiline">
          Do not view, copy or forward pictures of a child.
        </MessageBar>
      )}
      <Subheading>When</Subheading>
      <Lines lines={item.times} />
    </>
  );
}

/** Set apart so that it is not overlooked, and plain so that it is not taken for an all-clear. */
function Links({ links }: { links: Item['links'] }) {
  if (links === null) {
    return (
      <Note>The register of family links could not be read just now. Please look there too.</Note>
    );
  }
  return links.map(({ first, more, opens }) => (
    <MessageBar key={`${first}${more}`} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{first}</MessageBarTitle>
        {more}{' '}
        {opens && <Go to={addressOf(opens.page, opens.reference)}>Open link {opens.reference}</Go>}
      </MessageBarBody>
    </MessageBar>
  ));
}

function Written({ item }: { item: Item }) {
  return (
    <>
      <Subheading>The reporter's own words</Subheading>
      {item.words === null && (
        <Note>Kept with the record about the adult until they are released to this one.</Note>
      )}
      {item.words === '' && <Note>None were given.</Note>}
      {item.words && <Words>{item.words}</Words>}
      {item.additions.map(({ name, value }) => (
        <Said key={`${name}${value}`} name={`Added ${name}`} words={value} />
      ))}
      <Subheading>What has been done</Subheading>
      {item.log.length === 0 && <Note>Nothing has been logged yet.</Note>}
      {item.log.map(({ name, value }) => (
        <Said key={`${name}${value}`} name={name} words={value} />
      ))}
      <Lines lines={item.closing} />
    </>
  );
}

const Said = ({ name, words }: { name: string; words: string }) => (
  <>
    <Note>{name}</Note>
    <Words>{words}</Words>
  </>
);

function Around({ item }: { item: Item }) {
  const { name, phone, email } = item.reporter;
  const reach = [name, phone, email].filter((part) => part !== null).join(', ');
  return (
    <>
      <Subheading>Who, and why you</Subheading>
      <Lines lines={[{ name: 'Reporter', value: reach }, ...item.why]} />
      <Subheading>Who has read this</Subheading>
      <Lines lines={item.readers} />
      <Subheading>What happened to this item</Subheading>
      <Lines lines={item.chronology} />
    </>
  );
}
