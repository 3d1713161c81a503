/** Labels with which a policy speaks of itself. */
const ofTheDocument =
  /^(?:policy (?:title|name|owner|author|lead|number|version|status)|title|version|author|owner|date|dated|written|reviewed|last (?:review|update)|next (?:policy )?review|review|to be reviewed|due for review|approv|ratified|adopted|agreed|signed|effective|issue|updated|linked polic|chair of gov|governors?['’]? (?:committee|approval))/i;

const filledInLater = /^(?:date\b.*|dated|signed|approved|.*\b(?:by|on|date))$/i;

const signOff =
  /^(?:signed(?: by| on behalf of.*)?|signature|name|date|(?:chair|vice chair)(?: of (?:the )?(?:governors|trustees|governing (?:body|board)))?|head ?teacher|principal)[\s.…_]*$/i;

/**
 * The cells of a line of a table, or label and value of a line such as "Review date: June 2024".
 * Null when the line is neither.
 */
export function rowOf(line: string): readonly string[] | null {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const labelled = /^([^:]{2,60}):\s*(.*)$/.exec(line);
  const label = labelled?.[1]?.trim() ?? '';
  const value = labelled?.[2]?.trim() ?? '';
  if (labelled === null || !ofTheDocument.test(label) || label.split(' ').length > 9) return null;
  if (value === '' && !filledInLater.test(label)) return null;
  return value.length > 160 ? null : [`${label}:`, value];
}

/** A line of a signature block with nothing filled in, such as "Signed" or "Chair of Governors". */
export const isSignOff = (line: string): boolean => signOff.test(line);

/** Whether a line of a passage states a fact of the document, such as its review date. */
export const statesFact = (line: string): boolean => ofTheDocument.test(rowOf(line)?.[0] ?? '');
