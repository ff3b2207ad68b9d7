import fc from 'fast-check';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { Generation } from '../../shared/formats/formats.ts';
import type { Report, Texts } from '../../shared/report/report.ts';
import { deriveTotals } from '../../shared/report/totals.ts';
import { consistentReport } from './consistent-report.ts';

const openings = [
  '今年以来，',
  '全年',
  '我镇',
  '坚持以人民为中心，',
  '截至12月31日，',
  '（三）监督保障情况。',
  '其中，',
];
const middles = [
  '主动公开各类政府信息1,286条',
  '通过“青禾发布”公众号推送《办事指南》',
  '办理依申请公开 3 件，同比下降12.5%',
  '累计点击2.6万余次——较上年有所增加',
  '𠮷田村、㵲水村和鿍山村设立公开栏',
  '群众点赞👍🏽，满意率＞99％',
  '网址 https://www.example.cn/zwgk?id=1&page=2 可查',
  '收费 0.86 万元 < 预算 1 万元',
  '逐条答复·逐件归档（含①、②两类）',
  'The yearly report is open to all',
];
const endings = ['。', '；', '，群众查阅更方便。', '，未发生一起投诉…', '！'];

/** What must never become a formula, a tag or a command on its way through a file. */
const injections = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '=HYPERLINK("http://127.0.0.1/","看")',
  "=cmd|'/c calc'!A1",
  '<script>alert(1)</script>',
  '</w:t></w:r>&amp;&#60;',
  '{{ unit }} %s $' + '{year}',
  '_x0041_ ]]> <!-- -->',
];

const sentence = fc
  .tuple(fc.constantFrom(...openings), fc.array(fc.constantFrom(...middles), { minLength: 1, maxLength: 4 }), fc.nat(4))
  .map(([opening, parts, ending]) => opening + parts.join('，') + (endings[ending] ?? '。'));

/** A paragraph of one sentence or of many, now and then a text that only looks harmless. */
const paragraph = fc.oneof(
  { weight: 12, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...injections) },
  { weight: 1, arbitrary: fc.tuple(sentence, fc.constantFrom(...injections)).map(([text, end]) => text + end) },
);

const longTextCharacters = 6_000;

/** Up to six thousand characters, whole paragraphs of them. */
function textOf(paragraphs: readonly string[]): string {
  let text = '';
  for (const line of paragraphs) {
    if (text.length + line.length > longTextCharacters) break;
    text += (text === '' ? '' : '\n') + line;
  }
  return text;
}

const textUpTo = (maxLength: number) => fc.array(paragraph, { minLength: 1, maxLength }).map(textOf);
const longText = fc.array(paragraph, { minLength: 60, maxLength: 90 }).map(textOf);
const anyText = fc.oneof({ weight: 9, arbitrary: textUpTo(6) }, { weight: 1, arbitrary: longText });
const seldom = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: textUpTo(2) });

const texts: fc.Arbitrary<Texts> = fc.record({
  preface: textUpTo(2),
  overview: anyText,
  proactive: seldom,
  requests: seldom,
  review: seldom,
  problems: anyText,
  other: anyText,
});

const unit = fc
  .tuple(
    fc.constantFrom('云溪县', '云溪彝族回族苗族自治县', '𠮷安县', ''),
    fc.constantFrom(
      '青禾镇',
      '㵲水乡',
      '𠮷田街道',
      '青禾河流域生态经济开发区管理委员会政务服务和数据管理',
      '鿍山·石门乡',
    ),
    fc.constantFrom('人民政府', '局', '办事处'),
  )
  .map((parts) => parts.join(''));

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

/** Leaves some of the cells that may be filled in blank, and every total that has nothing to add. */
function withBlanks(report: Report, blanks: readonly number[]): Report {
  const inputs = cellsOf(report.generation).filter((cell) => cell.kind === 'input');
  const blank = blanks.flatMap((at) => inputs[at % inputs.length] ?? []).map((cell) => [cell.key, null]);
  return { ...report, cells: deriveTotals(report.generation, { ...report.cells, ...Object.fromEntries(blank) }) };
}

/**
 * A report as offices write them and worse: up to 6,000 characters a section, rare characters, emoji, texts that look like
 * formulas or markup, long names, cells left blank, any day of issue. Every sum agrees but where a blank takes from it.
 */
export function wordedReport(generation: Generation): fc.Arbitrary<Report> {
  const years = generation === '2021' ? { min: 2021, max: 2035 } : { min: 2019, max: 2020 };
  const blanks = fc.oneof(fc.constant([]), fc.array(fc.nat(400), { maxLength: 40 }));
  return fc
    .record({ base: consistentReport(generation), texts, unit, day, year: fc.integer(years), blanks })
    .map(({ base, texts, unit, day, year, blanks }) =>
      withBlanks({ ...base, texts, unit, year, issuedOn: `${year + 1}-${day}` }, blanks),
    );
}
