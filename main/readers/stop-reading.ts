import type { Refusal } from './refusals.ts';

/** Carries a refusal out of the depths of a reader; caught in one place, where the file was handed in. */
export class ReadingStopped extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const nothingChanged = '没有读取，也没有改动任何内容。';
const saveAgain = '请用 Word 或 WPS 打开它，另存为一份新文件，再来读取。';

const sentences = {
  'too-large-inside': `这个文件解开后的内容大得不正常，超过了一份年度报告可能有的大小。${nothingChanged}${saveAgain}`,
  'too-many-parts': `这个文件里塞了太多零散的部件，不像一份报告。${nothingChanged}${saveAgain}`,
  'size-mismatch': `这个文件写明的大小与里面的实际内容对不上，可能已损坏或被改动过。${nothingChanged}${saveAgain}`,
  'forbidden-definitions': `这个文件里夹带了外来的定义（DOCTYPE），正常的办公文件里没有这种内容。${nothingChanged}${saveAgain}`,
  'too-complex': `这个文件的结构过于庞大，不像一份报告。${nothingChanged}请只保留年度报告的部分，另存为一份新文件，再来读取。`,
  'too-many-cells': `这张表格的格子太多，不像年度报告的表。${nothingChanged}请只保留年度报告的几张表，另存为一份新文件，再来读取。`,
  'too-many-merges': `这张表格里的合并单元格多得不正常。${nothingChanged}请只保留年度报告的几张表，另存为一份新文件，再来读取。`,
  'too-many-pages': `这个 PDF 的页数太多，不像一份年度报告。${nothingChanged}请只留下年度报告的几页，再来读取。`,
  'took-too-long': `这个文件读了太久还没有读完，已经停下。${nothingChanged}${saveAgain}`,
  'took-too-much-memory': `读这个文件要用的内存大得不正常，已经停下。${nothingChanged}${saveAgain}`,
  encrypted: `这个文件加了密码，读不到里面的内容。${nothingChanged}请用原来的程序打开，去掉密码后另存一份，再来读取。`,
  damaged: `这个文件已损坏或者不完整，打不开。${nothingChanged}请重新复制或下载一份；如果用 Word 或 WPS 还能打开，请另存为一份新文件，再来读取。`,
  'old-word': `这是 Word 97 以前的文件，格式太旧。${nothingChanged}请用 Word 或 WPS 打开它，另存为 .docx，再来读取。`,
  'binary-workbook': `这是二进制的 Excel 工作簿（.xlsb）。${nothingChanged}请用 Excel 打开它，另存为 .xlsx，再来读取。`,
  'scanned-pdf': `这个 PDF 是扫描件，里面只有图片，没有文字，数读不出来。${nothingChanged}请找到报告的 Word 文稿、网页或者带文字的 PDF，再来读取。`,
  'unreadable-pdf': `这个 PDF 里的文字没有留下对应的字码，读出来是乱码。${nothingChanged}请找到报告的 Word 文稿或网页，再来读取。`,
  'side-by-side': `这个 PDF 把两份报告左右并排放在一起，分不清哪个数属于哪一份。${nothingChanged}请分别选择两份报告的原文，再来读取。`,
  'no-content': `这个文件里没有文字，也没有表格。${nothingChanged}请检查是否选错了文件。`,
} as const;

export type StopCode = keyof typeof sentences;

export const refusalOf = (code: StopCode): Refusal => ({ kind: 'refused', code, message: sentences[code] });

/** Gives up on the file for a reason the clerk is told. */
export function stopReading(code: StopCode): never {
  throw new ReadingStopped(refusalOf(code));
}
