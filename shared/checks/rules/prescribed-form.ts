import type { Form } from '../../formats/form.ts';
import { formOf, type Generation, generationForYear, generations } from '../../formats/formats.ts';
import type { Report } from '../../report/report.ts';
import { type CheckRule, cellProblem, type Problem, textProblem } from '../check-rule.ts';
import { nameOfText, textsOf, tidyProse } from '../prose.ts';
import { isYearKnown } from '../years.ts';

function wrongFormProblem({ generation, year }: Report): Problem[] {
  const due = generationForYear(year);
  if (due === null || due === generation) return [];
  const message = `${year} 年度应当用${formOf(due).notice}的表，这一份用的是${formOf(generation).notice}的表。请换表填报。`;
  return [cellProblem({ cells: [], focus: null, message })];
}

/** 〔2019〕60号 however its brackets were typed. */
function noticePattern(generation: Generation): RegExp {
  const form: Form = formOf(generation);
  const [, year, number] = /〔(\d{4})〕(\d+)号/u.exec(form.notice) ?? [];
  return new RegExp(`国办公开办函[〔[(【]?${year}[〕\\])】]?${number}号`, 'u');
}

const patterns = generations.map((generation) => ({ generation, pattern: noticePattern(generation) }));

function noticeProblems(report: Report): Problem[] {
  return textsOf(report).flatMap(({ key, text }) =>
    patterns.flatMap(({ generation, pattern }) => {
      const quote = pattern.exec(tidyProse(text))?.[0];
      if (generation === report.generation || quote === undefined) return [];
      const message = `${nameOfText(report, key)}：引的是“${quote}”，现用的表出自${formOf(report.generation).notice}。请核对文号。`;
      return [textProblem(key, message)];
    }),
  );
}

/** Which generation of the form a year calls for, and which notice may be cited with it. */
export const prescribedFormRules: readonly CheckRule[] = [
  {
    id: 'Y-YEAR',
    title: '报告年度是写明的',
    severity: 'error',
    source: '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
    generations,
    why: '不知道是哪一年的报告，期限、结转和用哪张表都无从核对。',
    find: ({ report }) =>
      isYearKnown(report) ? [] : [textProblem(null, '报告年度没有读出来，与年份有关的各项没有核对。请补上年度。')],
    passing: { year: 2025 },
    failing: { year: 0 },
  },
  {
    id: 'Y-GEN',
    title: '年度与所用的表相符',
    severity: 'error',
    source: '国办公开办函〔2021〕30号：自 2021 年度起用新表',
    generations,
    why: '用错了表，整份退回重填。',
    find: ({ report }) => wrongFormProblem(report),
    passing: { generation: '2019', year: 2020 },
    failing: { generation: '2019', year: 2023 },
  },
  {
    id: 'Y-NOTICE',
    title: '引用的文号与所用的表相符',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号',
    generations,
    why: '新表里引旧文号，一看就是照搬前几年的。',
    find: ({ report }) => noticeProblems(report),
    passing: { texts: { preface: '按照国办公开办函〔2021〕30号的要求编制。' } },
    failing: { texts: { preface: '按照国办公开办函[2019]60号的要求编制。' } },
  },
];
