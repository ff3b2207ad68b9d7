import { formOf, type Generation, generationForYear } from '../formats/formats.ts';
import { plainText, plainTexts } from '../report/link-marks.ts';
import { emptyTexts } from '../report/report.ts';
import { alignTables } from './align-tables.ts';
import { splitAttachedSheets } from './attached-sheets.ts';
import type { Block } from './blocks.ts';
import { detectGeneration, fallbackGeneration } from './detect-generation.ts';
import type { ImportDraft, ImportIssue, ImportIssueCode } from './import-draft.ts';
import type { ReadItems } from './items.ts';
import { labelIndexOf } from './label-index.ts';
import { readIdentity } from './read-identity.ts';
import { readItems } from './read-items.ts';
import { readTexts } from './read-texts.ts';
import { sourceLinesOf } from './source-lines.ts';

const issueOnFile = (code: ImportIssueCode, message: string): ImportIssue => ({
  code,
  cell: null,
  source: '',
  message,
  place: null,
  choices: [],
});

const hasFigures = ({ items }: ReadItems) =>
  items.some(({ slots }) => slots.some(({ kind }) => kind === 'value' || kind === 'glued'));

/** Why nothing of the tables can be read; `null` when it can. */
function faultOfTables(read: ReadItems, year: number | null): ImportIssue | null {
  if (read.isSideBySide) {
    const message =
      '原文里有两份报告左右并排，分不清哪个数属于哪一份，表格没有读入。请把两份分开存成两个文件，再分别读取。';
    return issueOnFile('ambiguous', message);
  }
  if (read.met.size > 0 && (year !== null || hasFigures(read))) return null;
  if (year === null) {
    return issueOnFile(
      'missing',
      '原文里没有读到年度报告的三张表，也没有报告年度，看来不是一份填好的年度报告。请检查是否选错了文件。',
    );
  }
  if (generationForYear(year) === null) {
    return issueOnFile('missing', `${year} 年度的报告还没有现在的三张表，表格没有可读的内容。正文已读入，请核对。`);
  }
  return issueOnFile(
    'missing',
    '原文里没有读到三张表，可能是图片，或者没有附在这个文件里。正文已读入，表格请对照原文填写。',
  );
}

/** The year calls for the other generation's tables; what is printed is read as it is. */
function formatIssues(generation: Generation, detected: Generation | null, year: number | null): ImportIssue[] {
  const prescribed = year === null ? null : generationForYear(year);
  if (detected === null) {
    const message = `原文里的标签看不出是哪一种格式的表，先按${formOf(generation).notice}的格式读入，请核对。`;
    return [issueOnFile('format', message)];
  }
  if (year === null || prescribed === generation) return [];
  const printed = `原文用的是${formOf(generation).notice}的表`;
  if (prescribed === null)
    return [issueOnFile('format', `${printed}，而报告年度是 ${year} 年，当时还没有这种表，请核对年度。`)];
  const message = `${year} 年度应当用${formOf(prescribed).notice}的表，${printed}。先照原文读入，请核对。`;
  return [issueOnFile('format', message)];
}

/**
 * Aligns what a reader made of a file with the declared form; 发文稿纸 and 校核表 are no part of it. Pure; never throws for
 * what a file says.
 */
export function alignBlocks(blocks: readonly Block[]): ImportDraft {
  const lines = sourceLinesOf(splitAttachedSheets(blocks).report);
  const identity = readIdentity(lines);
  const { year, issuedOn } = identity;
  const unit = plainText(identity.unit);
  const detected = detectGeneration(lines);
  const generation = detected ?? fallbackGeneration(year);
  const read = readItems(lines, labelIndexOf(generation));
  const fault = faultOfTables(read, year);
  const texts = fault && year === null ? emptyTexts : plainTexts(readTexts(lines, read, identity));
  if (fault) return { generation: null, year, unit, issuedOn, readings: {}, texts, issues: [fault] };
  const { readings, issues } = alignTables(generation, read, lines);
  return {
    generation,
    year,
    unit,
    ...(identity.title === '' ? {} : { title: plainText(identity.title) }),
    issuedOn,
    readings,
    texts,
    issues: [...formatIssues(generation, detected, year), ...issues],
  };
}
