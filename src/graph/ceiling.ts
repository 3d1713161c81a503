/** Lets at most `most` pieces of work run at once; the others wait their turn, first come first served. */
export function ceiling(most: number): (work: () => Promise<void>) => Promise<void> {
  const places = { free: most };
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (places.free > 0) places.free -= 1;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      await work();
    } finally {
      // The place is handed over, never put back first: nobody who comes now may overtake.
      const next = waiting.shift();
      if (next) next();
      else places.free += 1;
    }
  };
}
