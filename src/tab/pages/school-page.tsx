import { Button, MessageBar, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsPart } from '../../domain/settings-parts.ts';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Done } from '../parts/done.tsx';
import { Heading, Subheading } from '../parts/heading.tsx';
import { Lines, Note } from '../parts/lines.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { CoverPart } from './cover-part.tsx';
import { SettingsEditor } from './settings-editor.tsx';

export type SchoolRead = Gets<'school.read'>;

const useStyles = makeStyles({ bar: { margin: '8px 0' } });

/** The school's settings, part by part; whoever may change one sees the button for it. */
export function SchoolPage({ title }: { title: string }) {
  const { answer, again } = useAnswer(() => ask('school.read', {}));
  return (
    <>
      <Heading>{title}</Heading>
      <Answered answer={answer} again={again}>
        {(read) => <Settings read={read} again={again} />}
      </Answered>
    </>
  );
}

function Settings({ read, again }: { read: SchoolRead; again: () => void }) {
  const styles = useStyles();
  const [open, setOpen] = useState<SettingsPart | null>(null);
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  const done = (words: string | null) => {
    setOpen(null);
    setSaid(words === null ? null : { words });
    if (words !== null) again();
  };
  return (
    <>
      <p>{read.name}</p>
      {said && <Done said={said} />}
      {read.leftOut.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          {`These changes no longer fit the settings file, so the file counts there: ${read.leftOut.join('; ')}. Please enter them again.`}
        </MessageBar>
      )}
      <CoverPart read={read} onDone={done} />
      {read.parts.map(({ part, title, lines, mayEdit, unconfirmed }) => (
        <section key={part} aria-label={title}>
          <Subheading>{title}</Subheading>
          {unconfirmed && <Note>Nobody at the school has confirmed this yet.</Note>}
          {open === part ? (
            <SettingsEditor part={part} read={read} onLeave={done} />
          ) : (
            <>
              <Lines lines={lines} />
              {mayEdit && (
                <div className={styles.bar}>
                  <Button onClick={() => setOpen(part)} aria-label={`Change: ${title}`}>
                    Change
                  </Button>
                </div>
              )}
            </>
          )}
        </section>
      ))}
      <Subheading>What was changed</Subheading>
      {read.history.length === 0 && <Note>Nothing yet: all of it is as in the settings file.</Note>}
      <Lines lines={read.history} />
    </>
  );
}
