import { readFile as readBytes } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { draftFromAnswer } from '../../shared/alignment/import-answer.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { type ImportDecisions, reportFromDraft } from '../../shared/alignment/report-from-draft.ts';
import { keptLinksOf, withKeptLinks } from '../../shared/narrative/kept-links.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import type { LinkedReport } from '../../shared/report/report.ts';
import { readReportFile } from '../api/create-api.ts';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
}

/** `leftOut`: macros and links that were dropped, a sentence each. */
export type Source =
  | { readonly kind: 'draft'; readonly draft: ImportDraft; readonly leftOut?: readonly string[] }
  | Refusal;

const refuse = (code: string, message: string): Refusal => ({ kind: 'refused', code, message });

const sentenceByErrno: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件，请核对路径。',
  EISDIR: '这是一个文件夹，请给出文件。',
  EACCES: '没有权限读取这个文件，请换一个位置再试。',
};

/** The bytes of a file that was named, or why there are none. */
export async function bytesOf(path: string): Promise<Uint8Array | Refusal> {
  try {
    return await readBytes(path);
  } catch (error) {
    const errno = error instanceof Error && 'code' in error ? String(error.code) : '';
    return refuse('cannot-open', sentenceByErrno[errno] ?? '这个文件打不开，请确认它没有被别的程序占用。');
  }
}

function draftFromJson(bytes: Uint8Array): Source {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('not-json', '这个 .json 文件不完整，或不是 UTF-8 编码的 JSON，没有读取。');
  }
  const draft = draftFromAnswer(json);
  return 'code' in draft ? refuse(draft.code, draft.message) : { kind: 'draft', draft: withShownLinks(draft) };
}

/** Linked figures as the cells have them, whatever the text said when it was written. */
function withShownLinks(draft: ImportDraft): ImportDraft {
  const report = draft.links && reportFromDraft(draft);
  if (!report) return draft;
  const linked = withKeptLinks(report, draft.links);
  return { ...draft, texts: withShownFigures(linked).texts, links: keptLinksOf(linked) };
}

/** Reads any FILE of the command line: `*.json` in the shape of `import`'s answer, everything else by its content. */
export async function readSource(path: string): Promise<Source> {
  const bytes = await bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  if (extname(path).toLowerCase() === '.json') return draftFromJson(bytes);
  return readReportFile(bytes, basename(path));
}

export type ReadReport =
  | { readonly kind: 'report'; readonly report: LinkedReport; readonly draft: ImportDraft }
  | Refusal;

/** A FILE as a report, totals as printed; refused where it has none of the official tables. */
export async function readReport(path: string, decisions: ImportDecisions = {}): Promise<ReadReport> {
  const source = await readSource(path);
  if (source.kind === 'refused') return source;
  const report = reportFromDraft(source.draft, decisions);
  if (report) return { kind: 'report', report: withKeptLinks(report, source.draft.links), draft: source.draft };
  return refuse('no-tables', '这个文件里没有找到官方表格（表格可能是图片，或是 2019 年以前的报告）。');
}
