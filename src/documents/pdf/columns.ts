/** Something that stands on a page: its edges in points from the top left corner. */
export type Placed = { readonly x0: number; readonly x1: number; readonly y: number };

/** What is read from top to bottom before the eye goes elsewhere. */
export type Region<At extends Placed> = readonly At[];

const fewest = 5;
/** Lines of prose fill a column; labels beside values do not. */
const filled = 0.55;
const slack = 3;
const mostColumns = 4;
/** Places at which things begin that are tried as the start of a column, the commonest first. */
const mostStarts = 80;

/**
 * What stands on a page in the order in which it is read: columns one after another, and what
 * reaches over several columns where it parts them.
 */
export function inReadingOrder<At extends Placed>(things: readonly At[]): readonly Region<At>[] {
  return ordered(
    [...things].sort((a, b) => a.y - b.y),
    mostColumns,
  );
}

function ordered<At extends Placed>(things: readonly At[], columns: number): readonly Region<At>[] {
  const gutter = columns > 1 ? gutterOf(things) : null;
  if (gutter === null) return things.length === 0 ? [] : [things];
  const regions: Region<At>[] = [];
  let whole: At[] = [];
  for (const band of bandsAt(things, gutter)) {
    if (!isSplit(band)) {
      whole.push(...band.across, ...inOrder(band));
      continue;
    }
    if (whole.length > 0) regions.push(whole);
    whole = [];
    regions.push(...ordered(band.left, columns - 1), ...ordered(band.right, columns - 1));
  }
  return whole.length > 0 ? [...regions, whole] : regions;
}

/** Between two things that reach across the gutter: what stands on its sides. */
type Band<At> = { across: At[]; left: At[]; right: At[] };

const inOrder = <At extends Placed>({ left, right }: Band<At>): readonly At[] =>
  [...left, ...right].sort((a, b) => a.y - b.y);

function bandsAt<At extends Placed>(things: readonly At[], gutter: number): readonly Band<At>[] {
  const bands: Band<At>[] = [];
  for (const thing of things) {
    const last = bands.at(-1);
    const side = thing.x1 <= gutter ? 'left' : thing.x0 >= gutter - slack ? 'right' : 'across';
    if (!last || (side === 'across') !== last.across.length > 0)
      bands.push({ across: [], left: [], right: [], [side]: [thing] });
    else last[side].push(thing);
  }
  return bands;
}

function isSplit<At extends Placed>(band: Band<At>): boolean {
  const [left, right] = [inLines(band.left), inLines(band.right)];
  if (left.length < fewest || right.length < fewest) return false;
  const from = Math.max(top(left), top(right));
  const to = Math.min(foot(left), foot(right));
  const both = to - from > 0.4 * Math.min(foot(left) - top(left), foot(right) - top(right));
  return both && isFull(left) && isFull(right);
}

/** What stands on one base line as one thing: words set flush have gaps of any width. */
function inLines(side: readonly Placed[]): readonly Placed[] {
  const lines: Placed[] = [];
  for (const { x0, x1, y } of side) {
    const last = lines.at(-1);
    if (last && y - last.y < slack)
      lines.splice(-1, 1, { x0: Math.min(last.x0, x0), x1: Math.max(last.x1, x1), y: last.y });
    else lines.push({ x0, x1, y });
  }
  return lines;
}

const top = (things: readonly Placed[]): number => things[0]?.y ?? 0;
const foot = (things: readonly Placed[]): number => things.at(-1)?.y ?? 0;

function isFull(side: readonly Placed[]): boolean {
  const width = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0));
  const widths = side.map(({ x0, x1 }) => x1 - x0).sort((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= filled * width && width > 60;
}

/** Where the right column begins that leaves most things in columns; null on a page of one. */
function gutterOf(things: readonly Placed[]): number | null {
  if (things.length < 2 * fewest) return null;
  const starts = Map.groupBy(things, ({ x0 }) => Math.round(x0));
  const likely = [...starts]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, mostStarts)
    .map(([x]) => x - 1);
  const scored = likely.map((gutter) => {
    const split = bandsAt(things, gutter).filter(isSplit);
    return {
      gutter,
      held: split.reduce((sum, { left, right }) => sum + left.length + right.length, 0),
    };
  });
  const [best] = scored
    .filter(({ held }) => held > 0)
    .sort((a, b) => b.held - a.held || a.gutter - b.gutter);
  return best?.gutter ?? null;
}
