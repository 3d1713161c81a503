/** One object inside a card: an element, an action, a choice, a row. */
export type Part = Readonly<Record<string, unknown>>;

/** A part where it stands, `place` written as a path from the card: `body[2].actions[0]`. */
export type Placed = {
  readonly part: Part;
  readonly place: string;
  readonly within: Part | undefined;
};

/** What a button carries, and what only Teams reads, is not part of what is drawn. */
const undrawn = ['data', 'msteams', 'msTeams', 'refresh', 'authentication'];

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every part of a card in the order it is read, the card itself first. */
export function partsOf(part: Part, place = '', within?: Part): readonly Placed[] {
  const inner = Object.entries(part)
    .filter(([key]) => !undrawn.includes(key))
    .flatMap(([key, value]) =>
      [value].flat().map((each, i) => ({ key, each, i, many: Array.isArray(value) })),
    )
    .flatMap(({ key, each, i, many }) => {
      if (!isPart(each)) return [];
      return partsOf(each, `${place}${place && '.'}${key}${many ? `[${i}]` : ''}`, part);
    });
  return [{ part, place, within }, ...inner];
}

/** A part as a test names it in a fault: its kind, its words, and where it stands. */
export function nameOf({ part, place }: Placed): string {
  const words = [part.title, part.label, part.text, part.id].find(
    (each) => typeof each === 'string' && each !== '',
  );
  const kind = typeof part.type === 'string' ? part.type : 'part';
  return `${kind}${words ? ` “${words}”` : ''} at ${place || 'the top'}`;
}
