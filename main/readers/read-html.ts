import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, BlockCell } from '../../shared/alignment/blocks.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page holds besides its text: never shown, or there to be clicked. */
const dropped = new Set(
  'script style noscript template iframe object embed svg canvas video audio select button textarea input nav footer xml head'.split(
    ' ',
  ),
);

const paragraphs = new Set(
  'p div section article header main aside h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre center form fieldset address figure figcaption hr body html caption'.split(
    ' ',
  ),
);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string) => attrs.find((entry) => entry.name === name)?.value;

function isHidden(element: Element): boolean {
  if (dropped.has(element.tagName) || attribute(element, 'hidden') !== undefined) return true;
  return /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attribute(element, 'style') ?? '');
}

const maxSpan = 100;

function spanOf(element: Element, name: string): number {
  const span = Number.parseInt(attribute(element, name) ?? '', 10);
  return span >= 1 ? Math.min(span, maxSpan) : 1;
}

/** Spaces as a browser shows them; a line end of the source between two Han characters is no space. */
function collapseSpaces(text: string): string {
  return text.replace(/(?<=[^\p{ASCII}])[ \t]*[\r\n]\s*(?=[^\p{ASCII}])/gu, '').replace(/[ \t\r\n\f]+/g, ' ');
}

function findAll(root: Element, tags: ReadonlySet<string>): Element[] {
  return root.childNodes
    .filter(isElement)
    .flatMap((child) => [
      ...(tags.has(child.tagName) ? [child] : []),
      ...(isHidden(child) ? [] : findAll(child, tags)),
    ]);
}

const tableTag = new Set(['table']);
const rowTag = new Set(['tr']);

const tidyLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^[ ]+|[ ]+$/g, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** The text of one box: its paragraphs and line breaks as lines, the spans of a word run together. */
function boxText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if ('value' in node) parts.push(collapseSpaces(node.value));
    if (!isElement(node) || isHidden(node)) return;
    const isParagraph = paragraphs.has(node.tagName) || node.tagName === 'br';
    if (isParagraph && parts.at(-1) !== '\n') parts.push('\n');
    for (const child of node.childNodes) visit(child);
    if (isParagraph && node.tagName !== 'br' && parts.at(-1) !== '\n') parts.push('\n');
  };
  for (const child of element.childNodes) visit(child);
  return tidyLines(parts.join(''));
}

function readTable(table: Element): Block {
  const rows = findAll(table, rowTag).map((row): BlockCell[] =>
    row.childNodes
      .filter(isElement)
      .filter((cell) => /^t[dh]$/.test(cell.tagName))
      .map((cell) => ({
        text: boxText(cell),
        columnSpan: spanOf(cell, 'colspan'),
        rowSpan: spanOf(cell, 'rowspan'),
      })),
  );
  return { kind: 'table', rows, line: null };
}

/** A table that only places other tables on the page is read as if it were not there. */
const isFrame = (table: Element) => findAll(table, tableTag).length > 0;

function readBody(body: Element): Block[] {
  const blocks: Block[] = [];
  let inline = '';
  const endParagraph = () => {
    const text = tidyLines(collapseSpaces(inline));
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', text, line: null });
    inline = '';
  };
  const visit = (node: Node): void => {
    if ('value' in node) inline += node.value;
    if (!isElement(node) || isHidden(node)) return;
    if (node.tagName === 'table' && !isFrame(node)) {
      endParagraph();
      blocks.push(readTable(node));
      return;
    }
    const isBreak = paragraphs.has(node.tagName) || /^(?:br|table|tr|td|th)$/.test(node.tagName);
    if (isBreak) endParagraph();
    for (const child of node.childNodes) visit(child);
    if (isBreak) endParagraph();
  };
  for (const child of body.childNodes) visit(child);
  endParagraph();
  return blocks;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Web systems hand pages out inside script strings: `\"`, `\/` and `\u4e8c` are then written out first. */
function withoutStringEscapes(source: string): string {
  if (!/<\w+[^<>]*=\\["']/.test(source)) return source;
  return source.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, code: string | undefined, character: string) =>
    code === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Whether a text is a web page or a piece of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 200_000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table)\b/i.test(head)) return true;
  const tags = head.match(/<\/?(?:html|body|table|tbody|tr|td|p|div|span|br|h[1-6]|font)\b[^<>]*>/gi) ?? [];
  return tags.length >= 3;
}

/** The title of a page may be the only place that names the report; it is the first paragraph. */
export function readHtml(source: string): Block[] {
  const document = parse(withoutStringEscapes(source));
  const html = document.childNodes.find(isElement);
  if (!html) return [];
  const [title] = findAll(
    { ...html, childNodes: html.childNodes.flatMap((node) => (isElement(node) ? node.childNodes : [])) },
    new Set(['title']),
  );
  const body = html.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  const heading = title ? boxText(title).trim() : '';
  const first: Block[] = heading === '' ? [] : [{ kind: 'paragraph', text: heading, line: null }];
  return [...first, ...(body ? readBody(body) : [])];
}
