/** What another program reads in a PDF: its tags in order, the text under each, and what is no part of it. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Tagged = { readonly role: string; readonly text: string };
export type ReadPdf = {
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  /** Every element that holds text, in the order of the structure tree. */
  readonly tagged: readonly Tagged[];
  /** Text that stands under no tag: nothing but the feet of the pages should. */
  readonly artifacts: readonly string[];
  readonly untagged: readonly string[];
};

type Node = { readonly role?: string; readonly id?: string; readonly children?: readonly Node[] };

/** @throws when it is no PDF that can be read */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const { info } = await pdf.getMetadata();
  const tagged: Tagged[] = [];
  const artifacts: string[] = [];
  const untagged: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const marked = await markedText(page);
    artifacts.push(...(marked.get('Artifact') ?? []));
    untagged.push(...(marked.get('') ?? []));
    walk((await page.getStructTree()) as Node, 'Root', (role, id) =>
      tagged.push({ role, text: (marked.get(id) ?? []).join('') }),
    );
  }
  const { Title, Language }: { Title?: unknown; Language?: unknown } = Object(info);
  const read = { pages: pdf.numPages, title: String(Title), language: String(Language) };
  await pdf.loadingTask.destroy();
  return { ...read, tagged, artifacts, untagged };
}

/** The text of a page by the mark under which it stands. */
async function markedText(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const open: string[] = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  for (const item of items) {
    if ('str' in item) {
      const under = open.findLast((mark) => mark !== '') ?? '';
      const text = `${item.str}${item.hasEOL ? '\n' : ''}`;
      if (text.trim() !== '') found.set(under, [...(found.get(under) ?? []), text]);
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      // its description does not know the tag, which is all that an artifact has
      const { tag }: { tag?: unknown } = Object(item);
      open.push(item.id ?? (tag === 'Artifact' ? 'Artifact' : ''));
    }
  }
  return found;
}

function walk(node: Node, role: string, each: (role: string, id: string) => void): void {
  if (node.id !== undefined) each(role, node.id);
  for (const child of node.children ?? []) walk(child, node.role ?? role, each);
}
