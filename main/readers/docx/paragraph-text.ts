import { childAt, descendantsNamed, elementsOf, type XmlElement } from '../read-xml.ts';

/** What a paragraph holds besides its running text. */
export interface ParagraphContent {
  readonly text: string;
  /** The contents of its text boxes, which stand beside the page's text. */
  readonly boxes: readonly XmlElement[];
  /** Ids of the notes it refers to, `footnote:2` or `endnote:1`. */
  readonly notes: readonly string[];
}

/** Deleted by a tracked change, moved away, the reading aid above a character, codes of fields. */
const dropped = new Set([
  'del',
  'moveFrom',
  'rt',
  'instrText',
  'delText',
  'delInstrText',
  'pPr',
  'rPr',
  'object',
  'footnote',
  'endnote',
]);
const drawings = new Set(['drawing', 'pict', 'AlternateContent']);

const marks: Readonly<Record<string, string>> = { tab: '\t', cr: '\n', noBreakHyphen: '-', ptab: '\t' };

const isOff = (value: string | undefined) => value === '0' || value === 'false' || value === 'off';

/** `<w:vanish/>` hides; `<w:vanish w:val="0"/>` shows again what a style hides. */
function isHidden(run: XmlElement): boolean {
  const vanish = childAt(run, 'rPr', 'vanish');
  return vanish !== null && !isOff(vanish.attributes['val']);
}

/** A deletion as Word 2003 marks it in its XML. */
const isDeletion = ({ name, attributes }: XmlElement) =>
  name === 'annotation' && attributes['type'] === 'Word.Deletion';

/** A drawing is kept twice for old and new programs; one of the two is read. */
function boxesOf(drawing: XmlElement): XmlElement[] {
  if (drawing.name !== 'AlternateContent') return descendantsNamed(drawing, 'txbxContent');
  const versions = elementsOf(drawing).map((version) => descendantsNamed(version, 'txbxContent'));
  return versions.find((boxes) => boxes.length > 0) ?? [];
}

/** Characters of symbol fonts lie in a private area, where no other program knows what they look like. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['char'] ?? '', 16);
  return Number.isFinite(code) && (code < 0xe000 || code > 0xf8ff) ? String.fromCodePoint(code) : '';
}

const textIn = (element: XmlElement) => element.children.filter((child) => typeof child === 'string').join('');
const isPageEnd = (lineBreak: XmlElement) => /^(?:page|column)$/.test(lineBreak.attributes['type'] ?? '');

/** What an element of a run prints; `null` where it prints nothing itself. */
function printed(element: XmlElement): string | null {
  if (element.name === 't') return textIn(element);
  if (element.name === 'br') return isPageEnd(element) ? '' : '\n';
  return element.name === 'sym' ? symbolOf(element) : (marks[element.name] ?? null);
}

const noteReference = /^(foot|end)noteReference$/;

/** The text as it is shown with all changes accepted. */
export function readParagraph(paragraph: XmlElement): ParagraphContent {
  const boxes: XmlElement[] = [];
  const notes: string[] = [];
  let text = '';
  const visit = (element: XmlElement): void => {
    if (dropped.has(element.name) || isDeletion(element) || (element.name === 'r' && isHidden(element))) return;
    const own = printed(element);
    if (own !== null) text += own;
    else if (drawings.has(element.name)) boxes.push(...boxesOf(element));
    else if (noteReference.test(element.name)) {
      notes.push(`${element.name.replace('Reference', '')}:${element.attributes['id'] ?? ''}`);
    } else for (const child of elementsOf(element)) visit(child);
  };
  for (const child of elementsOf(paragraph)) visit(child);
  return { text, boxes, notes };
}

/** A paragraph whose end was deleted by a tracked change runs on into the next one. */
export function runsOn(paragraph: XmlElement): boolean {
  return childAt(paragraph, 'pPr', 'rPr', 'del') !== null;
}
