import { readSentences } from '../../narrative/reading.ts';
import { type Sentence, spanIn } from '../../narrative/sentences.ts';
import type { Report, TextKey, Texts } from '../../report/report.ts';
import { type CheckContext, type Problem, textProblem } from '../check-rule.ts';
import type { Repair } from '../finding.ts';
import { nameOfText, sentencesOf, textsOf, tidyProse } from '../prose.ts';
import { textRepair, withRepair } from '../repairs.ts';
import { callYear, earlierReports } from '../years.ts';

/** The years a sentence gives its own work to: 2024年政府信息公开…, not the year in a title in 《》 or of a law. */
const workYear = /(?<year>20\d{2})年度?(?:政府)?(?:信息公开|政务公开|工作年度报告)/gu;
const title = /《[^》]{0,60}》/gu;

/** Last year's year where only this one can be meant. */
function yearRepair(report: Report, key: TextKey, sentence: Sentence, at: number): Repair | null {
  if (sentence.text.slice(at, at + 4) !== `${report.year - 1}`) return null;
  const edit = { span: spanIn(sentence, at, at + 4), to: `${report.year}` };
  return textRepair(report, key, [edit], `${report.year}年`);
}

function prefaceYearProblems(report: Report): Problem[] {
  return (readSentences(report.texts).get('preface') ?? []).flatMap(({ sentence }) => {
    const text = sentence.text.replace(title, (words) => '《'.padEnd(words.length, '·'));
    return [...text.matchAll(workYear)]
      .filter(({ groups }) => groups?.['year'] !== `${report.year}`)
      .map(({ index, 0: quote }) => {
        const message = `前言：写的是“${quote}”，报告年度是 ${report.year} 年。请核对年份。`;
        const problem = textProblem('preface', message, spanIn(sentence, index, index + quote.length));
        const isThisReport = /^.{0,12}年度?报告/u.test(text.slice(index + 5));
        return withRepair(problem, isThisReport ? yearRepair(report, 'preface', sentence, index) : null);
      });
  });
}

const opening = /^(?<year>20\d{2})年度?(?:以来)?[，,]?(?:我|本|全|在|按照|根据)/u;

/** 2024年，我镇…: what the office did in another year, unless the sentence looks back on purpose. */
const ownWork =
  /^(?<year>20\d{2})年度?[，,]?(?:我|本|全)(?:镇|乡|街道?|局|委|县|区|市|单位)(?!.*(?:以来|至今|同比|去年|上年))/u;

function openingYear({ text }: Sentence, index: number, report: Report): string | null {
  const year = (index === 0 ? opening : ownWork).exec(text)?.groups?.['year'] ?? null;
  return year === `${report.year}` || (index > 0 && text.includes(`${report.year}年`)) ? null : year;
}

/** 一 opens with the year it tells of, and so does what it says of the office's own work. */
function openingYearProblems(report: Report): Problem[] {
  return (readSentences(report.texts).get('overview') ?? []).flatMap(({ sentence }, index) => {
    const year = openingYear(sentence, index, report);
    if (year === null) return [];
    const place = index === 0 ? '开头' : '句首';
    const message = `${nameOfText(report, 'overview')}：${place}写的是 ${year} 年，报告年度是 ${report.year} 年。请核对年份。`;
    const problem = textProblem('overview', message, spanIn(sentence, 0, 5));
    return [withRepair(problem, yearRepair(report, 'overview', sentence, 0))];
  });
}

/** A sentence as it is shown, and as it is compared. */
interface TidySentence {
  readonly shown: string;
  readonly tidy: string;
}

const tidyByTexts = new WeakMap<Texts, Map<TextKey, readonly TidySentence[]>>();

/** The sentences of a text; read once for as long as the report is at hand. */
function tidySentencesOf(texts: Texts, key: TextKey): readonly TidySentence[] {
  const known = tidyByTexts.get(texts) ?? new Map<TextKey, readonly TidySentence[]>();
  tidyByTexts.set(texts, known);
  const sentences = known.get(key) ?? sentencesOf(texts[key]).map((shown) => ({ shown, tidy: tidyProse(shown) }));
  known.set(key, sentences);
  return sentences;
}

/** Sentences taken over word for word that still name their own year and not this one. */
function staleSentences(report: Report, base: Report, key: TextKey): Problem[] {
  const named = tidySentencesOf(base.texts, key).filter(({ tidy }) => tidy.includes(`${base.year}年`));
  if (named.length === 0) return [];
  const before = new Set(named.map(({ tidy }) => tidy));
  const isSaidAlready = (tidy: string, index: number) => key === 'overview' && index === 0 && opening.test(tidy);
  const stale = tidySentencesOf(report.texts, key).flatMap(({ shown, tidy }, index) => {
    if (!before.has(tidy) || isSaidAlready(tidy, index)) return [];
    const told = tidy.replace(/《[^》]{0,60}》|[〔[(（][^〕\])）]{0,40}[〕\])）]/gu, '');
    return told.includes(`${base.year}年`) && !told.includes(`${report.year}年`) ? [shown] : [];
  });
  const [first] = stale;
  if (!first) return [];
  const shown = first.length > 30 ? `${first.slice(0, 30)}…` : first.replace(/[。；]$/u, '');
  return [
    textProblem(
      key,
      `${nameOfText(report, key)}：${stale.length} 句${callYear(report, base, '照搬')}，年份还是 ${base.year} 年：“${shown}”。请逐句改成今年的。`,
    ),
  ];
}

/** Years left over from an earlier report: in the preface, at the head of 一, in sentences copied whole. */
export function leftYearProblems(context: CheckContext): Problem[] {
  const { report } = context;
  const copied = earlierReports(context).flatMap((base) =>
    textsOf(report).flatMap(({ key }) => staleSentences(report, base, key)),
  );
  return [...prefaceYearProblems(report), ...openingYearProblems(report), ...copied];
}
