import type { Block } from '../../../shared/alignment/blocks.ts';
import { mainPartOf, readPart, relationsOf } from '../office-relations.ts';
import { openZip } from '../open-zip.ts';
import { childAt, childrenNamed, parseXml, type XmlElement } from '../read-xml.ts';
import { createSheetCounter } from '../sheet.ts';
import { sheetToBlocks } from '../sheet-blocks.ts';
import { loadNumberFormats } from '../show-number.ts';
import { stopReading } from '../stop-reading.ts';
import { readCellFormats } from './cell-formats.ts';
import { readSheet } from './read-sheet.ts';

/** The shared strings by index, without the reading aids that may stand beside them. */
function readStrings(bytes: Uint8Array | null): readonly string[] {
  const strings: string[] = [];
  const path: string[] = [];
  if (!bytes) return strings;
  parseXml(bytes, {
    open: (name) => {
      path.push(name);
      if (name === 'si') strings.push('');
    },
    text: (text) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) strings[strings.length - 1] += text;
    },
    close: () => {
      path.pop();
    },
  });
  return strings;
}

function visibleSheets(workbook: XmlElement): readonly string[] {
  const sheets = childAt(workbook, 'sheets');
  const shown = (sheets ? childrenNamed(sheets, 'sheet') : []).filter(
    ({ attributes }) => (attributes['state'] ?? 'visible') === 'visible',
  );
  return shown.map(({ attributes }) => attributes['id'] ?? '');
}

/** A workbook as it is shown: every visible sheet, numbers in their formats, formulas by the values saved with them. */
export async function readXlsx(bytes: Uint8Array): Promise<Block[]> {
  const zip = await openZip(bytes);
  const path = await mainPartOf(zip, 'xl/workbook.xml');
  const workbook = await readPart(zip, path);
  if (!workbook) return stopReading(zip.names.some((name) => name.endsWith('.bin')) ? 'binary-workbook' : 'damaged');
  const relations = await relationsOf(zip, path);
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.path;
  const strings = pathOf('sharedStrings');
  const formats = readCellFormats(await readPart(zip, pathOf('styles')));
  const context = {
    strings: readStrings(strings === undefined ? null : await zip.read(strings)),
    formats,
    counter: createSheetCounter(),
  };
  if (formats.hasNumberFormats) await loadNumberFormats();
  const blocks: Block[] = [];
  for (const id of visibleSheets(workbook)) {
    const relation = relations.find((candidate) => candidate.id === id && candidate.type === 'worksheet');
    const sheet = relation && (await zip.read(relation.path));
    if (sheet) blocks.push(...sheetToBlocks(readSheet(sheet, context)));
  }
  return blocks;
}
