/** Whose figure it is: of the whole report, or perhaps only of one office, one channel or one kind. */
export type Scope = 'whole' | 'part';

const timeWords =
  /(?:截[至止]到?|自|从|在)?\d{4}年(?:度|底|末)?(?:\d{1,2}月(?:\d{1,2}日|底|份)?)?(?:以来|期间|内)?|全年|年内|今年以?来?|本年度?|一年来|报告期内?|目前|期间/gu;
const mannerWords =
  /(?:总?共|共计|累计|总计|合计|依法|依规|依程序|规范|及时|高效|按时|按期|均|已|主动|认真|严格按照|按照|通过|其中|和|及|、|,)+/gu;
const organNoun =
  /[办局委厅镇乡街村县区市院所站队科股]$|部门|单位|中心|政府|大厅|窗口|网站|平台|渠道|机关|系统|领域|信函|邮/u;
const wholeBody =
  /^(?:全|我|本)(?<kind>省|市|县|区|旗|州|盟|镇|乡|街道?|苏木|局|委|办|厅|院|校|所|机关|单位|部门|行政区域?)(?:范围)?(?:各?级?(?:各|及|和|、|党政|人民政府|政府|行政机关|机关|部门|单位|镇街?|乡镇?|街道|县|区|市直))*(?:系统|范围)?内?$/u;

const narrow = /本级|代表|下辖|所属/u;

const tidyUnit = (unit: string) => unit.replaceAll('人民', '').replace(/\s/gu, '');

/** Whether the words before the verb name the reporting body itself. `unit` is the organ of the report, empty when unknown. */
function namesReportingBody(body: string, unit: string): boolean {
  const organ = tidyUnit(unit);
  const kind = wholeBody.exec(body)?.groups?.['kind'];
  if (kind !== undefined) return organ === '' || /机关|单位|部门|行政/u.test(kind) || organ.includes(kind.charAt(0));
  return organ !== '' && organ.includes(tidyUnit(body));
}

/** `words` stand before the verb of the clause: 2025年全镇共, 区政府办代表区政府. */
export function scopeOf(words: string, unit: string): Scope {
  if (narrow.test(words)) return 'part';
  const body = words.replace(timeWords, '').replace(mannerWords, '');
  if (body === '' || !organNoun.test(body)) return 'whole';
  return namesReportingBody(body, unit) ? 'whole' : 'part';
}
