import { ask } from '../ask.ts';
import { Subheading } from '../parts/heading.tsx';
import { Lines, Note } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';

/** What the policy did not answer lately, grouped by what the questions share; nobody's name is kept with one. */
export function PolicyGaps() {
  const { answer, again } = useAnswer(() => ask('policies.gaps', {}));
  return (
    <>
      <Subheading>What the policy did not answer</Subheading>
      <Note>Questions of the last 120 days. No names are kept with questions.</Note>
      <Answered answer={answer} again={again}>
        {({ figures, gaps }) => (
          <>
            <Lines lines={figures} />
            {gaps.length === 0 && <p>There was no question that the policy did not answer.</p>}
            <Lines
              lines={gaps.map(({ topic, count, samples }) => ({
                name: `${topic}: ${count}`,
                value: samples.join('\n'),
              }))}
            />
          </>
        )}
      </Answered>
    </>
  );
}
