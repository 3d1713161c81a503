import { useState } from 'react';
import type { Asks, Gets } from '../../web/contract.ts';
import { ask } from '../ask.ts';

type Item = Gets<'item.open'>;
export type Doing = Asks<'item.do'>['doing'];
/** What was said once it was done, and the item as it then stands; null when it is no longer theirs. */
export type OnDone = (said: string, item: Item | null) => void;

/** Sends what is done with an item; `no` is the answer in words where it was not done. */
export function useDoing(reference: string, onDone: OnDone) {
  const [no, setNo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (doing: Doing) => {
    setBusy(true);
    const answer = await ask('item.do', { reference, doing });
    setBusy(false);
    if (answer.kind === 'ok') {
      setNo(null);
      onDone(answer.value.said, answer.value.item);
    } else if (answer.kind === 'nothing-here') {
      onDone('Nothing was changed.', null);
    } else {
      setNo('words' in answer ? answer.words : 'Teams could not say who you are.');
    }
  };
  return { ...{ no, setNo, busy, send } };
}
