import { zipFile } from './zip-file.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const wordPart = (root: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${word}" xmlns:r="${relationType}">${inside}</w:${root}>`;

/** Other parts beside the document, by name inside `word/`; each is related by its name without the ending. */
export type OtherParts = Readonly<Record<string, string>>;

const partTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relationsOpen = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">';
const stem = (name: string) => name.replace(/\..*$/, '');

function contentTypes(names: readonly string[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}" ContentType="${partTypes}.${type}+xml"/>`;
  const others = names.filter((name) => name.endsWith('.xml')).map((name) => override(name, stem(name)));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="mht" ContentType="message/rfc822"/>${override('document.xml', 'document.main')}${others.join('')}</Types>`;
}

/** The smallest docx around a body of WordprocessingML. */
export function docxFile(body: string, others: OtherParts = {}): Uint8Array {
  const names = Object.keys(others);
  const relations = names.map(
    (name) => `<Relationship Id="r-${name}" Type="${relationType}/${stem(name)}" Target="${name}"/>`,
  );
  return zipFile([
    { name: '[Content_Types].xml', content: contentTypes(names) },
    {
      name: '_rels/.rels',
      content: `${relationsOpen}<Relationship Id="a" Type="${relationType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: wordPart('document', `<w:body>${body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: `${relationsOpen}${relations.join('')}</Relationships>` },
    ...Object.entries(others).map(([name, content]) => ({ name: `word/${name}`, content })),
  ]);
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
export const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
