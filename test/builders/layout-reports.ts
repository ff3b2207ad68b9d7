import { cellsOf } from '../../shared/formats/cells.ts';
import type { Generation } from '../../shared/formats/formats.ts';
import type { Cells, Report, Texts } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import { sample2020, sample2024 } from './sample-reports.ts';

const bases: Readonly<Record<Generation, Report>> = { '2019': sample2020, '2021': sample2024 };

/** The same series of figures on every run. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536);
  };
}

/** Every input cell with as many digits as named, and totals with one or two more: wider than any table in life. */
export function withDigits(report: Report, digits: number): Report {
  const draw = drawing(20_240_131 + digits);
  const least = 10 ** (digits - 1);
  const inputs = cellsOf(report.generation).filter((cell) => cell.kind === 'input');
  const cells = inputs.map(({ key }) => [key, least + ((draw() * 32_768 + draw()) % (9 * least))] as const);
  return withDerivedTotals({ ...report, cells: Object.fromEntries(cells) as Cells });
}

const sentence = '青禾镇紧扣群众关切，把公开嵌入决策、执行、管理、服务、结果全过程，做到应公开尽公开、公开必准确。';

/** Prose of about so many characters, in paragraphs with run-in headings. */
function prose(characters: number): string {
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const paragraphs = Math.max(1, Math.min(numbers.length, Math.round(characters / 350)));
  const sentences = Math.max(1, Math.round(characters / paragraphs / sentence.length));
  return numbers
    .slice(0, paragraphs)
    .map((number) => `（${number}）重点领域公开情况。${sentence.repeat(sentences)}`)
    .join('\n');
}

const noTexts: Texts = { preface: '', overview: '', proactive: '', requests: '', review: '', problems: '', other: '' };

const textKinds: Readonly<Record<string, (report: Report) => Texts>> = {
  bare: () => noTexts,
  short: ({ texts }) => texts,
  'prose above tables': ({ texts }) => ({
    ...texts,
    proactive: '主动公开工作有序推进，各项数据如下表。',
    requests: '依申请公开渠道畅通，全年未发生超期答复。',
    review: `全年办理情况平稳。${sentence}\n注：数量含上年度结转数量。`,
  }),
  thousand: ({ texts }) => ({ ...texts, overview: prose(1_000) }),
  'six thousand': ({ texts }) => ({ ...texts, overview: prose(3_400), proactive: prose(600), problems: prose(1_700) }),
};

const longUnit = '云溪彝族回族苗族自治县青禾河流域生态经济开发区管理委员会政务服务和数据管理局';

/** Both generations × figures of 1 to 8 digits × every length of text; every other one by an office with a long name. */
export const layoutReports: readonly (readonly [name: string, report: Report])[] = Object.values(bases).flatMap(
  (base) =>
    [1, 3, 5, 7, 8].flatMap((digits) =>
      Object.entries(textKinds).map(([kind, textsOf], index): readonly [string, Report] => {
        const unit = (index + digits) % 2 === 0 ? base.unit : longUnit;
        const name = `${base.generation}-${digits}-digits-${kind.replaceAll(' ', '-')}`;
        return [name, { ...withDigits(base, digits), unit, texts: textsOf(base) }];
      }),
    ),
);
