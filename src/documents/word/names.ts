const known: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** The prefix by which the code knows a name space; names in any other are none of its business. */
export const prefixOf = (space: string): string => known[space] ?? 'other';

/** The declarations that a written part opens with. */
export const declarations: string = Object.entries(
  Object.fromEntries(Object.entries(known).map(([space, prefix]) => [prefix, space])),
)
  .filter(([prefix]) => prefix !== 'xml')
  .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
  .join('');
