import { generations } from '../../formats/formats.ts';
import { readSentences } from '../../narrative/reading.ts';
import { type Sentence, sentencesIn, spanIn } from '../../narrative/sentences.ts';
import type { Report, TextKey, Texts } from '../../report/report.ts';
import { type CheckContext, type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { lengthOf, nameOfText } from '../prose.ts';
import { callYear, earlierReports } from '../years.ts';

/** The two texts that must be written anew each year; 前言 and 六 are rightly alike. */
const freshTexts: readonly TextKey[] = ['overview', 'problems'];

const shortestSentence = 8;
const mostRepeatedPercent = 60;

/** A sentence without its figures: changing 20 条 into 22 条 does not make it new. */
const gist = ({ text }: Sentence) => text.replace(/[\d.,%]+/gu, '#').replace(/[。;!?]$/u, '');

const gistsByTexts = new WeakMap<Texts, Map<TextKey, ReadonlySet<string>>>();

/** What an earlier text says, sentence by sentence; read once for as long as the report is at hand. */
function gistsOf(texts: Texts, key: TextKey): ReadonlySet<string> {
  const known = gistsByTexts.get(texts) ?? new Map<TextKey, ReadonlySet<string>>();
  gistsByTexts.set(texts, known);
  const gists = known.get(key) ?? new Set(sentencesIn(texts[key]).map(gist));
  known.set(key, gists);
  return gists;
}

interface Likeness {
  readonly earlier: Report;
  /** By length, in percent. */
  readonly percent: number;
}

/** How much of the sentences, by length, stands in an earlier text sentence for sentence. */
function repeatedPercent(sentences: readonly Sentence[], known: ReadonlySet<string>): number {
  let total = 0;
  let repeated = 0;
  for (const sentence of sentences) {
    const { length } = sentence.text;
    if (length < shortestSentence) continue;
    total += length;
    if (known.has(gist(sentence))) repeated += length;
  }
  return total === 0 ? 0 : Math.round((repeated / total) * 100);
}

/** The earlier report most like these sentences, the nearest of those as like; `null` where none is like enough. */
function likest(sentences: readonly Sentence[], key: TextKey, earlier: readonly Report[]): Likeness | null {
  const likenesses = earlier.map((report) => ({
    earlier: report,
    percent: repeatedPercent(sentences, gistsOf(report.texts, key)),
  }));
  const most = Math.max(...likenesses.map(({ percent }) => percent));
  return most < mostRepeatedPercent ? null : (likenesses.find(({ percent }) => percent === most) ?? null);
}

const sentencesNow = ({ texts }: Report, key: TextKey) =>
  (readSentences(texts).get(key) ?? []).map(({ sentence }) => sentence);

function likenessProblem(report: Report, earlier: readonly Report[], key: TextKey): Problem[] {
  const found = likest(sentencesNow(report, key), key, earlier);
  if (!found) return [];
  const message = `${nameOfText(report, key)}：${found.percent}% ${callYear(report, found.earlier, '与')}逐句相同，只改数字的也算。请写出今年的做法和问题。`;
  return [textProblem(key, message)];
}

const shortestParagraph = 60;

/** Years of the earlier report that were copied along and ought to have moved on. */
function yearsLeft(sentences: readonly Sentence[], { year }: Report): string {
  return sentences.some(({ text }) => text.includes(`${year}年`)) ? `里面还写着 ${year} 年，` : '';
}

function paragraphProblem(
  report: Report,
  earlier: readonly Report[],
  key: TextKey,
  sentences: readonly Sentence[],
): Problem[] {
  const [first] = sentences;
  const last = sentences.at(-1);
  const length = sentences.reduce((sum, { text }) => sum + lengthOf(text), 0);
  const found = length < shortestParagraph ? null : likest(sentences, key, earlier);
  if (!found || !first || !last) return [];
  const span = { start: spanIn(first, 0, 1).start, end: spanIn(last, 0, last.text.length).end };
  const opening = first.text.length > 16 ? `${first.text.slice(0, 16)}…` : first.text;
  const message = `${nameOfText(report, key)}：“${opening}”这一段 ${length} 字，${found.percent}% ${callYear(report, found.earlier, '与')}逐句相同。${yearsLeft(sentences, found.earlier)}请改写成今年的。`;
  return [textProblem(key, message, span)];
}

/** Paragraphs taken over in a text that as a whole was written anew. */
function paragraphProblems(report: Report, earlier: readonly Report[], key: TextKey): Problem[] {
  const sentences = sentencesNow(report, key);
  const paragraphs = [...Map.groupBy(sentences, ({ paragraph }) => paragraph).values()];
  if (paragraphs.length < 2 || likest(sentences, key, earlier)) return [];
  return paragraphs.flatMap((paragraph) => paragraphProblem(report, earlier, key, paragraph));
}

const withEarlier =
  (find: (report: Report, earlier: readonly Report[], key: TextKey) => readonly Problem[]) =>
  (context: CheckContext): readonly Problem[] => {
    const earlier = earlierReports(context);
    return earlier.length === 0 ? [] : freshTexts.flatMap((key) => find(context.report, earlier, key));
  };

const clause = '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的要追究责任';
const kept =
  '我镇把政务公开列入年度考核，每季度通报一次进度。各村（社区）安排专人更新公开栏，及时公布村民关心的低保、救助和惠农补贴发放情况。';

/** 内容雷同 is what the notice threatens with consequences. */
export const likenessRules: readonly CheckRule[] = [
  {
    id: 'Y-DUP',
    title: '正文不照抄往年',
    severity: 'warning',
    source: clause,
    generations,
    why: '上级用文字重复率比对历年的报告，换成前年的也看得出来。',
    find: withEarlier(likenessProblem),
    passing: {
      texts: { problems: '解读形式单一，下一步将增加图解和视频解读。' },
      previous: { texts: { problems: '公开内容还不够全面，下一步将加强培训。' } },
    },
    failing: {
      texts: { problems: '公开内容还不够全面，下一步将加强培训 3 次。' },
      previous: { texts: { problems: '公开内容还不够全面，下一步将加强培训 2 次。' } },
    },
  },
  {
    id: 'Y-DUP-PART',
    title: '没有整段照抄往年',
    severity: 'notice',
    source: clause,
    generations,
    why: '整篇改过了，夹在里面的旧段落自己看不出来。',
    find: withEarlier(paragraphProblems),
    passing: {
      texts: { overview: `主动公开情况。今年把惠农政策编成 12 期图解，在村务公开栏和公众号同时推送。\n做好考核工作。` },
      previous: { texts: { overview: kept } },
    },
    failing: {
      texts: {
        overview: `今年把惠农政策编成 12 期图解，在村务公开栏和公众号同时推送，并由驻村干部在院坝会上逐条讲解，方便群众照着办事，全年讲解了二十四场。\n${kept}`,
      },
      previous: { year: 2023, texts: { overview: kept } },
    },
  },
];
