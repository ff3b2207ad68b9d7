import { generations } from '../../formats/formats.ts';
import { titleOf } from '../../report/report.ts';
import { type CheckContext, type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { withChoices } from '../repairs.ts';
import { isYearKnown } from '../years.ts';

/** What a printed title has too much or too little, against the form every office is to use. */
function faultsOf(title: string): readonly string[] {
  if (/^20\d\d年度.*年度报告$|20\d\d年度政府信息公开工作年度报告$/u.test(title)) return ['“年度”写了两次'];
  const lacking = (['政府信息公开', '工作', '年度报告'] as const).filter((part) => !title.includes(part));
  return [
    ...(/20\d\d年/u.test(title) ? [] : ['没有写年份']),
    ...(lacking.length > 0 ? [`少了${lacking.map((part) => `“${part}”`).join('、')}`] : []),
    ...(/^关于|关于20\d\d|年度?.{0,8}的年度报告/u.test(title) ? ['不用“关于……的”'] : []),
  ];
}

/** The official words with another way to name the office, or with the year put first, are right. */
const official = /^(?:.{2,60}20\d\d年|20\d\d年(?!度).{2,60})政府信息公开工作年度报告$/u;

function titleProblems({ report }: CheckContext): readonly Problem[] {
  const { printedTitle: title } = report;
  if (title === undefined || official.test(title) || !isYearKnown(report)) return [];
  const faults = faultsOf(title);
  const why = faults.length === 0 ? '' : `：${faults.join('，')}`;
  const right = titleOf({ ...report, unit: report.unit || '〔单位全称〕' });
  return [textProblem(null, `题目写的是“${title}”${why}。统一的题目是“${right}”，请改过来。`)];
}

const foreignInUnit = /20\d\d|年度|信息公开|报告|[\s，。：“”《》]/u;

function unitProblems({ report: { unit } }: CheckContext): readonly Problem[] {
  if (unit.trim() === '') return [textProblem(null, '没有报告单位的名称，题目和落款都用它。请填单位全称。')];
  if (!foreignInUnit.test(unit.trim())) return [];
  return [textProblem(null, `报告单位写的是“${unit.trim()}”，里面夹着年份、标点或别的字。请只填单位全称。`)];
}

const shortName = /(?<kind>镇|乡|苏木|街道)$/u;

function fullNameProblems({ report: { unit } }: CheckContext): readonly Problem[] {
  const kind = foreignInUnit.test(unit) ? undefined : shortName.exec(unit)?.groups?.['kind'];
  if (kind === undefined) return [];
  const full = `${unit}${kind === '街道' ? '办事处' : '人民政府'}`;
  const message = `报告单位写的是“${unit}”，题目和落款用全称，如“${full}”。请核对。`;
  const change = { kind: 'set-unit', value: full } as const;
  return [withChoices(textProblem(null, message), [{ label: `改成“${full}”`, changes: [change] }])];
}

const clause = '国办公开办函〔2021〕30号 附件：题目的统一写法';

/** Who reports, and under what title: what is composed here has the right title whenever the office is named rightly. */
export const titleRules: readonly CheckRule[] = [
  {
    id: 'S-TITLE',
    title: '题目是“某某年政府信息公开工作年度报告”',
    severity: 'warning',
    source: clause,
    generations,
    why: '题目少字多字，上级按名称汇总时找不到这一份。',
    find: titleProblems,
    passing: { printedTitle: '云溪县青禾镇2025年政府信息公开工作年度报告' },
    failing: { printedTitle: '云溪县青禾镇2025年度政府信息公开工作年度报告' },
  },
  {
    id: 'S-UNIT',
    title: '写明报告单位',
    severity: 'notice',
    source: clause,
    generations,
    why: '单位名称印在题目和落款里，也是上级汇总时认单位的依据。',
    find: unitProblems,
    passing: { unit: '云溪县青禾镇人民政府' },
    failing: { unit: '' },
  },
  {
    id: 'S-UNIT-FULL',
    title: '报告单位用全称',
    severity: 'notice',
    source: clause,
    generations,
    why: '“青禾镇”是地名，发布报告的是镇人民政府。',
    find: fullNameProblems,
    passing: { unit: '云溪县南门街道办事处' },
    failing: { unit: '云溪县青禾镇' },
  },
];
