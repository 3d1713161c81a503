/** The words of one table cell: its paragraphs, with semicolons between the items of a list. */
export const entryOf = (
  parts: readonly { readonly inList: boolean; readonly text: string }[],
): string =>
  parts.reduce((so, { inList, text }, at) => {
    if (so === '') return text;
    const parted = inList && parts[at - 1]?.inList === true && !/[.,;:!?]$/.test(so);
    return `${so}${parted ? ';' : ''} ${text}`;
  }, '');

/** A cell with more characters holds a piece of the document and no entry of a table. */
export const longestEntry = 700;

/** A first cell up to this length heads what stands beside it in such a table … */
export const longestLabel = 80;
/** … as a heading of this level. */
export const levelOfLabel = 5;
