import type { Scope } from './owner.ts';
import type { TextQuantity } from './quantities-in-text.ts';
import type { SubjectId } from './subjects.ts';

export interface Recognised {
  readonly subject: SubjectId;
  readonly scope: Scope;
}

/** What a recogniser looks at: one quantity with the words around it. All texts are levelled. */
export interface Frame {
  readonly quantity: TextQuantity;
  readonly lead: string;
  readonly tail: string;
  /** The sentence up to the quantity, behind the sentence before it. */
  readonly context: string;
  /** The claim last made in the same sentence, and the scope of the last 收到…申请 in the paragraph. */
  readonly before: SubjectId | null;
  readonly received: Scope | null;
  readonly unit: string;
}
