import type { Block } from '../../shared/alignment/blocks.ts';
import type { Refusal } from './refusals.ts';

/** `format` names what was found, for the log; `leftOut` and `message` are sentences for the clerk. */
export type ReadResult =
  | {
      readonly kind: 'blocks';
      readonly blocks: readonly Block[];
      readonly format: string;
      /** Macros and links that were dropped; absent where there are none. */
      readonly leftOut?: readonly string[];
    }
  | Refusal;
