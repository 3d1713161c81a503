import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../ask.ts';

export type Loaded<T> = {
  /** Null until the first answer is there. */
  readonly answer: Answer<T> | null;
  /** Puts an answer in its place, such as one that came of a press; null where the old one is not to be seen. */
  readonly put: (answer: Answer<T> | null) => void;
  readonly again: () => void;
};

/** Asks once when the page opens, and whenever `again` is called. */
export function useAnswer<T>(asking: () => Promise<Answer<T>>): Loaded<T> {
  const [answer, put] = useState<Answer<T> | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(asking);
  latest.current = asking;
  useEffect(() => {
    let left = false;
    void latest.current().then((fresh) => {
      if (!left) put(fresh);
    });
    return () => {
      left = true;
    };
  }, [round]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  return { answer, put, again };
}

const everyMs = 5_000;

/** Does something every few seconds while somebody looks, one time after the other. */
export function useWatch(look: () => Promise<void>): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const next = () => {
      timer = setTimeout(async () => {
        if (document.visibilityState === 'visible') await latest.current();
        if (!left) next();
      }, everyMs);
    };
    next();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
}
