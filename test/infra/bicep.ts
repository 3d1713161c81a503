import { readdirSync, readFileSync } from 'node:fs';
import { Language, type Node, Parser } from 'web-tree-sitter';

await Parser.init();
const language = await Language.load('node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm');

/** Every Bicep file of the project, by its path below infra. */
export const bicepFiles: readonly string[] = readdirSync('infra', {
  recursive: true,
  encoding: 'utf8',
}).filter((file) => file.endsWith('.bicep'));

export type Declared = { readonly name: string; readonly node: Node };
export type Bicep = {
  /** Where the grammar does not understand the text, as "line: text". */
  readonly faults: readonly string[];
  readonly params: readonly (Declared & { readonly needed: boolean })[];
  readonly vars: readonly Declared[];
  readonly outputs: readonly Declared[];
  readonly resources: readonly (Declared & { readonly type: string })[];
  readonly modules: readonly (Declared & {
    readonly file: string;
    readonly given: readonly string[];
  })[];
  readonly text: string;
};

/** A Bicep text as the grammar reads it. */
export function readBicep(text: string): Bicep {
  const parser = new Parser();
  parser.setLanguage(language);
  const root = parser.parse(text)?.rootNode;
  if (!root) throw new Error('The grammar gave no tree');
  const all = (type: string) => root.descendantsOfType(type).filter((node) => node !== null);
  const declared = (type: string) =>
    all(type).map((node) => ({ name: childOf(node, 'identifier')?.text ?? '', node }));
  const faulty = [...all('ERROR'), ...collect(root, (node) => node.isMissing)];
  return {
    faults: faulty.map((node) => `${node.startPosition.row + 1}: ${node.text.split('\n')[0]}`),
    params: declared('parameter_declaration').map((each) => ({
      ...each,
      needed: !each.node.text.includes('='),
    })),
    vars: declared('variable_declaration'),
    outputs: declared('output_declaration'),
    resources: declared('resource_declaration').map((each) => ({
      ...each,
      type: inQuotes(each.node),
    })),
    modules: declared('module_declaration').map((each) => ({
      ...each,
      ...{ file: inQuotes(each.node), given: keysOf(each.node, 'params') },
    })),
    text,
  };
}

export const bicepOf = (file: string): Bicep => readBicep(readFileSync(`infra/${file}`, 'utf8'));

/** The keys of the object that stands under a key, anywhere below a node. */
export function keysOf(node: Node, key: string): readonly string[] {
  const held = collect(node, (each) => each.type === 'object_property').find(
    (each) => each.namedChild(0)?.text === key,
  );
  const object = held && childOf(held, 'object');
  return (object?.namedChildren ?? [])
    .filter((each) => each?.type === 'object_property')
    .map((each) => each?.namedChild(0)?.text ?? '');
}

const childOf = (node: Node, type: string): Node | undefined =>
  node.namedChildren.find((child) => child?.type === type) ?? undefined;

const inQuotes = (node: Node): string => childOf(node, 'string')?.text.slice(1, -1) ?? '';

function collect(node: Node, wanted: (node: Node) => boolean): readonly Node[] {
  const below = node.children.flatMap((child) => (child ? collect(child, wanted) : []));
  return wanted(node) ? [node, ...below] : below;
}
