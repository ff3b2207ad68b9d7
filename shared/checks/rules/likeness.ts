import { generations } from '../../formats/formats.ts';
import type { Report, TextKey } from '../../report/report.ts';
import { type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { lengthOf, nameOfText, sentencesOf, tidyProse } from '../prose.ts';
import { withLastYear } from '../years.ts';

/** The two texts that must be written anew each year; 前言 and 六 are rightly alike. */
const freshTexts: readonly TextKey[] = ['overview', 'problems'];

const shortestSentence = 8;
const mostRepeatedPercent = 60;

/** A sentence without its figures: changing 20 条 into 22 条 does not make it new. */
const gist = (sentence: string) => tidyProse(sentence).replace(/[\d.,%]+/gu, '#');

/** How much of the text, by length, stands in last year's sentence for sentence. */
function repeatedPercent(now: string, before: string): number {
  const known = new Set(sentencesOf(before).map(gist));
  let total = 0;
  let repeated = 0;
  for (const sentence of sentencesOf(now)) {
    const length = lengthOf(sentence);
    if (length < shortestSentence) continue;
    total += length;
    if (known.has(gist(sentence))) repeated += length;
  }
  return total === 0 ? 0 : Math.round((repeated / total) * 100);
}

function likenessProblem(report: Report, lastYear: Report, key: TextKey): Problem[] {
  const percent = repeatedPercent(report.texts[key], lastYear.texts[key]);
  if (percent < mostRepeatedPercent) return [];
  return [
    textProblem(
      key,
      `${nameOfText(report, key)}：${percent}% 与上年逐句相同，只改数字的也算。请写出今年的做法和问题。`,
    ),
  ];
}

/** 内容雷同 is what the notice threatens with consequences. */
export const likenessRules: readonly CheckRule[] = [
  {
    id: 'Y-DUP',
    title: '正文不照抄上年',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的要追究责任',
    generations,
    why: '上级用文字重复率比对相邻两年的报告。',
    find: withLastYear((report, lastYear) => freshTexts.flatMap((key) => likenessProblem(report, lastYear, key))),
    passing: {
      texts: { problems: '解读形式单一，下一步将增加图解和视频解读。' },
      previous: { texts: { problems: '公开内容还不够全面，下一步将加强培训。' } },
    },
    failing: {
      texts: { problems: '公开内容还不够全面，下一步将加强培训 3 次。' },
      previous: { texts: { problems: '公开内容还不够全面，下一步将加强培训 2 次。' } },
    },
  },
];
