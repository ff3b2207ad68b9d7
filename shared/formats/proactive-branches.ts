import type { FormNode } from './form.ts';

/** The rows and headings of 表二 that both generations print alike. */
export const proactiveTable = {
  key: 'proactive',
  name: '表二',
  source: '《中华人民共和国政府信息公开条例》第二十条、第五十条第一款第（一）项',
} as const;

export const captions = {
  documents: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  enforcement: '第二十条第（六）项',
  fees: '第二十条第（八）项',
  procurement: '第二十条第（九）项',
} as const;

export const proactiveCorner = '信息内容';

export const regulations = { key: 'regulations', label: '规章' } as const satisfies FormNode;
export const licensing = { key: 'licensing', label: '行政许可' } as const satisfies FormNode;
export const penalties = { key: 'penalties', label: '行政处罚' } as const satisfies FormNode;
export const compulsion = { key: 'compulsion', label: '行政强制' } as const satisfies FormNode;
export const fees = { key: 'fees', label: '行政事业性收费' } as const satisfies FormNode;
