import { Button, MessageBar, makeStyles } from '@fluentui/react-components';
import { type ChangeEvent, useRef, useState } from 'react';
import { sendFile } from '../ask.ts';
import { Subheading } from '../parts/heading.tsx';
import { Note } from '../parts/lines.tsx';
import { Loading } from '../parts/states.tsx';

const useStyles = makeStyles({ hidden: { display: 'none' }, bar: { margin: '8px 0' } });

const mostBytes = 50 * 1024 * 1024;
const kinds = '.docx,.pdf,.md,.txt';

/** A document is sent and read; what came of it is looked at before anything else happens with it. */
export function PolicyUpload({ onWaiting }: { onWaiting: (policy: string) => void }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // the same file can be chosen again once it was mended
    target.value = '';
    if (!file) return;
    if (file.size > mostBytes) return setSaid(tooBig);
    setBusy(true);
    setSaid(null);
    const answer = await sendFile(file);
    setBusy(false);
    if (answer.kind !== 'ok') {
      return setSaid('words' in answer ? answer.words : 'It did not arrive. Nothing was changed.');
    }
    const got = answer.value;
    if (got.kind === 'unread') return setSaid(`${got.sentence} Nothing was changed.`);
    if (got.kind === 'known') {
      return setSaid('These very words are here already, in the list below. Nothing was changed.');
    }
    onWaiting(got.policy);
  };
  return (
    <>
      <Subheading>Bring in a new version</Subheading>
      <Note>
        A Word document (.docx), a PDF or a text file, up to 50 MB and 500 pages. Nothing is
        answered from it until somebody has looked at it and made it current.
      </Note>
      <input
        ref={input}
        type="file"
        accept={kinds}
        className={styles.hidden}
        aria-label="Document"
        onChange={(event) => void send(event)}
      />
      <div className={styles.bar}>
        <Button disabledFocusable={busy} onClick={() => input.current?.click()}>
          Choose a document
        </Button>
      </div>
      {busy && <Loading />}
      <div role="alert">
        {said && (
          <MessageBar intent="warning" layout="multiline">
            {said}
          </MessageBar>
        )}
      </div>
    </>
  );
}

const tooBig =
  'This file is larger than 50 MB. Take out the pictures and save it again. Nothing was changed.';
