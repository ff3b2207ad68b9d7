import type { Frame, Recognised } from './claim-frame.ts';
import { officialWords } from './official-words.ts';
import { scopeOf } from './owner.ts';
import type { SubjectId } from './subjects.ts';
import { spokenNames } from './word-lists/spoken-names.ts';

const countedInRequests = /^(?:件|条|份|宗|起|个|次|例)$/u;

/** Words that may stand between what is counted and its figure. */
export const filler = '(?:共计|总计|合计|共|总数|数量|案件|件数|数|量|为|达|有|计|是|了|的|:)*';

const foreign = /复议|诉讼|投诉|举报|信访|咨询|留言|来信|信件|补正|提案|建议|热线|工单|贷款|救助/u;
const otherWork = /复议|诉讼|咨询|留言|提案|建议|热线|工单|贷款|救助/u;
const receiving = /收到|受理|收办|接收|接到|新收|接办/u;
const receivedLead = new RegExp(
  `^(?<body>.*)(?:${receiving.source})(?<object>[^,;]*?)(?<word>申请|依申请公开(?:信息|事项|件)?)?${filler}$`,
  'u',
);
const receivedTail = /^(?:政府信息公开|政务信息公开|信息公开|依申请公开|公开政府信息)[^,;]{0,6}?申请/u;
const aboutDisclosure = /公开/u;
const disclosureRequest = /信息公开申请|依申请公开|公开申请|申请公开|公开政府信息的?申请/u;

/** 收到 N 件…申请 in any of its wordings; `null` where something else was received. */
export function recogniseReceived({ quantity, lead, tail, context, unit }: Frame): Recognised | null {
  if (!countedInRequests.test(quantity.unit) || quantity.nested || !receiving.test(lead)) return null;
  const groups = receivedLead.exec(lead)?.groups;
  const { body = '', object = '', word } = groups ?? {};
  if (!groups || foreign.test(object) || /自然人|法人$/u.test(object)) return null;
  const isNamed =
    word === undefined
      ? object === '' && receivedTail.test(tail) && !foreign.test(tail)
      : aboutDisclosure.test(object + word) || (object === '' && disclosureRequest.test(context));
  return isNamed ? { subject: 'received', scope: scopeOf(body, unit) } : null;
}

interface Ending {
  readonly subject: SubjectId;
  readonly words: string;
  readonly alone: boolean;
}

const official = (subject: SubjectId, words: string): Ending => ({ subject, words, alone: false });

/** Longest first, so that 不予以公开 is not taken for 予以公开. */
const endings: readonly Ending[] = [
  official('granted', officialWords.granted),
  official('partial', officialWords.partial),
  official('denied', officialWords.denied),
  official('unavailable', officialWords.unavailable),
  official('refused', officialWords.refused),
  official('other', officialWords.other),
  ...spokenNames.flatMap(({ subject, words, alone = false }) =>
    words.map((word): Ending => ({ subject, words: word, alone })),
  ),
].sort((a, b) => b.words.length - a.words.length);

const opening = /^(?:其中|另有|另外|含|包括|有|已|作出|作|决定|答复|经审查|依法)+/u;
const outcomeFiller = new RegExp(`(?:答复|申请|情形|处理结果|${filler.slice(3, -2)})*$`, 'u');

function outcomeIn(lead: string): SubjectId | null {
  const bare = lead.replace(outcomeFiller, '');
  const words = bare.replace(opening, '');
  const ending = endings.find((candidate) =>
    candidate.alone ? words === candidate.words || bare === candidate.words : bare.endsWith(candidate.words),
  );
  if (!ending) return null;
  const before = bare.slice(0, bare.length - ending.words.length);
  return /[不未没非]$|主动/u.test(before) ? null : ending.subject;
}

const request = '(?:的|(?:政府)?信息公开|依申请公开)*(?:申请)?';
const handledLead = new RegExp(`(?:办结|办理完[成毕结]|处理完毕|[共已]办理)${request}${filler}$`, 'u');
const carriedInLead = new RegExp(
  `(?:上一?年度?|往年)结转(?:至|到|来)?(?:本年度?|今年)?(?:继续)?(?:办理)?${request}${filler}$`,
  'u',
);
const carriedOutLead = new RegExp(
  `(?:结转|转)(?:至|到|入)?(?:下|次|明)一?年度?(?:继续)?(?:办理|答复|处理)*${request}${filler}$`,
  'u',
);
const personsLead = new RegExp(`${officialWords.persons}(?:提出|提交)?${request}${filler}$`, 'u');
const organisationsLead = new RegExp(`${officialWords.organisations}(?:提出|提交)?${request}${filler}$`, 'u');

/** 按期办结 counts only what was in time. */
const onlySome = /按期|按时|及时|逾期|延期|当场|正在|当年/u;

/** 3 件予以公开: the outcome stands behind its figure, and nothing before it. */
function outcomeBehind({ lead, tail, received }: Frame): SubjectId | null {
  if (received === null || lead.replace(opening, '') !== '') return null;
  const words = tail.replace(/^(?:申请|均|全部)*/u, '');
  return endings.find((candidate) => candidate.words === words)?.subject ?? null;
}

function lineIn(frame: Frame): SubjectId | null {
  const { lead, received } = frame;
  if (carriedInLead.test(lead)) return 'carriedIn';
  if (carriedOutLead.test(lead)) return 'carriedOut';
  if (received === null) return outcomeIn(lead);
  if (personsLead.test(lead)) return 'byPersons';
  if (organisationsLead.test(lead)) return 'byOrganisations';
  if (handledLead.test(lead)) return 'handled';
  return outcomeIn(lead) ?? outcomeBehind(frame);
}

/** 依申请公开 alone is also what a document is marked with, beside 主动公开 and 不予公开. */
const aRequest = /申请(?!公开)|申请公开(?:政府)?信息/u;

/** What became of the requests. Said without a 收到…申请 in the paragraph, something must at least be 申请. */
export function recogniseRequest(frame: Frame): Recognised | null {
  const { quantity, lead, context, received } = frame;
  if (!countedInRequests.test(quantity.unit) || otherWork.test(lead)) return null;
  if (received === null && !aRequest.test(context)) return null;
  const subject = lineIn(frame);
  if (subject === null) return null;
  const isPart = subject === 'handled' ? onlySome.test(lead) : /含|包括/u.test(lead);
  return { subject, scope: isPart ? 'part' : (received ?? 'whole') };
}
