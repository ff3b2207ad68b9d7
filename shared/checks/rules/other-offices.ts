import { generations } from '../../formats/formats.ts';
import { type ForeignName, foreignNamesIn } from '../../narrative/place-names.ts';
import type { CheckContext, CheckRule, Problem } from '../check-rule.ts';
import { passageProblem } from '../passages.ts';
import { textsOf } from '../prose.ts';
import { remembered } from '../remembered.ts';

const verdicts: Readonly<Record<ForeignName['kind'], (unit: string) => string>> = {
  'other-place': (unit) => `不是本单位，这份报告是${unit}的，疑似从别处的报告带来，请核对`,
  'other-self': (unit) => `不是本单位的自称，这份报告是${unit}的，疑似从别处的报告带来，请核对`,
};

/** Of the office last asked for: a window has one report open. */
let asked = { unit: '', namesIn: remembered((text) => foreignNamesIn(text, '')) };

function namesIn(text: string, unit: string): readonly ForeignName[] {
  if (asked.unit !== unit) asked = { unit, namesIn: remembered((words) => foreignNamesIn(words, unit)) };
  return asked.namesIn(text);
}

function otherOfficeProblems({ report }: CheckContext): readonly Problem[] {
  return textsOf(report).flatMap(({ key, text }) =>
    namesIn(text, report.unit).map(({ kind, start, length, own }) => {
      const passage = { start, length };
      const perhaps = own === null ? passage : { ...passage, perhaps: own };
      return passageProblem(report, key, perhaps, verdicts[kind](report.unit));
    }),
  );
}

/** Whose report it is: names that came along with a text taken from a neighbour. */
export const otherOfficeRules: readonly CheckRule[] = [
  {
    id: 'S-OTHER',
    title: '没有留下别的单位的名字',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的要追究责任',
    generations,
    why: '借用别处的稿子，单位名称和“我乡”“我镇”漏改一处就露底。',
    find: otherOfficeProblems,
    passing: {
      texts: {
        preface: '本报告由云溪县青禾镇人民政府编制，如有疑问，请与青禾镇党政办公室联系。',
        overview: '我镇与白石乡人民政府联合开展宣传，赴云溪县南门街道办事处学习，全县各乡镇反响良好。',
      },
    },
    failing: {
      texts: {
        preface: '本报告由云溪县白石乡人民政府编制，如有疑问，请与青禾镇党政办公室联系。',
        overview: '2025年，我乡共主动公开政府信息 20 条。',
      },
    },
  },
];
