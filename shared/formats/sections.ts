import type { FormSection } from './form.ts';

/** The six statutory sections, the same in both generations (国办公开办函〔2021〕30号 附件; 〔2019〕60号 附件). */
export const sections = [
  { key: 'overview', heading: '一、总体情况' },
  { key: 'proactive', heading: '二、主动公开政府信息情况', table: 'proactive' },
  { key: 'requests', heading: '三、收到和处理政府信息公开申请情况', table: 'requests' },
  { key: 'review', heading: '四、政府信息公开行政复议、行政诉讼情况', table: 'review' },
  { key: 'problems', heading: '五、存在的主要问题及改进情况' },
  { key: 'other', heading: '六、其他需要报告的事项' },
] as const satisfies readonly FormSection[];
