import type { WayId } from './ways.ts';

/** What a figure in the text is about, with the sums it may stand for, the most likely first. */
export interface Subject {
  readonly ways: readonly WayId[];
  /** How the subject is called in a remark. */
  readonly family: 'received' | 'requests' | 'review' | 'documents' | 'published' | 'decisions' | 'amounts';
}

/**
 * 收到 N 件 may count 一 alone or 一＋二. 不予公开 is sometimes said of all that was not given, 公开 of part as well:
 * where the loose meaning fits, the text is not called wrong.
 */
export const subjects = {
  received: { family: 'received', ways: ['new', 'toHandle'] },
  carriedIn: { family: 'requests', ways: ['carriedIn'] },
  handled: { family: 'requests', ways: ['handled', 'new', 'toHandle'] },
  carriedOut: { family: 'requests', ways: ['carriedOut'] },
  granted: { family: 'requests', ways: ['granted'] },
  grantedLoosely: { family: 'requests', ways: ['granted', 'grantedOrPartial'] },
  partial: { family: 'requests', ways: ['partial'] },
  grantedOrPartial: { family: 'requests', ways: ['grantedOrPartial'] },
  denied: { family: 'requests', ways: ['denied', 'notGiven', 'notGivenOrRefused', 'notGivenAtAll'] },
  unavailable: { family: 'requests', ways: ['unavailable'] },
  refused: { family: 'requests', ways: ['refused'] },
  other: { family: 'requests', ways: ['other'] },
  byPersons: { family: 'requests', ways: ['newByPersons', 'toHandleByPersons', 'handledByPersons'] },
  byOrganisations: {
    family: 'requests',
    ways: ['newByOrganisations', 'toHandleByOrganisations', 'handledByOrganisations'],
  },
  reconsideration: { family: 'review', ways: ['reconsideration'] },
  litigation: { family: 'review', ways: ['litigation'] },
  review: { family: 'review', ways: ['review'] },
  regulationsMade: { family: 'documents', ways: ['regulationsMade'] },
  regulationsAbolished: { family: 'documents', ways: ['regulationsAbolished'] },
  regulationsInForce: { family: 'documents', ways: ['regulationsInForce'] },
  normativeMade: { family: 'documents', ways: ['normativeMade'] },
  normativeAbolished: { family: 'documents', ways: ['normativeAbolished'] },
  normativeInForce: { family: 'documents', ways: ['normativeInForce'] },
  regulationsPublished: { family: 'published', ways: ['regulationsPublished', 'regulationsPublicTotal'] },
  normativePublished: { family: 'published', ways: ['normativePublished', 'normativePublicTotal'] },
  licensing: { family: 'decisions', ways: ['licensing'] },
  penalties: { family: 'decisions', ways: ['penalties'] },
  compulsion: { family: 'decisions', ways: ['compulsion'] },
  fees: { family: 'amounts', ways: ['fees'] },
  procurementItems: { family: 'amounts', ways: ['procurementItems'] },
  procurementAmount: { family: 'amounts', ways: ['procurementAmount'] },
} as const satisfies Record<string, Subject>;

export type SubjectId = keyof typeof subjects;

export function subjectOf(id: SubjectId): Subject {
  return subjects[id];
}
