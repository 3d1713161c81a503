import { MessageBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** What was done. The button that did it may be gone, so this is where a keyboard goes on from. */
export function Done({ said }: { said: { readonly words: string } }) {
  const at = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said) at.current?.focus();
  }, [said]);
  return (
    <div role="status" tabIndex={-1} ref={at}>
      <MessageBar intent="success">{said.words}</MessageBar>
    </div>
  );
}
