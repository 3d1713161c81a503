import { Button, MessageBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';
import { Form } from '../parts/form.tsx';
import { Subheading } from '../parts/heading.tsx';

type Item = Gets<'item.open'>;
type OnDone = (said: string, item: Item | null) => void;

const useStyles = makeStyles({
  sure: {
    ...{ padding: '12px', margin: '12px 0', borderRadius: tokens.borderRadiusMedium },
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** Whether the detail of a closed item is in the file where it belongs, asked or told. */
export function ItemInFile({ item, onDone }: { item: Item; onDone: OnDone }) {
  const { file, reference } = item;
  if (file === null) return null;
  if (file.state === 'said') return <p>{file.words}</p>;
  const { question, follows } = file;
  return (
    <section aria-label="The detail of this item">
      <Subheading>{question}</Subheading>
      <p>What follows if you say yes: {follows}</p>
      <SayIt reference={reference} follows={follows} onDone={onDone} />
    </section>
  );
}

/** Asked twice: nobody can take it back, and what is not in the file would be lost. */
function SayIt({
  reference,
  follows,
  onDone,
}: {
  reference: string;
  follows: string;
  onDone: OnDone;
}) {
  const styles = useStyles();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sure) form.current?.querySelector('button')?.focus();
  }, [sure]);
  const say = async () => {
    setBusy(true);
    const answer = await ask('item.in-file', { reference });
    setBusy(false);
    if (answer.kind === 'ok') onDone(answer.value.said, answer.value.item);
    else if (answer.kind === 'nothing-here') onDone('Nothing was changed.', null);
    else setNo('words' in answer ? answer.words : 'Teams could not say who you are.');
  };
  return (
    <>
      <Button aria-expanded={sure} disabledFocusable={busy} onClick={() => setSure(!sure)}>
        Yes, it is in the file
      </Button>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      {sure && (
        <div className={styles.sure} ref={form}>
          <Form
            send="Yes, all of it is there"
            busy={busy}
            onSubmit={() => void say()}
            more={<Button onClick={() => setSure(false)}>Not yet</Button>}
          >
            <p>
              Have you looked in the file? What is not there would be lost. {follows} This cannot be
              taken back.
            </p>
          </Form>
        </div>
      )}
    </>
  );
}
