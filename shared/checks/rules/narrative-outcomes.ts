import { generations } from '../../formats/formats.ts';
import { requestsTable } from '../../formats/requests-branches.ts';
import { wrongPercentagesIn } from '../../narrative/percentages.ts';
import type { CheckContext, CheckRule, Problem } from '../check-rule.ts';
import { contradictions } from '../contradictions.ts';
import { sentenceProblem } from '../narrative-problem.ts';
import { reportOfLastYear } from '../years.ts';

const clause = `${requestsTable.source}；正文与表格应一致`;

function percentageProblems(context: CheckContext): readonly Problem[] {
  const { report } = context;
  return wrongPercentagesIn(report, reportOfLastYear(context)).map(({ claim, percentage, right, base, kind }) => {
    const { text, sentence, quantity } = claim;
    const printed = sentence.text.slice(percentage.digitsStart, percentage.end);
    const sum =
      kind === 'share'
        ? `${quantity.value} 占 ${base} 是 ${right}%`
        : `上年 ${base}，今年 ${quantity.value}，应是 ${right}%`;
    const mark = { start: percentage.digitsStart, end: percentage.end };
    return sentenceProblem(report, { text, sentence, mark, says: `正文是 ${printed}，${sum}。请核对百分比。` });
  });
}

/** What the text says of the outcomes, against the groups of 表三. */
export const outcomeNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-PARTS',
    title: '正文的办理结果件数与表三一致',
    severity: 'error',
    source: clause,
    generations,
    why: '分类件数是读者最关心的，正文和表格各说各的会被追问。',
    find: ({ report }) => contradictions(report, ['requests']),
    passing: {
      cells: {
        'requests.new.total': 9,
        'requests.granted.total': 4,
        'requests.denied.third_party.total': 1,
        'requests.denied.process_info.total': 2,
        'requests.carried_out.total': 2,
      },
      texts: { overview: '收到政府信息公开申请 9 件，其中予以公开4件、不予公开 3 件，结转下年度 2 件。' },
    },
    failing: {
      cells: { 'requests.new.total': 9, 'requests.granted.total': 9 },
      texts: { overview: '收到政府信息公开申请 9 件，其中予以公开10件。' },
    },
  },
  {
    id: 'N-PCT',
    title: '正文的百分比算得对',
    severity: 'warning',
    source: clause,
    generations,
    why: '件数改了、百分比没有跟着改，是沿用旧稿的痕迹。',
    find: percentageProblems,
    passing: {
      cells: { 'requests.new.total': 8, 'requests.granted.total': 6, 'requests.total.total': 8 },
      texts: { overview: '收到政府信息公开申请 8 件，予以公开 6 件（75%）。' },
    },
    failing: {
      cells: { 'requests.new.total': 8, 'requests.granted.total': 6, 'requests.total.total': 8 },
      texts: { overview: '收到政府信息公开申请 8 件，同比增长 50%，予以公开 6 件，占 60.5%。' },
      previous: { cells: { 'requests.new.total': 5 } },
    },
  },
];
