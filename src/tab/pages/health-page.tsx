import { makeStyles } from '@fluentui/react-components';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Heading, Subheading } from '../parts/heading.tsx';
import { StateLine } from '../parts/state-line.tsx';
import { Answered } from '../parts/states.tsx';
import { Table } from '../parts/table.tsx';
import { useAnswer } from '../parts/use-answer.ts';

type Health = Gets<'health.show'>;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '8px' },
  steps: { margin: '4px 0 8px', paddingLeft: '24px', overflowWrap: 'anywhere' },
});

/** Whether everything works on which an alert depends, and what to do where it does not. */
export function HealthPage({ title }: { title: string }) {
  const { answer, again } = useAnswer(() => ask('health.show', {}));
  return (
    <>
      <Heading>{title}</Heading>
      <p>
        For whoever looks after Lantern. Nothing stands here of any report, or of anybody who made
        one. What is about somebody who has this page is not counted. Looking disturbs nobody.
      </p>
      <Answered answer={answer} again={again}>
        {(health) => (
          <>
            <Parts lines={health.lines} />
            <Drills drills={health.drills} />
          </>
        )}
      </Answered>
    </>
  );
}

function Parts({ lines }: Pick<Health, 'lines'>) {
  const styles = useStyles();
  const look = lines.filter(({ alarming }) => alarming).length;
  return (
    <>
      <p>
        {look === 0
          ? 'Everything is in order.'
          : `${look} of ${lines.length} things ${look === 1 ? 'needs' : 'need'} somebody to look.`}
      </p>
      <ul className={styles.list} aria-label="What has to work">
        {lines.map(({ name, words, alarming, steps }) => (
          <li key={name}>
            <StateLine name={name} words={words} alarming={alarming} />
            {steps.length > 0 && (
              <ul className={styles.steps} aria-label={`What to do about: ${name}`}>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const Drills = ({ drills }: Pick<Health, 'drills'>) => (
  <>
    <Subheading>Drills</Subheading>
    {drills.length === 0 ? (
      <p>There has been none. To call one, write to Lantern in its chat: drill</p>
    ) : (
      <Table
        caption="The newest first"
        columns={['Called', 'Result']}
        rows={drills.map(({ at, result }) => [
          at.replace(/^./, (first) => first.toUpperCase()),
          result,
        ])}
      />
    )}
  </>
);
