import type { FormNode } from './form.ts';

/** The seven applicant columns of 表三, under the printed spanners. */
export const applicants = [
  {
    label: '申请人情况',
    spanner: true,
    children: [
      { key: 'natural_person', label: '自然人', unit: '件' },
      {
        label: '法人或其他组织',
        spanner: true,
        children: [
          { key: 'enterprise', label: '商业企业', unit: '件' },
          { key: 'research', label: '科研机构', unit: '件' },
          { key: 'social_org', label: '社会公益组织', unit: '件' },
          { key: 'legal_service', label: '法律服务机构', unit: '件' },
          { key: 'other', label: '其他', unit: '件' },
        ],
      },
      { key: 'total', label: '总计', unit: '件', total: true },
    ],
  },
] as const satisfies readonly FormNode[];

export const newRequests = { key: 'new', label: '一、本年新收政府信息公开申请数量' } as const satisfies FormNode;
export const carriedIn = { key: 'carried_in', label: '二、上年结转政府信息公开申请数量' } as const satisfies FormNode;
export const carriedOut = { key: 'carried_out', label: '四、结转下年度继续办理' } as const satisfies FormNode;
export const outcomesLabel = '三、本年度办理结果';
export const outcomesTotal = { key: 'total', label: '（七）总计', total: true } as const satisfies FormNode;

/** （一）to（五）of 三、本年度办理结果, which both generations print alike. */
export const sharedOutcomes = [
  { key: 'granted', label: '（一）予以公开' },
  { key: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）' },
  {
    key: 'denied',
    label: '（三）不予公开',
    children: [
      { key: 'state_secret', label: '1.属于国家秘密' },
      { key: 'law_forbids', label: '2.其他法律行政法规禁止公开' },
      { key: 'three_securities', label: '3.危及“三安全一稳定”' },
      { key: 'third_party', label: '4.保护第三方合法权益' },
      { key: 'internal_affairs', label: '5.属于三类内部事务信息' },
      { key: 'process_info', label: '6.属于四类过程性信息' },
      { key: 'enforcement_file', label: '7.属于行政执法案卷' },
      { key: 'admin_query', label: '8.属于行政查询事项' },
    ],
  },
  {
    key: 'unavailable',
    label: '（四）无法提供',
    children: [
      { key: 'not_held', label: '1.本机关不掌握相关政府信息' },
      { key: 'needs_creation', label: '2.没有现成信息需要另行制作' },
      { key: 'unclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    key: 'refused',
    label: '（五）不予处理',
    children: [
      { key: 'petition', label: '1.信访举报投诉类申请' },
      { key: 'repeat', label: '2.重复申请' },
      { key: 'publication', label: '3.要求提供公开出版物' },
      { key: 'excessive', label: '4.无正当理由大量反复申请' },
      { key: 'confirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
] as const satisfies readonly FormNode[];

/** What 表三 shares besides its outcome rows: its corner states the 勾稽关系 that `balance` declares. */
export const requestsFrame = {
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  columns: applicants,
  balance: { left: ['new', 'carried_in'], right: ['total', 'carried_out'] },
} as const;

export const requestsTable = {
  key: 'requests',
  name: '表三',
  source: '《中华人民共和国政府信息公开条例》第五十条第一款第（二）项',
} as const;
