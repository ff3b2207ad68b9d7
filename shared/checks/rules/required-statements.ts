import { generations } from '../../formats/formats.ts';
import { type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { nameOfText, tidyProse } from '../prose.ts';
import type { RequiredStatement } from '../rule-pack.ts';

const squeeze = (text: string) => tidyProse(text).replaceAll('\n', '');

const isWritten = (text: string, { words }: RequiredStatement) => words.some((word) => text.includes(squeeze(word)));

/** What a county's rule pack wants to read; without a pack there is nothing to look for. */
export const requiredStatementRules: readonly CheckRule[] = [
  {
    id: 'S-MUST',
    title: '写明县里要求写明的内容',
    severity: 'error',
    source: '县里下发的规则',
    generations,
    why: '县里点名要写的内容，漏写会被退回补充。',
    find: ({ report, pack }): readonly Problem[] => {
      if (!pack || pack.statements.length === 0) return [];
      return pack.statements
        .filter((statement) => !isWritten(squeeze(report.texts[statement.text]), statement))
        .map(({ text, words, advice }) => {
          const wanted = words.map((word) => `“${word}”`).join('或');
          const message = `${nameOfText(report, text)}：没有写明${wanted}。${advice ?? '县里要求写明，请补上。'}`;
          return { ...textProblem(text, message), pack: pack.name, demand: words.join('或') };
        });
    },
    passing: {
      pack: { statements: [{ text: 'overview', words: ['业务培训'], advice: null }] },
      texts: { overview: '全年开展业务培训 2 次。' },
    },
    failing: {
      pack: {
        statements: [{ text: 'overview', words: ['业务培训', '培训班'], advice: '请写明全年培训几次、多少人。' }],
      },
      texts: { overview: '全年公开信息 20 条。' },
    },
  },
];
