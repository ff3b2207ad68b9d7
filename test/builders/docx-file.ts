import { zipFile } from './zip-file.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const wordPart = (root: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${word}" xmlns:r="${relationType}">${inside}</w:${root}>`;

/** Other parts beside the document, by name inside `word/`; each is related by its name without the ending. */
export type OtherParts = Readonly<Record<string, string>>;

/** The smallest docx around a body of WordprocessingML. */
export function docxFile(body: string, others: OtherParts = {}): Uint8Array {
  const relations = Object.keys(others).map(
    (name) => `<Relationship Id="r-${name}" Type="${relationType}/${name.replace(/\..*$/, '')}" Target="${name}"/>`,
  );
  return zipFile([
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${relationType}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: wordPart('document', `<w:body>${body}</w:body>`) },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    ...Object.entries(others).map(([name, content]) => ({ name: `word/${name}`, content })),
  ]);
}

export const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
export const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
export const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
