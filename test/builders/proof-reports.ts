import { cellsOf } from '../../shared/formats/cells.ts';
import type { Generation } from '../../shared/formats/formats.ts';
import { type Cells, emptyReport, type Report } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import { sample2020, sample2024 } from './sample-reports.ts';

/** Figures of one to eight digits in every input cell, the same on every run. */
function denseReport(generation: Generation, base: Report, digits: number): Report {
  let state = 20_240_131;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536);
  };
  const inputs = cellsOf(generation).filter((cell) => cell.kind === 'input');
  const cells = inputs.map((cell) => [cell.key, (draw() * 32_768 + draw()) % 10 ** (1 + (draw() % digits))] as const);
  return withDerivedTotals({ ...base, generation, cells: Object.fromEntries(cells) as Cells });
}

const sentence = '青禾镇紧扣群众关切，把公开嵌入决策、执行、管理、服务、结果全过程，做到应公开尽公开、公开必准确，';
const shortParagraph = '通过县政府网站、“青禾发布”公众号和村务公开栏等渠道公开各类政府信息1286条，方便群众查阅办事。';

/** About 6,000 characters of prose in the sections a clerk writes. */
function longTexts(base: Report): Report {
  const paragraph = `${sentence.repeat(6)}${shortParagraph}`;
  const numbered = ['一', '二', '三', '四', '五', '六'].map((number) => `（${number}）重点领域公开情况。${paragraph}`);
  const texts = {
    ...base.texts,
    overview: ['（一）组织领导情况', ...numbered, ...numbered].join('\n'),
    proactive: `主动公开工作有序推进。${paragraph}`,
    requests: '依申请公开渠道畅通，全年未发生超期答复。',
    problems: numbered.slice(0, 4).join('\n'),
    other: `${paragraph}\n联系邮箱：zhengwugongkai.qinghe-township@yunxi-county-government.example.cn，网址 https://www.example.cn/yunxi/qinghe/zfxxgk/2024/annual-report/index.html 。`,
  };
  return { ...base, texts };
}

/** The reports the exports are proven with: both generations, sparse and dense, short and long, with long names. */
export const proofReports: Readonly<Record<string, Report>> = {
  '2020-sample': sample2020,
  '2024-sample': sample2024,
  '2020-dense': denseReport('2019', sample2020, 8),
  '2024-dense': denseReport('2021', sample2024, 4),
  '2024-huge-figures': denseReport('2021', sample2024, 8),
  '2025-blank': emptyReport('2021', '云溪县青禾镇人民政府', 2025),
  '2024-long-text': longTexts(sample2024),
  '2024-long-unit': {
    ...sample2024,
    unit: '云溪彝族回族苗族自治县青禾河流域生态经济开发区管理委员会政务服务和数据管理局',
  },
};
