import { numberAt, type XmlElement } from '../read-xml.ts';
import type { OdfChanges } from './odf-changes.ts';
import type { OdfStyles } from './odf-styles.ts';

/** What a paragraph holds besides its running text. */
export interface OdfParagraph {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
  readonly notes: readonly XmlElement[];
}

const dropped = new Set([
  'annotation',
  'annotation-end',
  'ruby-text',
  'note-citation',
  'tracked-changes',
  'object',
  'script',
]);
const longestGap = 1_000;

/** White space counts as one space, none at the start; every further one is an element of its own. */
const collapse = (text: string, isStart: boolean) => {
  const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
  return isStart ? collapsed.replace(/^ /, '') : collapsed;
};

const printed: Readonly<Record<string, (element: XmlElement) => string>> = {
  s: (element) => ' '.repeat(Math.min(numberAt(element, 'c', 1), longestGap)),
  tab: () => '\t',
  'line-break': () => '\n',
};

export function readOdfParagraph(paragraph: XmlElement, styles: OdfStyles, changes?: OdfChanges): OdfParagraph {
  const boxes: XmlElement[] = [];
  const notes: XmlElement[] = [];
  let text = '';
  const isUnseen = ({ name, attributes }: XmlElement) =>
    dropped.has(name) || (name === 'span' && styles.isHiddenText(attributes['style-name']));
  const visitElement = (element: XmlElement): void => {
    if (element.name === 'text-box') boxes.push(element);
    else if (element.name === 'note-body') notes.push(element);
    else {
      changes?.take(element);
      text += printed[element.name]?.(element) ?? '';
      for (const child of element.children) visit(child);
    }
  };
  const visit = (node: XmlElement | string): void => {
    if (typeof node === 'string' && changes?.isDeleted()) return;
    if (typeof node === 'string') text += collapse(node, text === '' || text.endsWith(' '));
    else if (!isUnseen(node)) visitElement(node);
  };
  for (const child of paragraph.children) visit(child);
  return { text, boxes, notes };
}
