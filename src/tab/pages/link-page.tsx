import { MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { Page } from '../../domain/pages.ts';
import type { Gets } from '../../web/contract.ts';
import { addressOf } from '../address.ts';
import { ask } from '../ask.ts';
import { Done } from '../parts/done.tsx';
import { Go } from '../parts/go.tsx';
import { Heading, Subheading } from '../parts/heading.tsx';
import { type Line, Lines, Note } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { LinkSteps } from './link-steps.tsx';

type Link = Gets<'link.open'>;

/** One family link from end to end, with what this reader can do about it. */
export function LinkPage({ reference, page }: { reference: string; page: Page }) {
  const { answer, put, again } = useAnswer(() => ask('link.open', { reference }));
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  const done = said && <Done said={said} />;
  return (
    <>
      <p>
        <Go to={addressOf(page)}>Back</Go>
      </p>
      {answer?.kind !== 'ok' && done}
      <Answered answer={answer} again={again}>
        {(link) => (
          <>
            <Heading>{`Family link. Ref ${link.reference}`}</Heading>
            <Lines lines={link.standing} />
            {link.stuck && (
              <MessageBar intent="warning" layout="multiline">
                {link.stuck}
              </MessageBar>
            )}
            {done}
            <Told link={link} />
            <LinkSteps
              link={link}
              onDone={(words, fresh) => {
                setSaid({ words });
                put(fresh ? { kind: 'ok', value: fresh } : { kind: 'nothing-here' });
              }}
              onChanged={again}
            />
            <History link={link} />
          </>
        )}
      </Answered>
    </>
  );
}

/** What was said comes before what can be done: whoever decides has read it. */
const Told = ({ link }: { link: Link }) => (
  <>
    <Part title="What was declared" lines={link.declaration} />
    <Part title="Safeguarding" lines={link.safeguarding} />
    <Part title="Decision" lines={link.decision} />
  </>
);

const History = ({ link }: { link: Link }) => (
  <>
    <Part title="What has happened" lines={link.history} />
    {link.history.length === 0 && <Note>Nothing has happened to it yet.</Note>}
  </>
);

const Part = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length > 0 && (
    <>
      <Subheading>{title}</Subheading>
      <Lines lines={lines} />
    </>
  );
