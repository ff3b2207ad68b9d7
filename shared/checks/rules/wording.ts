import { generations } from '../../formats/formats.ts';
import type { Report } from '../../report/report.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { openFigures } from '../open-figures.ts';
import { eachPassage, global, type Mend, type Passage, passageProblem, passagesOf } from '../passages.ts';
import { textsOf } from '../prose.ts';
import { remembered } from '../remembered.ts';
import { doubledStarts, placeholders, type WordEntry, wordList } from '../word-list.ts';

const clause = '上级审核的文字质量要求';

const words = (kind: WordEntry['kind']) =>
  wordList
    .filter((entry) => entry.kind === kind)
    .map(({ wrong, verdict, right }) => ({ pattern: global(wrong), verdict, right }));

/** What a verdict on a doubtful wording recommends: 宜写“其他”. */
const recommended = (verdict: string) => /宜[^“”]{0,2}“([^“”…]+)”$/u.exec(verdict)?.[1];

interface WrongWord {
  readonly passage: Passage;
  readonly verdict: string;
}

function wrongWords(text: string, list: ReturnType<typeof words>): WrongWord[] {
  return list.flatMap(({ pattern, verdict, right }) => {
    const perhaps = recommended(verdict);
    return passagesOf(text, pattern, () => right).map((passage) => ({
      passage: perhaps === undefined ? passage : { ...passage, perhaps },
      verdict,
    }));
  });
}

function wordsOfKind(kind: WordEntry['kind']): (report: Report) => Problem[] {
  const list = words(kind);
  const wrongIn = remembered((text) => wrongWords(text, list));
  return (report) =>
    textsOf(report).flatMap(({ key, text }) =>
      wrongIn(text).map(({ passage, verdict }) => passageProblem(report, key, passage, verdict)),
    );
}

const certainWords = wordsOfKind('certain');
const doubtfulWords = wordsOfKind('doubtful');

const doubledWord = new RegExp(doubledStarts.map((word) => `${word.charAt(0)}${word}`).join('|'), 'gu');
const doubledMark = /([，。；：、！？,;])\1+|[，、；：][，。；、：]|。[，、；：]/gu;
const mark = /[，。；：、！？,;]/u;

/** 修修订 loses the first character, which typed thrice would still be doubled. */
const mendWord: Mend = (found, before) => (before === found.charAt(0) ? null : found.slice(1));

/** Two alike are one; of two different ones a person must choose, and three 。 may have meant ……. */
const mendMark: Mend = (found, before, after) => {
  const [first = '', second, third] = found;
  const isAlone = !mark.test(before) && !mark.test(after);
  return first === second && third === undefined && isAlone ? first : null;
};

const leftOver = new RegExp(placeholders.map(({ source }) => source).join('|'), 'gu');
const leftOpen = eachPassage((text) => passagesOf(text, leftOver), '还没有填或是模板文字，请改写');
const kana = /[\u3041-\u3096\u30a1-\u30fa]+/gu;

/** Kana that print as a character of ours; scanners take one for the other. */
const lookalikes: Readonly<Record<string, string>> = {
  ニ: '二',
  ハ: '八',
  カ: '力',
  ロ: '口',
  エ: '工',
  タ: '夕',
  チ: '千',
  オ: '才',
  ト: '卜',
};
const mendKana: Mend = (found) => lookalikes[found] ?? null;

/** Slips of the pen that no figure is needed to see. */
export const wordingRules: readonly CheckRule[] = [
  {
    id: 'S-WORD',
    title: '没有错别字',
    severity: 'warning',
    source: clause,
    generations,
    why: '错别字公布以后常被网友截图。',
    find: ({ report }) => certainWords(report),
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
    find: ({ report }) => doubtfulWords(report),
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
      (text) =>
        [...passagesOf(text, doubledWord, mendWord), ...passagesOf(text, doubledMark, mendMark)].sort(
          (a, b) => a.start - b.start,
        ),
      '重复了，请改正',
    ),
    passing: { texts: { overview: '按照新修订的要求，通过微信公众号公开信息。' } },
    failing: { texts: { overview: '按照新修修订的要求，，抓好公开。' } },
  },
  {
    id: 'S-HOLD',
    title: '没有留下空位和模板文字',
    severity: 'warning',
    source: clause,
    generations,
    why: '“××”“20XX年”留在公布的报告里，等于没有写完。',
    find: (context) => [...leftOpen(context), ...openFigures(context)],
    passing: { texts: { overview: '全年公开信息 20 条。' } },
    failing: { texts: { overview: '全年公开信息××条，20XX年继续努力。' } },
  },
  {
    id: 'S-KANA',
    title: '没有混进日文假名',
    severity: 'warning',
    source: clause,
    generations,
    why: '扫描识别常把“二”认成假名“ニ”，肉眼很难看出来。',
    find: eachPassage((text) => passagesOf(text, kana, mendKana), '是日文假名，请改成汉字'),
    passing: { texts: { overview: '（二）依申请公开' } },
    failing: { texts: { overview: '（ニ）依申请公开' } },
  },
];
