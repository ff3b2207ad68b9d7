/**
 * The pages that travel with a report and are no part of it, and what each is known by when its file is read again: its
 * title, and the first row of its table.
 */
export const attachedSheets = {
  /** 发文稿纸, before the report: who drafted it, who looked it over, who signs it. Its boxes begin with these words. */
  approval: { title: '发文稿纸', firstRow: ['签发', '核稿', '会签'] },
  /** 校核表, after the report: what the checks found and how each was explained. Its boxes are exactly these words. */
  checks: {
    title: '政府信息公开工作年度报告校核表',
    firstRow: ['序号', '级别', '位置', '问题', '两边的数', '差', '依据', '说明（说明人、日期）'],
  },
} as const;

export type AttachedKind = keyof typeof attachedSheets;
