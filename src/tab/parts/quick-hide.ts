import { useCallback, useEffect, useRef, useState } from 'react';

const presses = 3;
const withinMs = 3_000;

/** Three presses of Shift take everything off the page, for when somebody comes up behind. */
export function useQuickHide(): {
  readonly hidden: boolean;
  readonly hide: () => void;
  readonly show: () => void;
} {
  const [hidden, setHidden] = useState(false);
  const pressed = useRef<number[]>([]);
  useEffect(() => {
    const onKey = ({ key, repeat, timeStamp }: KeyboardEvent) => {
      if (repeat) return;
      const recent = pressed.current.filter((at) => timeStamp - at < withinMs);
      pressed.current = key === 'Shift' ? [...recent, timeStamp] : [];
      if (pressed.current.length >= presses) setHidden(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const show = useCallback(() => {
    pressed.current = [];
    setHidden(false);
  }, []);
  return { hidden, hide: useCallback(() => setHidden(true), []), show };
}
