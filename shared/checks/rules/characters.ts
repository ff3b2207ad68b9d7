import { generations } from '../../formats/formats.ts';
import { foreignForms, isTraditional } from '../../narrative/foreign-forms.ts';
import type { Report } from '../../report/report.ts';
import { type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { eachPassage, type Passage } from '../passages.ts';
import { nameOfText, quoteAround, textsOf } from '../prose.ts';
import { remembered } from '../remembered.ts';
import { textRepair, withRepair } from '../repairs.ts';
import { rightlyRepeated } from '../word-list.ts';

const clause = '上级审核的文字质量要求';

/** A word of two to six characters said twice in a row. */
const repeated = /(\p{Script=Han}{2,6})\1/gu;

const repeatsIn = (text: string): Passage[] =>
  [...text.matchAll(repeated)]
    .filter(({ index, 0: found }) => {
      const behind = text.slice(index, index + found.length + 1);
      return !rightlyRepeated.some((pattern) => pattern.test(found) || pattern.test(behind));
    })
    .map(({ index: start, 0: found, 1: once = '' }) => ({ start, length: found.length, perhaps: once }));

const formsIn = remembered(foreignForms);
const isTraditionalText = remembered(isTraditional);

function formProblems(report: Report): Problem[] {
  return textsOf(report).flatMap(({ key, text }) => {
    const forms = formsIn(text);
    const [first] = forms;
    if (!first) return [];
    const told = [...new Set(forms.map(({ character, form }) => `“${character}”应为“${form}”`))];
    const message = `${nameOfText(report, key)}：${told.slice(0, 5).join('，')}，是繁体字或日文字形。请改正。见${quoteAround(text, first.span.start, 1)}。`;
    const edits = forms.map(({ form, span }) => ({ span, to: form }));
    const shown = [...new Set(forms.map(({ form }) => form))].slice(0, 5).join('、');
    return [withRepair(textProblem(key, message, first.span), textRepair(report, key, edits, shown, edits.length))];
  });
}

function traditionalProblems(report: Report): Problem[] {
  const [text] = textsOf(report).filter((candidate) => isTraditionalText(candidate.text));
  return text ? [textProblem(null, '正文用的是繁体字。公文用规范简化字，请转成简体再报。')] : [];
}

/** Characters that are right one by one and wrong where they stand. */
export const characterRules: readonly CheckRule[] = [
  {
    id: 'S-REPEAT',
    title: '没有重复的词',
    severity: 'warning',
    source: clause,
    generations,
    why: '改稿时一个词粘了两遍，自己读惯了看不出来。',
    find: eachPassage(repeatsIn, '一个词写了两遍，请核对'),
    passing: { texts: { overview: '一件一件办理，推进规范规范性文件管理，加强政府信息信息化建设。' } },
    failing: { texts: { overview: '及时更新政务政务信息，公布资金资金分配结果。' } },
  },
  {
    id: 'S-FORM',
    title: '没有混进繁体字和日文字形',
    severity: 'warning',
    source: clause,
    generations,
    why: '扫描识别常把“题”认成“題”、“增”认成“増”，屏幕上很难看出来。',
    find: ({ report }) => formProblems(report),
    passing: { texts: { overview: '存在的问题有待解决，公开力度进一步增强。' } },
    failing: {
      texts: { problems: '存在的问題有待解决，下一步增加公开内容，公开力度进一步増强，工作进一步落实到位。' },
    },
  },
  {
    id: 'S-TRAD',
    title: '正文用简体字',
    severity: 'notice',
    source: '《中华人民共和国国家通用语言文字法》第九条',
    generations,
    why: '从繁体版网页复制的文字要先转成简体。',
    find: ({ report }) => traditionalProblems(report),
    passing: { texts: { overview: '我镇认真做好政府信息公开工作。' } },
    failing: { texts: { overview: '我鎮認真做好政府信息公開工作。' } },
  },
];
