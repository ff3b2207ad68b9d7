import { z } from 'zod';
import { cellOf, cellsOf, isCellKey } from '../formats/cells.ts';
import { type CellKey, type Generation, generations } from '../formats/formats.ts';
import { type KeptLink, plainText, plainTexts } from '../report/link-marks.ts';
import { fromPrintedUnit, toPrintedUnit } from '../report/quantities.ts';
import { emptyTexts, type TextKey, textKeys } from '../report/report.ts';
import { type CellReading, type ImportDraft, type ImportIssue, importIssueCodes } from './import-draft.ts';

/** One line of `import` (docs/cli.md): amounts in 万元, every key of the template, `null` for a blank. */
export interface ImportAnswer {
  readonly file: string;
  readonly template: Generation | null;
  readonly unit: string;
  readonly year: number | null;
  readonly cells: { readonly [key: string]: number | null };
  readonly sections: { readonly [key: string]: string };
  /** Only where figures of the texts follow cells. */
  readonly links?: readonly KeptLink[];
  readonly issues: readonly Pick<ImportIssue, 'cell' | 'code' | 'source' | 'message'>[];
}

/** Sections that are prose by law are always answered, the others only where the file has text there. */
const alwaysAnswered: readonly TextKey[] = ['overview', 'problems', 'other'];

export function answerOf(file: string, draft: ImportDraft): ImportAnswer {
  const { generation, unit, year, texts, links = [] } = draft;
  const cells = (generation === null ? [] : cellsOf(generation)).map((cell) => {
    const value = draft.readings[cell.key]?.value ?? null;
    return [cell.key, value === null ? null : toPrintedUnit(value, cell.unit)] as const;
  });
  const sections = textKeys.filter((key) => alwaysAnswered.includes(key) || texts[key] !== '');
  return {
    file,
    template: generation,
    unit,
    year,
    cells: Object.fromEntries(cells),
    sections: Object.fromEntries(sections.map((key) => [key, texts[key]])),
    ...(links.length > 0 ? { links } : {}),
    issues: draft.issues.map(({ cell, code, source, message }) => ({ cell, code, source, message })),
  };
}

const answerSchema = z.object({
  template: z.enum(generations).nullable(),
  unit: z.string().default(''),
  year: z.number().int().nullable().default(null),
  issuedOn: z.iso.date().nullable().default(null),
  cells: z.record(z.string(), z.number().nullable()).default({}),
  sections: z.partialRecord(z.enum(textKeys), z.string()).default({}),
  links: z
    .array(
      z.object({
        section: z.enum(textKeys),
        before: z.string(),
        figure: z.string().min(1),
        cells: z.array(z.custom<CellKey>((key) => typeof key === 'string')).min(1),
      }),
    )
    .default([]),
  issues: z
    .array(
      z.object({
        cell: z.string().nullable().default(null),
        code: z.enum(importIssueCodes),
        source: z.string().default(''),
        message: z.string().default(''),
      }),
    )
    .default([]),
});

/** Why a JSON text is not an answer of `import`, in a sentence for the person who wrote it. */
export interface AnswerRefusal {
  readonly code: 'not-an-answer' | 'unknown-cell' | 'unfit-number';
  readonly message: string;
}

type Parsed = z.infer<typeof answerSchema>;

/** Where an issue reports the words behind a number (约36万元), they are the cell's source again. */
function sourceWords(parsed: Parsed): ReadonlyMap<string, string> {
  const telling = parsed.issues.filter(({ code }) => code === 'approximate' || code === 'unit');
  return new Map(telling.flatMap(({ cell, source }) => (cell === null ? [] : [[cell, source]])));
}

function readingsOf(generation: Generation, parsed: Parsed): ImportDraft['readings'] | AnswerRefusal {
  const words = sourceWords(parsed);
  const readings: { [K in CellKey]?: CellReading } = {};
  for (const { key } of cellsOf(generation)) readings[key] = { value: null, source: '', place: null };
  for (const [key, printed] of Object.entries(parsed.cells)) {
    if (!isCellKey(generation, key)) {
      return { code: 'unknown-cell', message: `${generation} 格式的表里没有“${key}”这一格，没有读取。` };
    }
    const value = printed === null ? null : fromPrintedUnit(printed, cellOf(generation, key).unit);
    if (printed !== null && value === null) {
      return { code: 'unfit-number', message: `“${key}”的 ${printed} 放不进这一格（件数须为整数），没有读取。` };
    }
    readings[key] = { value, source: words.get(key) ?? (printed === null ? '' : String(printed)), place: null };
  }
  return readings;
}

const placeless = { place: null, choices: [] } as const;

/** The inverse of {@link answerOf}, so that a *.json file is accepted wherever a report is. */
export function draftFromAnswer(json: unknown): ImportDraft | AnswerRefusal {
  const result = answerSchema.safeParse(json);
  if (!result.success) {
    return { code: 'not-an-answer', message: '这个 .json 文件的内容不是读取结果的格式，没有读取。' };
  }
  const { template, unit, year, issuedOn, sections, links, issues } = result.data;
  const readings = template === null ? {} : readingsOf(template, result.data);
  if ('code' in readings) return readings as AnswerRefusal;
  const isOurs = (cell: string | null): cell is CellKey =>
    cell !== null && template !== null && isCellKey(template, cell);
  return {
    generation: template,
    year,
    unit: plainText(unit),
    issuedOn,
    readings,
    texts: plainTexts({ ...emptyTexts, ...sections }),
    ...(links.length > 0 ? { links } : {}),
    issues: issues.map((issue) => ({ ...issue, ...placeless, cell: isOurs(issue.cell) ? issue.cell : null })),
  };
}
