import type { Edit } from '../../narrative/edits.ts';
import { readSentences } from '../../narrative/reading.ts';
import { type Sentence, spanIn } from '../../narrative/sentences.ts';
import type { Report, TextKey } from '../../report/report.ts';
import { type Problem, textProblem } from '../check-rule.ts';
import type { Repair } from '../finding.ts';
import { nameOfText } from '../prose.ts';
import { textRepair, withRepair } from '../repairs.ts';

/** A period that means to begin on 1月1日 of some year, with whatever digits or 年月 were lost or doubled. */
const periodPattern = /(?<from>\d{2,6}年?1月?1日?)起?(?:至|到|—|-|~)+(?<to>[\d年月日]{4,14}?日)(?!\d)/gu;
const wholeDate = /^(?:\d{4}年)?(?:0?[1-9]|1[0-2])月(?:0?[1-9]|[12]\d|3[01])日$/u;

interface Period {
  readonly from: string;
  readonly to: string;
  /** Where the period and its second date begin in the sentence. */
  readonly start: number;
  readonly toStart: number;
}

function periodsIn(sentence: Sentence): Period[] {
  return [...sentence.text.matchAll(periodPattern)].map(({ index: start, 0: found, groups }) => {
    const { from = '', to = '' } = groups ?? {};
    return { from, to, start, toStart: start + found.length - to.length };
  });
}

/** The digits of a sound date's year, or the whole of an unsound date, replaced by what belongs there. */
function dateEdit(sentence: Sentence, at: number, date: string, right: string): Edit[] {
  if (date === right) return [];
  const isSound = wholeDate.test(date) && date.slice(4) === right.slice(4);
  const [end, to] = isSound ? [at + 4, right.slice(0, 4)] : [at + date.length, right];
  return [{ span: spanIn(sentence, at, end), to }];
}

/** A second date that is some other day is no slip of the pen. */
function periodRepair(report: Report, key: TextKey, sentence: Sentence, period: Period): Repair | null {
  const { from, to, start, toStart } = period;
  const isOtherDay = wholeDate.test(to) && !to.endsWith('12月31日');
  if (isOtherDay || /\d/u.test(sentence.text.charAt(start - 1))) return null;
  const [first, last] = [`${report.year}年1月1日`, '12月31日'];
  const end = /^(?:\d{4}年|\d{5})/u.test(to) ? `${report.year}年${last}` : last;
  const edits = [...dateEdit(sentence, start, from, first), ...dateEdit(sentence, toStart, to, end)];
  return textRepair(report, key, edits, first + sentence.text.slice(start + from.length, toStart) + end);
}

function periodProblem(report: Report, key: TextKey, sentence: Sentence, period: Period): Problem[] {
  const { from, to, start, toStart } = period;
  const right = [`${report.year}年1月1日`, `${report.year}年12月31日`];
  const isWhole = from === right[0] && (to === '12月31日' || to === right[1]);
  const endsElsewhere = from === right[0] && wholeDate.test(to);
  if (isWhole || (endsElsewhere && !/12月/u.test(to) && key !== 'preface')) return [];
  const quote = sentence.text.slice(start, toStart + to.length);
  const message = `${nameOfText(report, key)}：统计期限写的是“${quote}”，应是 ${right[0]}至12月31日。请改正。`;
  const problem = textProblem(key, message, spanIn(sentence, start, toStart + to.length));
  return [withRepair(problem, periodRepair(report, key, sentence, period))];
}

/** Every 统计期限 that is not the whole of the report year. */
export function periodProblems(report: Report): Problem[] {
  return [...readSentences(report.texts)].flatMap(([key, sentences]) =>
    sentences.flatMap(({ sentence }) =>
      periodsIn(sentence).flatMap((period) => periodProblem(report, key, sentence, period)),
    ),
  );
}
