import { generations } from '../../formats/formats.ts';
import { proactiveTable } from '../../formats/proactive-branches.ts';
import type { CheckRule } from '../check-rule.ts';
import { contradictions } from '../contradictions.ts';

const clause = `${proactiveTable.source}；正文与表格应一致`;

/** What the text says of documents, decisions and money, against 表二. */
export const proactiveNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-DOC',
    title: '正文的规范性文件件数与表二一致',
    severity: 'error',
    source: clause,
    generations,
    why: '制定、废止、现行有效三个数正文和表格都有，最容易各写各的。',
    find: ({ report }) => contradictions(report, ['documents']),
    passing: {
      cells: { 'proactive.normative.made': 3, 'proactive.normative.abolished': 1 },
      texts: {
        overview: '全年制定行政规范性文件3件，废止规范性文件1件，参与审查规范性文件 20 件，建立规章制度 3 项。',
      },
    },
    failing: {
      cells: { 'proactive.normative.made': 4, 'proactive.normative.in_force': 32 },
      texts: { overview: '全年共制定规范性文件0件，现行有效的规范性文件30件。' },
    },
  },
  {
    id: 'N-DOC-PUB',
    title: '正文公开的规范性文件件数与表二一致',
    severity: 'warning',
    source: clause,
    generations: ['2019'],
    why: '旧表有“本年新公开”“对外公开总数”两列，正文取哪一列都可以，不能两列都不是。',
    find: ({ report }) => contradictions(report, ['published']),
    passing: {
      generation: '2019',
      cells: { 'proactive.normative.published': 3, 'proactive.normative.public_total': 9 },
      texts: { overview: '全年主动公开规范性文件 3 件，累计对外公开规范性文件 9 件。' },
    },
    failing: {
      generation: '2019',
      cells: { 'proactive.normative.published': 3, 'proactive.normative.public_total': 9 },
      texts: { overview: '全年主动公开规范性文件 5 件。' },
    },
  },
  {
    id: 'N-PEN',
    title: '正文的许可、处罚、强制件数与表二一致',
    severity: 'warning',
    source: clause,
    generations,
    why: '处理决定要全部统计，正文常只写已经公开的。',
    find: ({ report }) => contradictions(report, ['decisions']),
    passing: {
      cells: { 'proactive.penalties.decisions': 2910 },
      texts: { overview: '全年作出行政处罚决定 2910 件，公开行政处罚信息 120 条。' },
    },
    failing: {
      cells: { 'proactive.penalties.decisions': 2910 },
      texts: { overview: '全年作出行政处罚决定 291 件。' },
    },
  },
  {
    id: 'N-AMOUNT',
    title: '正文的收费、采购数与表二一致',
    severity: 'warning',
    source: clause,
    generations,
    why: '同一笔钱正文和表格写成两个数，多半是元和万元混了。',
    find: ({ report }) => contradictions(report, ['amounts']),
    passing: {
      generation: '2019',
      cells: { 'proactive.procurement.items': 13, 'proactive.procurement.amount': 36_400_000 },
      texts: { overview: '政府集中采购项目共 13 项，采购总金额合计约 36 万元。' },
    },
    failing: {
      cells: { 'proactive.fees.amount': 9_000_000 },
      texts: { overview: '全年行政事业性收费 9.5 万元。' },
    },
  },
];
