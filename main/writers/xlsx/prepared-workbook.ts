import type { ZipPart } from '../pack-zip.ts';
import { type CutSheet, cutSheet, fillSheet } from './fill-sheet.ts';
import type { Facts } from './page.ts';
import { extendTexts } from './shared-texts.ts';
import { makeTemplate, type Shape } from './template.ts';

const textsPath = 'xl/sharedStrings.xml';
const sheetPath = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** A template cut at what varies, so that a workbook is written by joining texts. */
export interface PreparedWorkbook {
  readonly parts: readonly ZipPart[];
  readonly sheets: ReadonlyMap<string, CutSheet>;
  readonly texts: string;
}

const textOf = ({ data }: ZipPart): string => Buffer.from(data).toString('utf8');

async function prepare(shape: Shape): Promise<PreparedWorkbook> {
  const { parts, varying } = await makeTemplate(shape);
  const sheets = new Map<string, CutSheet>();
  for (const part of parts) {
    const own = varying[Number(sheetPath.exec(part.path)?.[1] ?? 0) - 1];
    if (own) sheets.set(part.path, cutSheet(textOf(part), own));
  }
  const texts = parts.find(({ path }) => path === textsPath);
  return { parts, sheets, texts: texts ? textOf(texts) : '' };
}

/** Every shape an office meets in a session; one more takes the place of the oldest. */
const keptShapes = 8;
const kept = new Map<string, Promise<PreparedWorkbook>>();

/**
 * Made once for every shape and kept: making one takes as long as a dozen exports. Two that are asked for at once are one.
 */
export function preparedFor(shape: Shape): Promise<PreparedWorkbook> {
  const { generation, layout, waiverLines, namesRulePack = false } = shape;
  const { captionBand, digits, pageNumber } = layout;
  const name = JSON.stringify([generation, captionBand, digits, pageNumber, waiverLines, namesRulePack]);
  const known = kept.get(name);
  if (known) return known;
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= keptShapes) kept.delete(oldest);
  const made = prepare(shape);
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}

/** The parts of the package with what these facts say in place. */
export function fillWorkbook({ parts, sheets, texts }: PreparedWorkbook, facts: Facts): readonly ZipPart[] {
  const shared = extendTexts(texts);
  const filled = parts.map((part) => {
    const sheet = sheets.get(part.path);
    return sheet ? { ...part, data: Buffer.from(fillSheet(sheet, facts, shared)) } : part;
  });
  return filled.map((part) => (part.path === textsPath ? { ...part, data: Buffer.from(shared.toXml()) } : part));
}
