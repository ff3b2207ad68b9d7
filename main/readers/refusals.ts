import type { FileKind } from './detect-kind.ts';

/** A file that is not read: what it is, that nothing happened, and the way out, in one or two sentences. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
}

const nothingChanged = '没有读取，也没有改动任何内容。';

/** Kinds that no reader takes, each with what it is and what to do. */
const sentenceByKind = {
  empty: `这个文件是空的，里面没有文字。${nothingChanged}请检查是否选错了文件。`,
  picture: `这是一张图片，图片里的数读不出来。${nothingChanged}请找到报告的 Word 文稿或网页，再来读取。`,
  ofd: `这是 OFD 版式文件，现在还不能直接读取。${nothingChanged}请打开它复制文字，粘贴到记事本存为文本，再来读取。`,
  presentation: `这是演示文稿，不是年度报告的文稿。${nothingChanged}请选择报告的 Word 文稿或网页。`,
  archive: `这是压缩包。${nothingChanged}请先解压，再选择里面的报告。`,
  'ole-encrypted': `这个文件加了密码，读不到里面的内容。${nothingChanged}请用原来的程序打开，去掉密码后另存一份，再来读取。`,
  ole: `这是办公软件的旧格式文件，认不出是哪一种，也可能没有复制完整。${nothingChanged}请用原来的程序打开，另存为 .docx 或 .xlsx，再来读取。`,
  program: `这不是文稿，里面没有可读的文字。${nothingChanged}请检查是否选错了文件。`,
} as const satisfies { readonly [K in FileKind]?: string };

export type UnreadKind = keyof typeof sentenceByKind;

const refuse = (code: string, message: string): Refusal => ({ kind: 'refused', code, message });

export const refuseKind = (kind: UnreadKind): Refusal =>
  refuse(kind === 'empty' ? 'empty-file' : `unread-${kind}`, sentenceByKind[kind]);

export function refuseTooLarge(megabytes: number, limitMegabytes: number): Refusal {
  return refuse(
    'too-large',
    `这个文件有 ${megabytes} 兆，超过了 ${limitMegabytes} 兆。一份年度报告不会这么大，请检查是否选错了文件。${nothingChanged}`,
  );
}

export const refuseUndecodable = (): Refusal =>
  refuse(
    'not-text',
    `这个文件里的文字认不出编码。${nothingChanged}请用记事本打开，另存为 UTF-8 编码的文本，再来读取。`,
  );

export const refuseDamaged = (): Refusal =>
  refuse(
    'damaged',
    `这个文件的内容太乱，读不下去。${nothingChanged}请打开它，全选复制文字，粘贴到记事本存为文本，再来读取。`,
  );
