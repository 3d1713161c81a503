const known: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/** What a name is called whose name space is none of the code's business. */
export const foreign = 'other';

/** The prefix by which the code knows a name space, whatever the file calls it. */
export const prefixOf = (space: string): string => known.get(space) ?? foreign;

/** The declaration that a part opens with which we write. */
export const declaration =
  ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
