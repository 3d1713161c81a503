import { z } from 'zod';

export const prices = z.object({
  assumedOn: z.iso.date(),
  currency: z.string(),
  unit: z.record(z.string(), z.object({ what: z.string(), month: z.number().min(0) })),
  places: z.array(
    z.object({
      ...{ name: z.string(), says: z.string(), schools: z.number().int().min(1) },
      takes: z.record(z.string(), z.number().min(0)),
    }),
  ),
});
export type Prices = z.infer<typeof prices>;
type Place = Prices['places'][number];

/** What each place costs in a month, line by line, with the sum and the share of each school. */
export function costTables(all: Prices): string {
  return all.places.map((place) => placeTable(all, place)).join('\n\n');
}

/**
 * What a place costs in a month.
 * @throws when the prices know no such place
 */
export function priceOf({ places, unit }: Prices, name: string): number {
  const place = places.find((one) => one.name === name);
  if (!place) throw new Error(`No place is called ${name}`);
  return Object.entries(place.takes).reduce((sum, [id, count]) => {
    const priced = unit[id];
    if (!priced) throw new Error(`No price is given for ${id}`);
    return sum + priced.month * count;
  }, 0);
}

function placeTable({ unit, currency }: Prices, { name, says, schools, takes }: Place): string {
  const money = (amount: number) => `${currency}${amount.toFixed(2)}`;
  const lines = Object.entries(takes).map(([id, count]) => {
    const priced = unit[id];
    if (!priced) throw new Error(`No price is given for ${id}`);
    return { ...priced, count, sum: priced.month * count };
  });
  const total = lines.reduce((sum, line) => sum + line.sum, 0);
  const rows = lines.map(
    ({ what, count, month, sum }) => `| ${what} | ${count} | ${money(month)} | ${money(sum)} |`,
  );
  const each =
    schools > 1
      ? [`| **For each of ${schools} schools** | | | **${money(total / schools)}** |`]
      : [];
  return [
    `### ${name}`,
    '',
    says,
    '',
    '| what | how many | each | in a month |',
    '|---|---|---|---|',
    ...rows,
    `| **Together** | | | **${money(total)}** |`,
    ...each,
  ].join('\n');
}
