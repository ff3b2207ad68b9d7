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

const decisions = [{ key: 'decisions', label: '本年处理决定数量', unit: '件' }] as const satisfies readonly FormNode[];

/** 国办公开办函〔2021〕30号 附件, for report years from 2021. */
export const format2021 = {
  generation: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: [2021, null],
  sections,
  tables: [
    {
      ...proactiveTable,
      blocks: [
        {
          caption: captions.documents,
          corner: proactiveCorner,
          columns: [
            { key: 'made', label: '本年制发件数', unit: '件' },
            { key: 'abolished', label: '本年废止件数', unit: '件' },
            { key: 'in_force', label: '现行有效件数', unit: '件' },
          ],
          rows: [regulations, { key: 'normative', label: '行政规范性文件' }],
        },
        { caption: captions.licensing, corner: proactiveCorner, columns: decisions, rows: [licensing] },
        { caption: captions.enforcement, corner: proactiveCorner, columns: decisions, rows: [penalties, compulsion] },
        {
          caption: captions.fees,
          corner: proactiveCorner,
          columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', unit: '万元' }],
          rows: [fees],
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
              children: [
                ...sharedOutcomes,
                {
                  key: 'other',
                  label: '（六）其他处理',
                  children: [
                    { key: 'uncorrected', label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请' },
                    {
                      key: 'unpaid',
                      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                    },
                    { key: 'misc', label: '3.其他' },
                  ],
                },
                outcomesTotal,
              ],
            },
            carriedOut,
          ],
        },
      ],
    },
    reviewTable,
  ],
} as const satisfies Form;
