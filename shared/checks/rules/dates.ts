import { generations } from '../../formats/formats.ts';
import type { Report } from '../../report/report.ts';
import { type CheckContext, type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { isCountyOrAbove } from '../organ.ts';
import { sayDay } from '../rule-pack.ts';
import { isYearKnown } from '../years.ts';
import { periodProblems } from './period.ts';
import { leftYearProblems } from './years-left.ts';

function earlyProblem({ issuedOn, year }: Report): Problem[] {
  if (issuedOn === null || issuedOn >= `${year + 1}-01-01`) return [];
  return [
    textProblem(null, `成文日期是 ${sayDay(issuedOn)}，${year} 年度要到12月31日才满。请核对日期，或等年度结束再成文。`),
  ];
}

/** Later than the day the county wants it handed in for sign-off. */
function overdueProblem({ report: { issuedOn, year }, pack }: CheckContext): Problem[] {
  if (!pack || pack.dueOn === null || issuedOn === null) return [];
  const due = `${year + 1}-${pack.dueOn}`;
  if (issuedOn <= due) return [];
  const message = `成文日期是 ${sayDay(issuedOn)}，晚于县里要求送审的 ${sayDay(due)}。请核对日期。`;
  return [{ ...textProblem(null, message), pack: pack.name }];
}

function lateProblem({ issuedOn, year, unit }: Report): Problem[] {
  const [due, said] = isCountyOrAbove(unit) ? ['03-31', '3月31日'] : ['01-31', '1月31日'];
  if (issuedOn === null || issuedOn <= `${year + 1}-${due}`) return [];
  return [textProblem(null, `成文日期是 ${sayDay(issuedOn)}，晚于 ${year + 1}年${said}的时限。请核对日期。`)];
}

const clause = '《中华人民共和国政府信息公开条例》第四十九条、第五十条';

const whenYearIsKnown =
  (find: CheckRule['find']): CheckRule['find'] =>
  (context) =>
    isYearKnown(context.report) ? find(context) : [];

/** Years, the period and the date: what is left over from last year's report shows here first. */
export const dateRules: readonly CheckRule[] = [
  {
    id: 'N-PERIOD',
    title: '统计期限是报告年度的全年',
    severity: 'error',
    source: clause,
    generations,
    why: '期限年份没改或掉了字，是照搬上年最常见的痕迹。',
    find: whenYearIsKnown(({ report }) => periodProblems(report)),
    passing: { texts: { preface: '数据统计期限自2025年1月1日起至12月31日止。' } },
    failing: { texts: { preface: '数据统计期限自2024年1月1日起至2024年12月31日止。' } },
  },
  {
    id: 'S-YEAR',
    title: '没有留下往年的年份',
    severity: 'warning',
    source: clause,
    generations,
    why: '沿用上年文字时最容易漏改年份。',
    find: whenYearIsKnown(leftYearProblems),
    passing: {
      texts: { preface: '现公布2025年政府信息公开工作年度报告。', overview: '2025年，我镇公开信息 20 条。' },
    },
    failing: {
      texts: {
        preface: '现公布2024年政府信息公开工作年度报告。',
        overview: '2024年，我镇公开信息 20 条。',
        problems: '2024年新增的栏目更新还不够及时，下一步将按月检查。',
      },
      previous: { texts: { problems: '2024年新增的栏目更新还不够及时，下一步将按月检查。' } },
    },
  },
  {
    id: 'N-DATE',
    title: '成文日期在年度结束以后，不晚于县里的送审日期',
    severity: 'warning',
    source: clause,
    generations,
    why: '年度没完就成文，全年的数不可能完整；晚于县里要求的送审日期，按迟报处理。',
    find: whenYearIsKnown((context) => [...earlyProblem(context.report), ...overdueProblem(context)]),
    passing: { issuedOn: '2026-01-12' },
    failing: { issuedOn: '2025-12-25' },
  },
  {
    id: 'N-LATE',
    title: '成文日期在时限以内',
    severity: 'notice',
    source: '《中华人民共和国政府信息公开条例》第四十九条',
    generations,
    why: '部门、乡镇 1月31日前，县级以上政府 3月31日前；晚了按未按时公开扣分。',
    find: whenYearIsKnown(({ report }) => lateProblem(report)),
    passing: { issuedOn: '2026-01-31' },
    failing: { issuedOn: '2026-02-18' },
  },
];
