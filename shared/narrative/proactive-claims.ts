import type { Frame, Recognised } from './claim-frame.ts';
import { officialWords } from './official-words.ts';
import { scopeOf } from './owner.ts';
import { filler } from './request-claims.ts';
import type { SubjectId } from './subjects.ts';

const { normative, regulations, licensing, penalties, compulsion, fees, procurement } = officialWords;

type DocumentRow = 'regulations' | 'normative';
type Fate = 'Made' | 'Abolished' | 'InForce';

const fates: readonly (readonly [Fate, string])[] = [
  ['Made', '新?制定|制发|出台|印发'],
  ['Abolished', '废止|宣布失效'],
  ['InForce', '现行有效|继续有效'],
];
const documentNames = `(?:行政)?${normative}|(?:政府)?${regulations}(?!制度)`;
const verbFirst = fates.map(
  ([fate, verbs]) =>
    [
      fate,
      new RegExp(`^(?<body>.*)(?:${verbs})(?:了|的|并公开|并发布)*(?<name>${documentNames})${filler}$`, 'u'),
    ] as const,
);
const nameFirst = fates.map(
  ([fate, verbs]) => [fate, new RegExp(`^(?<body>.*?)(?<name>${documentNames})(?:${verbs})${filler}$`, 'u')] as const,
);
const patterns = [...verbFirst, ...nameFirst];
const isNamed = new RegExp(documentNames, 'u');
/** 废止, 现行有效 alone go on about the kind of document named in the same sentence. */
const verbAlone = fates.map(([fate, verbs]) => [fate, new RegExp(`^(?:${verbs})(?:的)?${filler}$`, 'u')] as const);

/** 主动公开规范性文件 3 件: asked for by the form of 2019 only. */
const publishedLead = new RegExp(`^(?<body>.*?)(?:新|主动|对外)公开(?:了|的)?(?<name>${documentNames})${filler}$`, 'u');

const othersWork = /起草|代拟|拟|审查|备案|清理|修[订改]|解读|公开(?!$)|报送|上报|牵头|配合|征求/u;

const rowOf = (name: string): DocumentRow => (name.endsWith(normative) ? 'normative' : 'regulations');

function goesOn(lead: string, before: SubjectId | null): SubjectId | null {
  const row = /^(?<row>regulations|normative)(?:Made|Abolished|InForce)$/.exec(before ?? '')?.groups?.['row'];
  const fate = verbAlone.find(([, pattern]) => pattern.test(lead))?.[0];
  return row && fate ? (`${row}${fate}` as SubjectId) : null;
}

/** Documents made, abolished and in force; those drafted, reviewed or published for others are another matter. */
export function recogniseDocument({ quantity, lead, before, unit }: Frame): Recognised | null {
  if (!/^(?:件|份|个|部|项)$/u.test(quantity.unit) || quantity.nested) return null;
  const named = isNamed.test(lead) && !othersWork.test(lead) ? patterns : [];
  for (const [fate, pattern] of named) {
    const groups = pattern.exec(lead)?.groups;
    if (!groups) continue;
    const subject: SubjectId = `${rowOf(groups['name'] ?? '')}${fate}`;
    return { subject, scope: scopeOf(groups['body'] ?? '', unit) };
  }
  const groups = isNamed.test(lead) ? publishedLead.exec(lead)?.groups : undefined;
  if (groups) return { subject: `${rowOf(groups['name'] ?? '')}Published`, scope: scopeOf(groups['body'] ?? '', unit) };
  const subject = goesOn(lead, before);
  return subject ? { subject, scope: 'whole' } : null;
}

const decisionLead = new RegExp(
  `^(?<body>.*?)(?:作出|做出|实施|下达|给予|共计|共)*(?<name>${licensing}|${penalties}|${compulsion})(?:决定)?${filler}$`,
  'u',
);
const decisionByName: Readonly<Record<string, SubjectId>> = {
  [licensing]: 'licensing',
  [penalties]: 'penalties',
  [compulsion]: 'compulsion',
};
/** What was published, trained or inspected is not what was decided. */
const notDecided =
  /公[示开布]|发布|信息|上传|录入|其中|指导|监督|检查|培训|事项|受理|申请|清单|涉及|领域|类|办理|案件/u;

export function recogniseDecision({ quantity, lead, tail, unit }: Frame): Recognised | null {
  if (!/^(?:件|起|宗|例|份)$/u.test(quantity.unit) || quantity.nested) return null;
  if (!lead.includes('行政')) return null;
  const { body = '', name = '' } = decisionLead.exec(lead)?.groups ?? {};
  const subject = decisionByName[name];
  if (!subject || notDecided.test(lead + tail)) return null;
  return { subject, scope: scopeOf(body, unit) };
}

const amountLeads: readonly (readonly [SubjectId, 'count' | 'money', RegExp])[] = [
  ['fees', 'money', new RegExp(`^(?<body>.*?)(?:收取)?${fees}(?:收入|金额|总额)*${filler}$`, 'u')],
  ['procurementAmount', 'money', new RegExp(`^(?<body>.*?)(?:${procurement})?采购(?:项目)?总?金额${filler}$`, 'u')],
  ['procurementItems', 'count', new RegExp(`^(?<body>.*?)${procurement}(?:项目)?${filler}$`, 'u')],
];

export function recogniseAmount({ quantity, lead, unit }: Frame): Recognised | null {
  if (quantity.nested || !/收费|采购/u.test(lead) || /其中|减免|公示|公开/u.test(lead)) return null;
  for (const [subject, kind, pattern] of amountLeads) {
    const groups = quantity.kind === kind ? pattern.exec(lead)?.groups : undefined;
    if (!groups || (kind === 'count' && !/^[项个]$/u.test(quantity.unit))) continue;
    return { subject, scope: scopeOf(groups['body'] ?? '', unit) };
  }
  return null;
}
