import { IconClipboardCheck, IconFileText, IconFileTypePdf, IconTable, IconWorld } from '@tabler/icons-react';
import type { PacketFile } from '../../../../main/api/contract.ts';

/** The files a report is handed in as, in the order of the menu. */
export const files = [
  { kind: 'docx', words: 'Word 文档', use: '打印、送签、发布', Icon: IconFileText },
  { kind: 'xlsx', words: 'Excel 表格', use: '报给上级汇总', Icon: IconTable },
  { kind: 'html', words: '网页', use: '贴到政府网站', Icon: IconWorld },
  { kind: 'pdf', words: 'PDF 文件', use: '传阅、打印、存档', Icon: IconFileTypePdf },
  { kind: 'checks', words: '校核表', use: '报给上级审核', Icon: IconClipboardCheck },
] as const satisfies readonly { kind: PacketFile; words: string; use: string; Icon: unknown }[];
