import { type Report, type TextKey, textKeys } from '../report/report.ts';
import type { Frame, Recognised } from './claim-frame.ts';
import type { Scope } from './owner.ts';
import { recogniseAmount, recogniseDecision, recogniseDocument } from './proactive-claims.ts';
import type { TextQuantity } from './quantities-in-text.ts';
import { type ReadSentence, readSentences } from './reading.ts';
import { recogniseReceived, recogniseRequest } from './request-claims.ts';
import { recogniseReview } from './review-claims.ts';
import type { Sentence } from './sentences.ts';
import type { SubjectId } from './subjects.ts';
import { surroundingsOf } from './surroundings.ts';

/** A figure in the text that says something the tables say too. */
export interface Claim {
  readonly subject: SubjectId;
  /** A figure of a part of the report's body is never held against the whole. */
  readonly scope: Scope;
  readonly quantity: TextQuantity;
  readonly text: TextKey;
  readonly sentence: Sentence;
}

/** 五 tells of shortcomings and plans: its figures are not this year's results. */
const textsWithClaims = textKeys.filter((key) => key !== 'problems');

const ofAnotherTime =
  /去年|上一?年(?!度?结转)|同期|往年|同比|环比|较上|比上|增[加长]|减少|下降|以来|将(?!所有)|计划|力争|目标/u;

function namesAnotherYear(words: string, year: number): boolean {
  const named = [...words.matchAll(/(\d{4})年/g)].at(-1)?.[1];
  return named !== undefined && named !== `${year}`;
}

const recognisers = [
  recogniseReceived,
  recogniseRequest,
  recogniseReview,
  recogniseDocument,
  recogniseDecision,
  recogniseAmount,
] as const;

function recognise(frame: Frame): Recognised | null {
  for (const recogniser of recognisers) {
    const recognised = recogniser(frame);
    if (recognised) return recognised;
  }
  return null;
}

/** “办结一件申请、解决一个问题” is a motto, not a count. */
function isQuoted(told: string): boolean {
  return told.lastIndexOf('“') > told.lastIndexOf('”');
}

interface Place {
  readonly text: TextKey;
  /** The sentence before this one in the same paragraph. */
  readonly near: string;
  /** The scope of the last 收到…申请 of the paragraph so far. */
  readonly received: Scope | null;
  readonly report: Pick<Report, 'unit' | 'year'>;
}

function claimsOfSentence({ sentence, quantities }: ReadSentence, place: Place): Claim[] {
  const { unit, year } = place.report;
  const claims: Claim[] = [];
  for (const [index, quantity] of quantities.entries()) {
    const { lead, tail } = surroundingsOf(sentence.text, quantities, index);
    const told = sentence.text.slice(0, quantity.start);
    if (quantity.kind === 'percent' || isQuoted(told) || ofAnotherTime.test(lead) || namesAnotherYear(told, year))
      continue;
    const received = lastReceived(claims)?.scope ?? place.received;
    const before = claims.at(-1)?.subject ?? null;
    const recognised = recognise({ quantity, lead, tail, context: place.near + told, before, received, unit });
    if (recognised) claims.push({ ...recognised, quantity, text: place.text, sentence });
  }
  return claims;
}

const lastReceived = (claims: readonly Claim[]) => claims.findLast(({ subject }) => subject === 'received');

function claimsOfText(text: TextKey, sentences: readonly ReadSentence[], report: Place['report']): Claim[] {
  const claims: Claim[] = [];
  let previous: Sentence | null = null;
  for (const read of sentences) {
    const { paragraph } = read.sentence;
    const near: string = previous?.paragraph === paragraph ? previous.text : '';
    const told = lastReceived(claims);
    const received = told?.sentence.paragraph === paragraph ? told.scope : null;
    claims.push(...claimsOfSentence(read, { text, near, received, report }));
    previous = read.sentence;
  }
  return claims;
}

/** Every figure of the texts that can be tied to the tables, in order; what is not sure to be meant is left out. */
export function claimsIn(report: Pick<Report, 'texts' | 'unit' | 'year'>): readonly Claim[] {
  const sentences = readSentences(report.texts);
  return textsWithClaims.flatMap((key) => claimsOfText(key, sentences.get(key) ?? [], report));
}
