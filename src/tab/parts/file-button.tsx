import { Button, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileAsks, FileName } from '../../web/contract-exports.ts';
import { takeFile } from '../take-file.ts';

/** A press that gives a file, and says that it did or why not. */
export function FileButton<Name extends FileName>({
  name,
  asks,
  children,
  onGiven,
}: {
  name: Name;
  asks: FileAsks<Name>;
  children: string;
  onGiven?: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{
    readonly words: string;
    readonly intent: 'success' | 'error';
  }>();
  const press = async () => {
    setBusy(true);
    const answer = await takeFile(name, asks);
    setBusy(false);
    if (answer.kind === 'ok') {
      setSaid({
        words: `Saved as ${answer.value.name}. That it was taken out is noted.`,
        intent: 'success',
      });
      onGiven?.();
    } else {
      const words = 'words' in answer ? answer.words : 'There is nothing here for you.';
      setSaid({ words, intent: 'error' });
    }
  };
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => void press()}>
        {children}
      </Button>
      <div role="status">
        {said && (
          <MessageBar intent={said.intent} layout="multiline">
            {said.words}
          </MessageBar>
        )}
      </div>
    </>
  );
}
