import { generations } from '../../formats/formats.ts';
import type { Report, TextKey } from '../../report/report.ts';
import { type CheckContext, type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { nameOfText, quoteAround, textsOf } from '../prose.ts';
import { doubledStarts, placeholders, type WordEntry, wordList } from '../word-list.ts';

const clause = '上级审核的文字质量要求';

interface Passage {
  readonly start: number;
  readonly length: number;
}

const global = (pattern: RegExp) => new RegExp(pattern.source, 'gu');

function passagesOf(text: string, pattern: RegExp): Passage[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, length: found.length }));
}

/** A problem for each passage of each text, with what is said of it. */
const eachPassage =
  (passages: (text: string) => readonly Passage[], verdict: string) =>
  ({ report }: CheckContext): readonly Problem[] =>
    textsOf(report).flatMap(({ key, text }) =>
      passages(text).map((passage) => textProblem(key, sayOf(report, key, passage, verdict))),
    );

function sayOf(report: Report, key: TextKey, { start, length }: Passage, verdict: string): string {
  const text = report.texts[key];
  const found = text.slice(start, start + length);
  return `${nameOfText(report, key)}：“${found}”${verdict}。见${quoteAround(text, start, length)}。`;
}

const words = (kind: WordEntry['kind']) =>
  wordList.filter((entry) => entry.kind === kind).map(({ wrong, verdict }) => ({ pattern: global(wrong), verdict }));

function wordProblems(report: Report, list: ReturnType<typeof words>): Problem[] {
  return textsOf(report).flatMap(({ key, text }) =>
    list.flatMap(({ pattern, verdict }) =>
      passagesOf(text, pattern).map((passage) => textProblem(key, sayOf(report, key, passage, verdict))),
    ),
  );
}

const certainWords = words('certain');
const doubtfulWords = words('doubtful');

const doubledWord = new RegExp(doubledStarts.map((word) => `${word.charAt(0)}${word}`).join('|'), 'gu');
const doubledMark = /([，。；：、！？,;])\1+|[，、；：][，。；、：]|。[，、；：]/gu;

const leftOver = new RegExp(placeholders.map(({ source }) => source).join('|'), 'gu');
const kana = /[\u3041-\u3096\u30a1-\u30fa]+/gu;

/** A half-width mark with Chinese on both sides. */
const halfWidthMark = /(?<=[\u4e00-\u9fff”》）])[,;:?!](?=[\u4e00-\u9fff“《（])/gu;

function halfWidthProblems({ report }: CheckContext): readonly Problem[] {
  return textsOf(report).flatMap(({ key, text }) => {
    const passages = passagesOf(text, halfWidthMark);
    const [first] = passages;
    if (!first) return [];
    const message = `${nameOfText(report, key)}：有 ${passages.length} 处半角标点，如${quoteAround(text, first.start, 1)}。中文里请用全角标点。`;
    return [textProblem(key, message)];
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

/** Slips of the pen that no figure is needed to see. */
export const wordingRules: readonly CheckRule[] = [
  {
    id: 'S-WORD',
    title: '没有错别字',
    severity: 'warning',
    source: clause,
    generations,
    why: '错别字公布以后常被网友截图。',
    find: ({ report }) => wordProblems(report, certainWords),
    passing: { texts: { overview: '为了了解群众需求，我镇作了安排部署。' } },
    failing: { texts: { overview: '我镇认真布署信息公开工作。' } },
  },
  {
    id: 'S-WORD-DOUBT',
    title: '疑似用词不当',
    severity: 'notice',
    source: clause,
    generations,
    why: '这些词多半用错了，由人判断。',
    find: ({ report }) => wordProblems(report, doubtfulWords),
    passing: { texts: { overview: '截至2025年12月31日，公开信息 20 条。' } },
    failing: { texts: { overview: '截止2025年12月31日，公开信息 20 条。' } },
  },
  {
    id: 'S-DOUBLE',
    title: '没有叠字、叠标点',
    severity: 'warning',
    source: clause,
    generations,
    why: '“修修订”“，，”是机器审核最先挑出来的。',
    find: eachPassage(
      (text) => [...passagesOf(text, doubledWord), ...passagesOf(text, doubledMark)].sort((a, b) => a.start - b.start),
      '重复了，请改正',
    ),
    passing: { texts: { overview: '依照修订的条例，通过微信公众号公开信息。' } },
    failing: { texts: { overview: '依照修修订的条例，，稳步推进。' } },
  },
  {
    id: 'S-HOLD',
    title: '没有留下空位和模板文字',
    severity: 'warning',
    source: clause,
    generations,
    why: '“××”“20XX年”留在公布的报告里，等于没有写完。',
    find: eachPassage((text) => passagesOf(text, leftOver), '还没有填或是模板文字，请改写'),
    passing: { texts: { overview: '全年公开信息 20 条。' } },
    failing: { texts: { overview: '全年公开信息××条，20XX年继续努力。' } },
  },
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
    id: 'S-KANA',
    title: '没有混进日文假名',
    severity: 'warning',
    source: clause,
    generations,
    why: '扫描识别常把“二”认成假名“ニ”，肉眼很难看出来。',
    find: eachPassage((text) => passagesOf(text, kana), '是日文假名，请改成汉字'),
    passing: { texts: { overview: '（二）依申请公开' } },
    failing: { texts: { overview: '（ニ）依申请公开' } },
  },
  {
    id: 'S-MARK',
    title: '中文里用全角标点',
    severity: 'notice',
    source: clause,
    generations,
    why: '半角标点夹在中文里，排出来疏密不齐。',
    find: halfWidthProblems,
    passing: { texts: { overview: '全年公开信息 20 条，办结率 100%。' } },
    failing: { texts: { overview: '全年公开信息,办理申请。' } },
  },
];
