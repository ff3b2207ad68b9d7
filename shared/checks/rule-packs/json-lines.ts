import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { sayJsonFault } from './json-faults.ts';
import { type LineFault, lineAt, quoteWords } from './line-fault.ts';

export type JsonPath = readonly (string | number)[];

/** JSON whose parts can be found again in the text. */
export interface LocatedJson {
  readonly kind: 'json';
  readonly value: unknown;
  /** The line of a part, or of the nearest part around it that is there; of the key where `part` names a property. */
  readonly lineOf: (part: JsonPath) => number;
}

/** A person nests three deep; more is no rule pack, and would cost the parser its stack. */
const deepest = 16;

function lineTooDeep(text: string): number | null {
  let depth = 0;
  const strings = /"(?:[^"\\\r\n]|\\.)*"?/gu;
  const bare = text.replace(strings, (string) => ' '.repeat(string.length));
  for (const { 0: bracket, index } of bare.matchAll(/[[\]{}]/gu)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return lineAt(text, index);
  }
  return null;
}

const childrenOf = (node: Node): readonly Node[] => node.children ?? [];

/** Keys written twice in one object: a reader would take either. */
function doubledKeys(text: string, node: Node): LineFault[] {
  const seen = new Map<unknown, number>();
  const own = childrenOf(node).flatMap((property): LineFault[] => {
    const [key] = property.type === 'property' ? childrenOf(property) : [];
    if (!key) return [];
    const line = lineAt(text, key.offset);
    const first = seen.get(key.value);
    if (first === undefined) seen.set(key.value, line);
    return first === undefined
      ? []
      : [{ line, message: `${quoteWords(String(key.value))}写了两次，第 ${first} 行已经有了。` }];
  });
  return [...own, ...childrenOf(node).flatMap((child) => doubledKeys(text, child))];
}

function nodeAt(root: Node, path: JsonPath): Node {
  const [step, ...rest] = path;
  if (step === undefined) return root;
  if (root.type === 'array') {
    const item = childrenOf(root)[Number(step)];
    return item ? nodeAt(item, rest) : root;
  }
  const property = childrenOf(root).find((child) => childrenOf(child)[0]?.value === step);
  const value = property && childrenOf(property)[1];
  return value && rest.length > 0 ? nodeAt(value, rest) : (property ?? root);
}

/** Strict JSON; what is wrong otherwise. A text of any content is answered, none is thrown at the caller. */
export function readJsonLines(text: string): LocatedJson | readonly LineFault[] {
  const tooDeep = lineTooDeep(text);
  if (tooDeep !== null) return [{ line: tooDeep, message: '括号套得太深，规则文件不会这样写。' }];
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) return [sayJsonFault(text, first ?? { error: 4, offset: 0, length: 0 })];
  const doubled = doubledKeys(text, root);
  if (doubled.length > 0) return doubled;
  return {
    kind: 'json',
    value: getNodeValue(root),
    lineOf: (part) => lineAt(text, nodeAt(root, part).offset),
  };
}
