import type { Block } from '../../shared/alignment/blocks.ts';
import type { Refusal } from './refusals.ts';

/** `format` names what was found, for the log; `message` is for the clerk. */
export type ReadResult =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[]; readonly format: string }
  | Refusal;
