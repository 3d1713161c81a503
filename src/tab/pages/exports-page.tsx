import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ask } from '../ask.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '8px', justifyItems: 'start' },
});

/** What this person may take out as a file, besides single items. */
export function ExportsPage({ title }: { title: string }) {
  const { answer, again } = useAnswer(() => ask('exports.list', {}));
  return (
    <>
      <Heading>{title}</Heading>
      <p>
        Each time is noted, with your name, before the file is given. A file is no longer looked
        after by Lantern. The chronology of one item is on the page of that item.
      </p>
      <Answered answer={answer} again={again}>
        {(has) => (
          <>
            {has.register && <Register />}
            {has.person && <OnePerson />}
          </>
        )}
      </Answered>
    </>
  );
}

function Register() {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Subheading>Register of family links</Subheading>
      <FileButton name="export.register" asks={{}}>
        Save the register as a table (CSV)
      </FileButton>
    </div>
  );
}

function OnePerson() {
  const styles = useStyles();
  const [name, setName] = useState('');
  return (
    <>
      <Subheading>When somebody asks what is kept about them</Subheading>
      <p>
        This makes a draft out of what you yourself may read. Other people's names and words are
        held back under a number, with a list of what and why: you decide on each before anything is
        given. Tell your data protection officer first; there is a month to answer.
      </p>
      <div className={styles.group}>
        <Field
          label="Their whole name, or their school e-mail address"
          hint="For a child or a parent, the name as it was written in reports."
        >
          <Input
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <FileButton name="export.person" asks={{ name: name.trim(), as: 'pdf' }}>
          Make the draft as PDF
        </FileButton>
        <FileButton name="export.person" asks={{ name: name.trim(), as: 'json' }}>
          Make the draft as data (JSON)
        </FileButton>
      </div>
    </>
  );
}
