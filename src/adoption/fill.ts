const marked = /<!-- from the code: ([a-z-]+) -->\n[\s\S]*?<!-- end -->/g;

/**
 * Puts what the code says into a document, between the marks that name it.
 * @throws when a mark names something that the code does not have
 */
export function fill(document: string, tables: ReadonlyMap<string, () => string>): string {
  return document.replace(marked, (_, name: string) => {
    const table = tables.get(name);
    if (!table) throw new Error(`A document asks for ${name}, which the code does not have`);
    return `<!-- from the code: ${name} -->\n${table()}\n<!-- end -->`;
  });
}
