import type { FormNode, FormTable } from './form.ts';

const reviewOutcomes = [
  { key: 'upheld', label: '结果维持', unit: '件' },
  { key: 'corrected', label: '结果纠正', unit: '件' },
  { key: 'other', label: '其他结果', unit: '件' },
  { key: 'pending', label: '尚未审结', unit: '件' },
  { key: 'total', label: '总计', unit: '件', total: true },
] as const satisfies readonly FormNode[];

/** 表四, the same in both generations: one row of fifteen counts. */
export const reviewTable = {
  key: 'review',
  name: '表四',
  source: '《中华人民共和国政府信息公开条例》第五十条第一款第（三）项',
  blocks: [
    {
      columns: [
        { key: 'reconsideration', label: '行政复议', children: reviewOutcomes },
        {
          label: '行政诉讼',
          children: [
            { key: 'litigation_direct', label: '未经复议直接起诉', children: reviewOutcomes },
            { key: 'litigation_after', label: '复议后起诉', children: reviewOutcomes },
          ],
        },
      ],
      rows: [{ label: '' }],
    },
  ],
} as const satisfies FormTable;
