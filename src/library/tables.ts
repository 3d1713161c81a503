const wholeTable = 700;
const partOfTable = 500;

/** A table in pieces; a long one is cut between rows, and each piece repeats the row of headings. */
export function cutTable(leadIn: string, rows: readonly (readonly string[])[]): readonly string[] {
  const lines = rows.map(lineOf);
  const whole = [leadIn, ...lines].filter(Boolean).join('\n');
  if (whole.length <= wholeTable) return [whole];
  const [head = '', ...body] = lines;
  const top = isHead(rows) ? [leadIn, head] : [leadIn];
  return packed(isHead(rows) ? body : lines).map((pack) =>
    [...top, ...pack].filter(Boolean).join('\n'),
  );
}

const lineOf = (cells: readonly string[]): string => cells.join('\t').trim();

function packed(lines: readonly string[]): readonly (readonly string[])[] {
  const packs: string[][] = [];
  for (const line of lines) {
    const last = packs.at(-1);
    if (last && [...last, line].join('\n').length <= partOfTable) last.push(line);
    else packs.push([line]);
  }
  return packs;
}

const columnLabel =
  /^(?:version|date|author|owner|reason|review|next|frequency|by when|approved|status|what|who|when)\b/i;

/** Whether the first row names the columns, as in "Version / Date / Author", and is no entry itself. */
export function isHead(rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = rows;
  const named = head.filter((cell) => cell !== '');
  if (named.length < 2 || body.length === 0) return false;
  return (
    named.every((cell) => !/[\d:]/.test(cell) && cell.split(' ').length <= 5) &&
    named.slice(1).some((cell) => columnLabel.test(cell))
  );
}
