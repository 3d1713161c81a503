import { Button, makeStyles } from '@fluentui/react-components';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Lines, Note } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { Bars } from './bars.tsx';

type Figures = Gets<'figures.show'>;
type Term = Figures['terms'][number];

const useStyles = makeStyles({
  buttons: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
    '@media print': { display: 'none' },
  },
  term: { breakInside: 'avoid' },
});

/** One page for governors, without a name. It is made to be printed. */
export function FiguresPage({ title }: { title: string }) {
  const { answer, again } = useAnswer(() => ask('figures.show', {}));
  return (
    <>
      <Heading>{title}</Heading>
      <Answered answer={answer} again={again}>
        {(figures) => <Page figures={figures} />}
      </Answered>
    </>
  );
}

function Page({ figures: { school, day, terms, links } }: { figures: Figures }) {
  const styles = useStyles();
  return (
    <>
      <p>
        {school}, {day}. Reports about social media by staff, counted once each. Drills are not in
        it.
      </p>
      <p>
        Counts under five are not shown by themselves, so that nobody can be found in them. A term
        is shown once it has ended. Reports about somebody who receives this page are in nobody's
        copy.
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => print()}>Print</Button>
        <FileButton name="export.figures" asks={{}}>
          Save as a table (CSV)
        </FileButton>
      </div>
      {terms.length === 0 && <p>No term has ended since Lantern began to count.</p>}
      {terms.map((term) => (
        <TermPart key={term.name} term={term} />
      ))}
      <Subheading>Family links today</Subheading>
      <Lines lines={links} />
    </>
  );
}

function TermPart({ term: { name, total, bars, together, median } }: { term: Term }) {
  const styles = useStyles();
  return (
    <section className={styles.term} aria-label={name}>
      <Subheading>{name}</Subheading>
      <Lines
        lines={[
          { name: 'Reports', value: total === null ? 'Fewer than 5' : String(total) },
          { name: 'Half of them were taken in hand within', value: median },
        ]}
      />
      {total !== null && bars.length === 0 && (
        <Note>There were too few of each kind to show them apart.</Note>
      )}
      {bars.length > 0 && <Bars bars={bars} label={`${name}: reports by kind`} />}
      {together.length > 0 && <Note>{`Other kinds together: ${together.join('; ')}.`}</Note>}
    </section>
  );
}
