/** Rows of 表三 that stand around the ones a test is about, every figure 0, one row a line. */
export const requestsHead = [
  '三、收到和处理政府信息公开申请情况',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 | ||||||||',
  '自然人 | 法人或其他组织 | 总计 | |||||||',
  '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | |||||',
];

export const proactive2021 = (rows: {
  readonly regulations?: string;
  readonly normative?: string;
  readonly licensing?: string;
  readonly penalties?: string;
  readonly compulsion?: string;
  readonly fees?: string;
}): string[] => [
  '二、主动公开政府信息情况',
  '第二十条第（一）项 | |||',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  rows.regulations ?? '规章 | 0 | 0 | 0 |',
  rows.normative ?? '行政规范性文件 | 2 | 1 | 6 |',
  '第二十条第（五）项 | |||',
  '信息内容 | 本年处理决定数量 | ||',
  rows.licensing ?? '行政许可 | 15 | ||',
  '第二十条第（六）项 | |||',
  '信息内容 | 本年处理决定数量 | ||',
  rows.penalties ?? '行政处罚 | 3 | ||',
  rows.compulsion ?? '行政强制 | 0 | ||',
  '第二十条第（八）项 | |||',
  '信息内容 | 本年收费金额（单位：万元） | ||',
  rows.fees ?? '行政事业性收费 | 9.63211 | ||',
];

export const reviewHead = [
  '四、政府信息公开行政复议、行政诉讼情况',
  '行政复议 | 行政诉讼 | |||||||||||||',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 | ||||||||',
  '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | |||||',
];

export const title2023 = '云溪县青禾镇人民政府2023年政府信息公开工作年度报告';

export const asFile = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join('\n');
