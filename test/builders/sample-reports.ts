import { cellsOf } from '../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../shared/formats/formats.ts';
import { type Cells, type CellValue, emptyReport, type Report, type Texts } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';

const unit = '云溪县青禾镇人民政府';

function preface(year: number): string {
  return `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和国务院办公厅关于年度报告格式的规定，编制本报告。本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成，所列数据的统计期限自${year}年1月1日起至12月31日止。对本报告如有疑问，请与青禾镇党政综合办公室联系（地址：云溪县青禾镇禾兴路18号，邮编：000000，电话：0000-0000000）。`;
}

/** Every input cell 0 but those named; totals derived. */
function filled(
  generation: Generation,
  year: number,
  issuedOn: string,
  cells: { readonly [K in CellKey]?: CellValue },
  texts: Texts,
): Report {
  const zeros = Object.fromEntries(
    cellsOf(generation)
      .filter((cell) => cell.kind === 'input')
      .map((cell) => [cell.key, 0]),
  );
  const report = { ...emptyReport(generation, unit, year), issuedOn, texts };
  return withDerivedTotals({ ...report, cells: { ...zeros, ...cells } as Cells });
}

/** A made-up township's report on 2020, in the 2019 form: the sample the app offers as last year's text file. */
export const sample2020: Report = filled(
  '2019',
  2020,
  '2021-01-18',
  {
    'proactive.normative.made': 3,
    'proactive.normative.published': 3,
    'proactive.normative.public_total': 9,
    'proactive.licensing.previous_items': 11,
    'proactive.licensing.change': -2,
    'proactive.licensing.decisions': 246,
    'proactive.services.previous_items': 34,
    'proactive.services.change': 3,
    'proactive.services.decisions': 1508,
    'proactive.penalties.previous_items': 8,
    'proactive.penalties.decisions': 5,
    'proactive.compulsion.previous_items': 2,
    'proactive.procurement.items': 4,
    'proactive.procurement.amount': 86_350_000,
    'requests.new.natural_person': 3,
    'requests.new.enterprise': 1,
    'requests.granted.natural_person': 2,
    'requests.granted.enterprise': 1,
    'requests.unavailable.not_held.natural_person': 1,
  },
  {
    preface: preface(2020),
    overview: [
      '（一）主动公开情况',
      '2020年，青禾镇围绕疫情防控、惠民补贴、乡村道路等群众关心的事项，通过县政府网站青禾镇专栏公开信息412条，通过镇村公开栏张贴1268份。全年制定规范性文件3件，均在印发后五个工作日内公开。',
      '（二）依申请公开情况',
      '全年收到政府信息公开申请4件，其中自然人3件、商业企业1件，均在法定期限内答复。未发生因政府信息公开引起的行政复议和行政诉讼。',
      '（三）政府信息管理情况',
      '修订《青禾镇政府信息公开审查登记制度》，对拟公开信息逐条登记、三级审核，全年更正内容不准确的信息6条。',
      '（四）平台建设情况',
      '在便民服务大厅设置政府信息查阅点1处，配备查询电脑2台，全年接待查阅97人次。',
      '（五）监督保障情况',
      '镇党政综合办公室确定专职人员1名、兼职人员2名，全年组织业务培训2次，参训53人次。',
    ].join('\n'),
    proactive: '',
    requests: '',
    review: '',
    problems: [
      '（一）存在的问题。一是村级信息更新不够及时，个别村公开栏超过一个月未更换；二是政策解读形式单一，以文字为主。',
      '（二）改进措施。一是将公开栏更新情况纳入村级年度考核，每季度抽查一次；二是在印发涉及群众补贴的文件时，同步编写问答和图表。',
    ].join('\n'),
    other: '本年度没有其他需要报告的事项。',
  },
);

/** A made-up township's report on 2024, in the 2021 form: the sample the app offers as last year's web page. */
export const sample2024: Report = filled(
  '2021',
  2024,
  '2025-01-16',
  {
    'proactive.normative.made': 2,
    'proactive.normative.abolished': 1,
    'proactive.normative.in_force': 6,
    'proactive.licensing.decisions': 318,
    'proactive.penalties.decisions': 12,
    'proactive.compulsion.decisions': 3,
    'proactive.fees.amount': 860_000,
    'requests.new.natural_person': 4,
    'requests.new.enterprise': 1,
    'requests.carried_in.natural_person': 1,
    'requests.granted.natural_person': 2,
    'requests.granted.enterprise': 1,
    'requests.partial.natural_person': 1,
    'requests.unavailable.not_held.natural_person': 1,
    'requests.carried_out.natural_person': 1,
    'review.reconsideration.upheld': 1,
  },
  {
    preface: preface(2024),
    overview: [
      '2024年，青禾镇坚持以公开为常态、不公开为例外，认真落实《条例》各项要求，较好地完成了全年工作任务。',
      '（一）主动公开情况。围绕乡村振兴、惠农补贴、义务教育、养老服务等重点领域，通过县政府网站青禾镇专栏公开信息536条，通过“青禾发布”公众号推送215条，组织“政务公开日”活动2场，现场解答群众咨询143人次。全年制发行政规范性文件2件，废止1件，现行有效6件，均已公开并同步解读。',
      '（二）依申请公开情况。全年新收政府信息公开申请5件，其中自然人4件、商业企业1件，上年结转1件；办结5件，其中予以公开3件、部分公开1件、无法提供1件，结转下年度继续办理1件。',
      '（三）政府信息管理情况。严格执行“先审查、后公开”制度，完善信息发布三级审核流程，对2019年以来公开的信息开展一次全面清理，更新41条，撤下过期内容18条。',
      '（四）政府信息公开平台建设情况。优化县政府网站青禾镇专栏的栏目设置，新增“惠农补贴一本账”专题；在便民服务大厅和12个村（社区）便民服务站设置查阅点13处。',
      '（五）监督保障情况。成立由镇长任组长的政务公开领导小组，配备专职人员1名、村级信息员12名，全年培训3次、148人次。将公开工作纳入年度绩效考核，社会评议结果为良好，未发生责任追究情形。',
    ].join('\n'),
    proactive: '',
    requests: '',
    review: '注：行政复议、行政诉讼数量含上年度结转数量。',
    problems: [
      '（一）存在的主要问题。一是政策解读的可读性还不强，图表、视频解读占比不足两成；二是部分村（社区）信息员更换频繁，公开内容的规范性有待提高。',
      '（二）改进情况。针对上年度提出的栏目更新不及时问题，已建立按月提醒、按季通报机制，全年栏目更新率达到100%。下一步，一是与县融媒体中心合作制作图解、短视频，力争解读占比提高到五成；二是编印村级信息公开操作手册，实行信息员备案和岗前培训制度。',
    ].join('\n'),
    other: '依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。除此之外，没有其他需要报告的事项。',
  },
);
