export type JsonPlaces = {
  /** The line, from 1, on which the value at that path begins; the path's keys are joined by slashes. */
  readonly lines: ReadonlyMap<string, number>;
  /** Paths written more than once in the same object; a reader would silently keep the last. */
  readonly twice: readonly string[];
};

export const pathKey = (path: readonly (string | number)[]): string => path.join('/');

type Frame = { readonly path: readonly (string | number)[]; index: number; key: string | null };

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Where each value of a JSON text stands. The text has to be valid JSON. */
export function placesIn(json: string): JsonPlaces {
  const lines = new Map<string, number>();
  const twice: string[] = [];
  const open: Frame[] = [];
  const lineOf = lineCounter(json);
  for (const { 0: token, index } of json.matchAll(tokens)) {
    const frame = open.at(-1);
    if (token === ',' && frame) {
      Object.assign(frame, frame.index < 0 ? { key: null } : { index: frame.index + 1 });
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token !== ':' && token !== ',') {
      if (frame && frame.index < 0 && frame.key === null) {
        frame.key = String(JSON.parse(token));
        continue;
      }
      const path = frame ? [...frame.path, frame.key ?? frame.index] : [];
      const key = pathKey(path);
      if (lines.has(key)) twice.push(key);
      lines.set(key, lineOf(index));
      if (token === '{') open.push({ path, index: -1, key: null });
      if (token === '[') open.push({ path, index: 0, key: null });
    }
  }
  return { lines, twice };
}

/** Counts on from the last place asked for, which is why places have to be asked for in order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    line += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    return line;
  };
}
