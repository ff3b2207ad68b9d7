import { generations } from '../../formats/formats.ts';
import { type CheckContext, type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { eachPassage, type Passage } from '../passages.ts';
import { nameOfText, quoteAround, textsOf } from '../prose.ts';
import { remembered } from '../remembered.ts';
import { textRepair, withRepair } from '../repairs.ts';

const clause = '上级审核的文字质量要求';

/** A half-width mark with Chinese on both sides; a full stop where a sentence ends. */
const halfWidthMark =
  /(?<=[\u4e00-\u9fff”》）)])[,;:?!](?=[\u4e00-\u9fff“《（(])|(?<=[\u4e00-\u9fff”》）)])\.(?=[ \t]*$|[\u4e00-\u9fff])/gmu;
/** Brackets around Chinese; those around 30 or A4 are of either width. */
const halfWidthBrackets = /\((?=[^()\n]*[\u4e00-\u9fff])[^()\n]*\)/gu;

/** The marks of U+FF01 to U+FF5E stand in the order of their half-width forms. */
const fullWidth = (mark: string) => (mark === '.' ? '。' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0));

/** Where half-width marks stand, one unit each, in order. */
function halfWidthMarks(text: string): readonly number[] {
  const brackets = [...text.matchAll(halfWidthBrackets)].flatMap(({ index, 0: found }) => [
    index,
    index + found.length - 1,
  ]);
  const marks = [...text.matchAll(halfWidthMark)].map(({ index }) => index);
  return [...marks, ...brackets].sort((one, other) => one - other);
}

const halfWidthMarksIn = remembered(halfWidthMarks);

function halfWidthProblems({ report }: CheckContext): readonly Problem[] {
  return textsOf(report).flatMap(({ key, text }) => {
    const starts = halfWidthMarksIn(text);
    const [first] = starts;
    if (first === undefined) return [];
    const edits = starts.map((start) => ({ span: { start, end: start + 1 }, to: fullWidth(text.charAt(start)) }));
    const shown = [...new Set(edits.map(({ to }) => to))].join('');
    const message = `${nameOfText(report, key)}：有 ${starts.length} 处半角标点，如${quoteAround(text, first, 1)}。中文里请用全角标点。`;
    const problem = textProblem(key, message, { start: first, end: first + 1 });
    return [withRepair(problem, textRepair(report, key, edits, shown, edits.length))];
  });
}

const pairs: Readonly<Record<string, string>> = { '）': '（', '”': '“', '》': '《', '】': '【', '〕': '〔' };
const openers = new Set(Object.values(pairs));
const halfToFull: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '〔', ']': '〕' };

/** 1） and 一） number a list; their bracket has no partner. */
const listNumber = /(?<=^|[\s，。；：、,;:])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）]/gmu;

/** The first bracket or quotation mark without its partner; what follows it cannot be judged any more. */
function loneMarks(text: string): readonly Passage[] {
  const numbering = new Set([...text.matchAll(listNumber)].map(({ index, 0: found }) => index + found.length - 1));
  const open: { readonly mark: string; readonly start: number }[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const typed = text.charAt(start);
    const mark = halfToFull[typed] ?? typed;
    if (openers.has(mark)) open.push({ mark, start });
    const partner = pairs[mark];
    if (partner === undefined || numbering.has(start)) continue;
    if (open.at(-1)?.mark !== partner) return [{ start, length: 1 }];
    open.pop();
  }
  const [lone] = open;
  return lone ? [{ start: lone.start, length: 1 }] : [];
}

/** Marks that have lost their partner or their width. */
export const punctuationRules: readonly CheckRule[] = [
  {
    id: 'S-PAIR',
    title: '括号、引号、书名号成对',
    severity: 'warning',
    source: clause,
    generations,
    why: '缺半个括号或引号，后面的话读不通。',
    find: eachPassage(loneMarks, '没有配对的另一半，请补上'),
    passing: { texts: { overview: '（一）主动公开。按照《条例》要求：1）编目录；2）抓更新。' } },
    failing: { texts: { overview: '按照《中华人民共和国政府信息公开条例要求，公开信息。' } },
  },
  {
    id: 'S-MARK',
    title: '中文里用全角标点',
    severity: 'notice',
    source: clause,
    generations,
    why: '半角标点夹在中文里，排出来疏密不齐。',
    find: halfWidthProblems,
    passing: { texts: { overview: '全年公开信息 20 条，办结率 100%，用 A4 纸(80g)印 1.5 万份。' } },
    failing: { texts: { overview: '全年公开信息,办理申请(含上年结转).' } },
  },
];
