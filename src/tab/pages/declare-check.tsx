import { Button, MessageBar } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Answer, ask } from '../ask.ts';
import { Form } from '../parts/form.tsx';
import { Subheading } from '../parts/heading.tsx';
import { Lines } from '../parts/lines.tsx';
import type { Draft } from './declare-form.tsx';

/** What it says and who will read it, before it is sent. */
export function DeclareCheck({
  draft,
  onChange,
  onLeave,
  later,
}: {
  draft: Draft;
  onChange: () => void;
  onLeave: (said: string) => void;
  later: ReactNode;
}) {
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [sure, setSure] = useState(false);
  const run = async <T,>(asking: Promise<Answer<T>>, done: (got: T) => string) => {
    setBusy(true);
    const answer = await asking;
    setBusy(false);
    if (answer.kind === 'ok') onLeave(done(answer.value));
    else setNo('words' in answer ? answer.words : 'NOT SENT. Please try again.');
  };
  const { id, check } = draft;
  const send = () =>
    void run(
      ask('declaration.send', { id }),
      ({ reference, state, stuck }) =>
        `Your declaration is recorded. Ref ${reference}. ${state.value}. ${stuck ?? ''} Until you hear from me, please carry on as if the answer were no.`,
    );
  const discard = () =>
    void run(
      ask('declaration.discard', { id }),
      () => 'The draft was thrown away. Nothing of it is kept.',
    );
  return (
    <>
      <Lines lines={check?.lines ?? []} />
      <Subheading>Will read it</Subheading>
      <Lines lines={check?.readers ?? []} />
      <p>Nobody else. Colleagues never see it.</p>
      <div role="alert">{no && <MessageBar intent="error">{no}</MessageBar>}</div>
      <Form
        send="Send"
        busy={busy}
        onSubmit={send}
        more={
          <>
            <Button onClick={onChange}>Change something</Button>
            {later}
            {sure ? (
              <Button onClick={discard}>Yes, throw it away</Button>
            ) : (
              <Button onClick={() => setSure(true)}>Throw it away</Button>
            )}
          </>
        }
      >
        {null}
      </Form>
    </>
  );
}
