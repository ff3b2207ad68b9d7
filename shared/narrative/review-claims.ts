import type { Frame, Recognised } from './claim-frame.ts';
import { officialWords } from './official-words.ts';
import { type Scope, scopeOf } from './owner.ts';
import { filler } from './request-claims.ts';
import type { SubjectId } from './subjects.ts';

const { reconsideration, litigation } = officialWords;
const counted = /^(?:件|起|宗|例|次|个)$/u;
const cases = '(?:申请|案件|案)?';

const bothLead = new RegExp(
  `${reconsideration}${cases}(?:和|及|与|或|、|或者|以及)+(?:被?提起)?(?:${litigation}|诉讼)${cases}${filler}$`,
  'u',
);
const leads: readonly (readonly [SubjectId, RegExp])[] = [
  ['review', bothLead],
  ['reconsideration', new RegExp(`${reconsideration}${cases}${filler}$`, 'u')],
  ['litigation', new RegExp(`(?:${litigation}|提起诉讼)${cases}${filler}$`, 'u')],
];
const tails: readonly (readonly [SubjectId, RegExp])[] = [
  ['reconsideration', new RegExp(`^[^维纠撤败胜]{0,24}?${reconsideration}${cases}$`, 'u')],
  ['litigation', new RegExp(`^[^维纠撤败胜]{0,24}?${litigation}${cases}$`, 'u')],
];

const opensCount = /(?:^|有|发生|收到|办理|引发|共)$/u;
const aboutDisclosure = /信息公开|依申请|政务公开|公开申请|申请公开/u;
const firstVerb = /发生|提起|提出|引发|引起|办理|收到|备案|涉及|产生|被申请|因|有$/u;
const notAll = /其中|含|其他|另/u;
/** The organ at work on complaints and in court, in whatever matter. */
const atWork = /办理|受理|审理|应诉/u;

function subjectIn({ lead, tail }: Frame): SubjectId | null {
  const byLead = leads.find(([, pattern]) => pattern.test(lead));
  if (byLead) return byLead[0];
  return opensCount.test(lead) ? (tails.find(([, pattern]) => pattern.test(tail))?.[0] ?? null) : null;
}

/** 行政复议 and 行政诉讼 over 政府信息公开; those of other kinds, where a report mentions them, are none of table four. */
export function recogniseReview(frame: Frame): Recognised | null {
  const { quantity, lead, tail, context, unit } = frame;
  if (!counted.test(quantity.unit) || quantity.nested) return null;
  const subject = subjectIn(frame);
  if (subject === null || /维持|纠|撤|败|胜|审结/u.test(lead + tail)) return null;
  const body = lead.slice(0, Math.max(0, lead.search(firstVerb)));
  const told = atWork.test(lead) ? lead : context + lead + tail;
  const isAll = aboutDisclosure.test(told) && !notAll.test(lead);
  const scope: Scope = isAll ? scopeOf(body, unit) : 'part';
  return { subject, scope };
}
