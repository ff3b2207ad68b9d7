import type { Form, FormNode } from './form.ts';
import {
  captions,
  compulsion,
  fees,
  licensing,
  penalties,
  proactiveCorner,
  proactiveTable,
  regulations,
} from './proactive-branches.ts';
import {
  carriedIn,
  carriedOut,
  newRequests,
  outcomesLabel,
  outcomesTotal,
  requestsFrame,
  requestsTable,
  sharedOutcomes,
} from './requests-branches.ts';
import { reviewTable } from './review-table.ts';
import { sections } from './sections.ts';

const itemCounts = [
  { key: 'previous_items', label: '上一年项目数量', unit: '项' },
  { key: 'change', label: '本年增/减', unit: '项', signed: true },
] as const satisfies readonly FormNode[];

const itemsAndDecisions = [
  ...itemCounts,
  { key: 'decisions', label: '处理决定数量', unit: '件' },
] as const satisfies readonly FormNode[];

/** 国办公开办函〔2019〕60号 附件 (试行), for report years 2019 and 2020. */
export const format2019 = {
  generation: '2019',
  notice: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  sections,
  tables: [
    {
      ...proactiveTable,
      blocks: [
        {
          caption: captions.documents,
          corner: proactiveCorner,
          columns: [
            { key: 'made', label: '本年新制作数量', unit: '件' },
            { key: 'published', label: '本年新公开数量', unit: '件' },
            { key: 'public_total', label: '对外公开总数量', unit: '件' },
          ],
          rows: [regulations, { key: 'normative', label: '规范性文件' }],
        },
        {
          caption: captions.licensing,
          corner: proactiveCorner,
          columns: itemsAndDecisions,
          rows: [licensing, { key: 'services', label: '其他对外管理服务事项' }],
        },
        {
          caption: captions.enforcement,
          corner: proactiveCorner,
          columns: itemsAndDecisions,
          rows: [penalties, compulsion],
        },
        { caption: captions.fees, corner: proactiveCorner, columns: itemCounts, rows: [fees] },
        {
          caption: captions.procurement,
          corner: proactiveCorner,
          columns: [
            { key: 'items', label: '采购项目数量', unit: '项' },
            { key: 'amount', label: '采购总金额（单位：万元）', unit: '万元' },
          ],
          rows: [{ key: 'procurement', label: '政府集中采购' }],
        },
      ],
    },
    {
      ...requestsTable,
      blocks: [
        {
          ...requestsFrame,
          rows: [
            newRequests,
            carriedIn,
            {
              label: outcomesLabel,
              children: [...sharedOutcomes, { key: 'other', label: '（六）其他处理' }, outcomesTotal],
            },
            carriedOut,
          ],
        },
      ],
    },
    reviewTable,
  ],
} as const satisfies Form;
