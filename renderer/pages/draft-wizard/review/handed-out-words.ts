import type { HandedOut } from '../../../../main/api/contract.ts';
import { handOutWords } from '../../../../shared/document/hand-out.ts';
import { printedDate } from '../../../../shared/document/printed-date.ts';

/** The record is no proof against whoever means to deceive, and the sentence says so. */
const caution = '这只核对程序留在文件里的记录，防疏忽，不防有意改动。';

/** What is said of a file that this program made: whether it is still what was handed in, signed or exported. */
export function handedOutWords({ as, on, verdict, holdsText }: HandedOut, changes: number): string {
  const day = printedDate(on);
  const when = `${handOutWords[as]}时`;
  const file = as === 'draft' ? '这是本程序导出的文件' : `这是 ${day}${handOutWords[as]}的文件`;
  switch (verdict) {
    case 'same':
      return `${file}，${holdsText ? '内容' : '表里的数'}与${when}一致。${caution}`;
    case 'changed':
      return `${file}，${handOutWords[as]}以后改了 ${changes} 处，已列在待看里。`;
    case 'broken':
      return `${file}，但里面留的记录不完整或被改过，核对不了。请以签过字的纸质件为准。`;
  }
}
