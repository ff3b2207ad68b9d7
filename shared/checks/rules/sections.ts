import { formOf, generations } from '../../formats/formats.ts';
import type { Report, TextKey } from '../../report/report.ts';
import { type CheckContext, type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import type { Repair } from '../finding.ts';
import { lengthOf, nameOfText, quoteAround, tidyProse } from '../prose.ts';
import { textRepair, withChoices, withRepair } from '../repairs.ts';
import type { RulePack } from '../rule-pack.ts';

const clause = '国办公开办函〔2021〕30号 附件；《中华人民共和国政府信息公开条例》第五十条';

const noFee = '本年度未收取信息处理费。';

/** The sentence of an office that took no fee, at the end of 六; only the office knows whether it is true. */
function noFeeChoice(report: Report): Repair[] {
  const written = report.texts.other;
  const to = written.trim() === '' ? noFee : `\n${noFee}`;
  const span = { start: written.trimEnd().length, end: written.length };
  const repair = textRepair(report, 'other', [{ span, to }], noFee);
  return repair ? [{ ...repair, label: `写上“${noFee}”` }] : [];
}

function emptyProblem(report: Report, key: TextKey, advice: string): Problem[] {
  return report.texts[key].trim() === '' ? [textProblem(key, `${nameOfText(report, key)}：没有内容。${advice}`)] : [];
}

const topNumbering = /^[ \t\u3000]*(?<number>[一二三四五六七八九十]{1,3})、.*$/gmu;
const hanNumbers = '一二三四五六七八九十';
const subNumbering = /^[ \t\u3000]*[(（][一二三四五六七八九十]{1,3}[)）]/mu;

/** 一、 becomes （一）, unless a number is missing, that level is in use already or a line is a statutory heading gone astray. */
function numberingRepair(report: Report, headings: readonly RegExpExecArray[]): Repair | null {
  const text = report.texts.overview;
  const isStatutory = (line: string) =>
    formOf(report.generation).sections.some(({ heading }) => line.includes(heading.replace(/^.*、/u, '')));
  const isCounted = headings.every(({ groups }, index) => groups?.['number'] === hanNumbers[index]);
  if (!isCounted || subNumbering.test(text) || headings.some(({ 0: line }) => isStatutory(line))) return null;
  const edits = headings.map(({ index, 0: line, groups }) => {
    const number = groups?.['number'] ?? '';
    const start = index + line.indexOf(number);
    return { span: { start, end: start + number.length + 1 }, to: `（${number}）` };
  });
  return textRepair(report, 'overview', edits, edits.map(({ to }) => to).join(''));
}

/** Sub-headings of 一 numbered like the six statutory ones, which makes two counts in one report. */
function numberingProblem(report: Report): Problem[] {
  const text = report.texts.overview;
  const headings = [...text.matchAll(topNumbering)];
  const [first] = headings;
  if (!first) return [];
  const quote = quoteAround(text, first.index, Math.min(first[0].length, 16));
  const message = `${nameOfText(report, 'overview')}：有 ${headings.length} 个小标题用了“一、二、”编号，${quote}。六个部分才用这一级，小标题请改为（一）（二）。`;
  return [withRepair(textProblem('overview', message), numberingRepair(report, headings))];
}

const shortestAnswer = 10;

function problemsProblem(report: Report): Problem[] {
  const text = report.texts.problems.trim();
  const length = lengthOf(text);
  if (length >= shortestAnswer && !/^(?:暂?无|没有)[^，。]{0,6}(?:问题)?。?$/u.test(tidyProse(text))) return [];
  const now = length === 0 ? '没有内容' : `只写了“${text}”`;
  return [
    textProblem('problems', `${nameOfText(report, 'problems')}：${now}。请至少写一个存在的问题和相应的改进措施。`),
  ];
}

const measures = /下一?步|今后|将|改进|整改|加强|加大|完善|提升|提高|强化|优化|措施|规范/u;
const shortcomings =
  /问题|不足|不够|不高|不强|不到位|不及时|不全|有待|仍需|还需|薄弱|短板|差距|缺乏|欠缺|滞后|单一|困难/u;

function measuresProblem(report: Report): Problem[] {
  const text = report.texts.problems;
  if (lengthOf(text) < shortestAnswer) return [];
  const lacking = [...(shortcomings.test(text) ? [] : ['存在的问题']), ...(measures.test(text) ? [] : ['改进的措施'])];
  return lacking.length === 0
    ? []
    : [
        textProblem(
          'problems',
          `${nameOfText(report, 'problems')}：没有看到${lacking.join('和')}。请问题、措施都写明。`,
        ),
      ];
}

/** 国办公开办函〔2021〕30号: 篇幅原则上不超过一千字. */
const longestOverview = 1000;

/** How long 一 may be, and who says so: a county may want it shorter, or allow more. */
export function limitOfOverview(pack: RulePack | null | undefined): { readonly limit: number; readonly words: string } {
  const settled = pack?.longestOverview ?? null;
  if (settled !== null) return { limit: settled, words: `县里要求不超过 ${settled} 字` };
  return { limit: longestOverview, words: `原则上不超过 ${longestOverview} 字` };
}

function lengthProblem({ report, pack }: CheckContext): Problem[] {
  const length = lengthOf(report.texts.overview);
  const { limit, words } = limitOfOverview(pack);
  if (length <= limit) return [];
  const message = `${nameOfText(report, 'overview')}：${length} 字，超出 ${length - limit} 字。${words}，请压缩。`;
  const problem = textProblem('overview', message);
  return [pack && pack.longestOverview !== null ? { ...problem, pack: pack.name } : problem];
}

const feeStatement = /处理费|收取.{0,8}费|收费|费用/u;

function feeProblem(report: Report): Problem[] {
  const { overview, requests, other } = report.texts;
  if (other.trim() === '' || [overview, requests, other].some((text) => feeStatement.test(text))) return [];
  const message = `${nameOfText(report, 'other')}：没有写信息处理费。收了写件数和金额，没收也要写一句“本年度未收取信息处理费”。`;
  return [withChoices(textProblem('other', message), noFeeChoice(report))];
}

const longSection = '我镇主动公开政府信息，认真办理依申请公开，持续加强平台建设和监督保障。'.repeat(30);

/** The six sections: there, filled, of the right shape. Their order is the form's own and cannot be lost here. */
export const sectionRules: readonly CheckRule[] = [
  {
    id: 'S-ORDER',
    title: '六个部分齐全，小标题不占用“一、二、”',
    severity: 'error',
    source: clause,
    generations,
    why: '少一个部分或两套编号混用，机器审核会当成缺项退回。',
    find: ({ report }) => [
      ...emptyProblem(report, 'overview', '请按主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面写。'),
      ...numberingProblem(report),
      ...emptyProblem(report, 'other', '没有其他事项的，也要写明信息处理费收取情况。').map((problem) =>
        withChoices(problem, noFeeChoice(report)),
      ),
    ],
    passing: { texts: { overview: '（一）主动公开。全年公开信息 20 条。', other: '未收取信息处理费。' } },
    failing: { texts: { overview: '一、主动公开\n全年公开信息 20 条。\n二、依申请公开', other: '' } },
  },
  {
    id: 'N-5',
    title: '第五部分不空、不写“无”',
    severity: 'error',
    source: clause,
    generations,
    why: '第五部分空着或只写“无”，审核直接判为缺项。',
    find: ({ report }) => problemsProblem(report),
    passing: { texts: { problems: '公开内容还不够全面，下一步将加强培训。' } },
    failing: { texts: { problems: '无。' } },
  },
  {
    id: 'N-5-DO',
    title: '第五部分既有问题也有措施',
    severity: 'warning',
    source: clause,
    generations,
    why: '只讲问题或只讲打算，会被当作敷衍。',
    find: ({ report }) => measuresProblem(report),
    passing: { texts: { problems: '公开内容还不够全面，下一步将加强培训。' } },
    failing: { texts: { problems: '我镇政府信息公开工作取得了较好成绩，受到群众好评。' } },
  },
  {
    id: 'S-LEN',
    title: '总体情况不超过一千字',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号：篇幅原则上不超过一千字',
    generations: ['2021'],
    why: '写成工作总结是被点名的毛病。',
    find: lengthProblem,
    passing: { texts: { overview: '我镇认真做好政府信息公开工作。' } },
    failing: { texts: { overview: longSection } },
  },
  {
    id: 'N-FEE',
    title: '第六部分写明信息处理费',
    severity: 'error',
    source: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》；国办公开办函〔2021〕30号',
    generations: ['2021'],
    why: '信息处理费收没收都要写，漏写按缺项退回。',
    find: ({ report }) => feeProblem(report),
    passing: { texts: { other: '本年度未收取信息处理费。' } },
    failing: { texts: { other: '无其他需要报告的事项。' } },
  },
];
