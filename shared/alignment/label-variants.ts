import type { TableKey } from '../formats/form.ts';

/**
 * Other wordings of a declared row or column that offices, scanners and converters were seen to print. `at` is the
 * table and the keys along the row's (or, behind a colon, the column's) path, as in a cell's address.
 */
export interface LabelVariant {
  readonly at: `${TableKey}.${string}` | `${TableKey}:${string}`;
  readonly wordings: readonly string[];
}

export const labelVariants: readonly LabelVariant[] = [
  { at: 'proactive.normative', wordings: ['规范性文件', '行政规范性文件', '规范性文件数'] },
  { at: 'proactive.regulations', wordings: ['政府规章', '地方政府规章'] },
  { at: 'proactive.services', wordings: ['其他对外管理服务', '其他对外服务事项', '其它对外管理服务事项'] },
  { at: 'proactive.fees', wordings: ['行政事业型收费', '行政事业收费', '行政事业性收费项目'] },
  { at: 'proactive.procurement', wordings: ['政府采购', '集中采购'] },
  { at: 'proactive:in_force', wordings: ['现行有效件'] },
  { at: 'proactive:made', wordings: ['制作数量', '制发件数'] },
  { at: 'proactive:published', wordings: ['公开数量'] },
  { at: 'proactive:abolished', wordings: ['废止件数'] },
  { at: 'proactive:change', wordings: ['本年增'] },
  { at: 'requests:natural_person', wordings: ['公民'] },
  { at: 'requests:social_org', wordings: ['社会公益', '社会公益机构', '社会公益性组织'] },
  { at: 'requests:legal_service', wordings: ['法律服务', '法律服务组织'] },
  { at: 'requests.new', wordings: ['本年新收', '本年新收申请数量', '本年新收件数', '新收政府信息公开申请数量'] },
  { at: 'requests.carried_in', wordings: ['上年结转', '上年结转申请数量', '上年结转件数'] },
  {
    at: 'requests.carried_out',
    wordings: ['结转下年度', '结转下年度办理', '结转下年继续办理', '结转下年度继续办理数量'],
  },
  { at: 'requests.denied.state_secret', wordings: ['国家秘密'] },
  { at: 'requests.denied.law_forbids', wordings: ['法律行政法规禁止公开'] },
  { at: 'requests.denied.three_securities', wordings: ['三安全一稳定'] },
  { at: 'requests.denied.third_party', wordings: ['第三方合法权益'] },
  { at: 'requests.denied.internal_affairs', wordings: ['三类内部事务信息'] },
  { at: 'requests.denied.process_info', wordings: ['四类过程性信息'] },
  { at: 'requests.denied.enforcement_file', wordings: ['行政执法案卷'] },
  { at: 'requests.denied.admin_query', wordings: ['属于行政查询事务', '行政查询事项'] },
  { at: 'requests.unavailable.not_held', wordings: ['不掌握相关政府信息'] },
  { at: 'requests.unavailable.needs_creation', wordings: ['没有现成信息', '需要另行制作'] },
  { at: 'requests.unavailable.unclear', wordings: ['补正后仍不明确', '申请内容仍不明确'] },
  { at: 'requests.refused.petition', wordings: ['信访举报投诉', '信访举报投诉类'] },
  { at: 'requests.refused.confirmation', wordings: ['确认或重新出具已获取信息'] },
  { at: 'requests.other.uncorrected', wordings: ['逾期不补正', '申请人逾期不补正', '无正当理由逾期不补正'] },
  {
    at: 'requests.other.unpaid',
    wordings: ['逾期不缴费', '逾期未缴费', '申请人逾期不缴费', '逾期未按收费通知要求缴纳费用'],
  },
  { at: 'requests.other', wordings: ['六其他'] },
];

/** Headings that stand for a statutory section in other words, without their ordinal. */
export const headingVariants: Readonly<Record<string, readonly string[]>> = {
  overview: [
    '工作基本情况',
    '基本情况',
    '工作总体情况',
    '工作总体推进情况',
    '政府信息公开工作总体情况',
    '总体工作情况',
    '概述',
    '概况',
  ],
  proactive: ['主动公开情况', '主动公开政府信息的情况', '主动公开政府政府情况', '主动公开信息情况'],
  requests: [
    '收到和处理政府信息公开的申请情况',
    '收到和处理政府信息公开申请的情况',
    '收到和处理依申请公开情况',
    '依申请公开政府信息情况',
    '收到和处理政府信息申请情况',
  ],
  review: [
    '行政复议行政诉讼情况',
    '因政府信息公开被申请行政复议提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
  ],
  problems: [
    '存在问题及改进情况',
    '存在的问题及改进措施',
    '存在问题及改进措施',
    '存在的主要问题及改进措施',
    '存在的主要问题和改进情况',
    '存在的问题及改进情况',
    '存在的主要问题',
    '主要问题及改进情况',
  ],
  other: ['其他需要报告的情况', '其他需报告的事项', '需要报告的其他事项', '其他事项', '其它需要报告的事项'],
};
