import { cellsOf } from './cells.ts';
import type { CellKey, Generation } from './formats.ts';

/**
 * What a cell of the 2019 form says about the 2021 form. `same`: the figure means the same. `confirm`: it fits only if a
 * person agrees. `none`: the 2021 form asks nothing comparable, and `reason` says why.
 */
export type Correspondence =
  | { readonly kind: 'same'; readonly from: CellKey<'2019'>; readonly to: CellKey<'2021'> }
  | {
      readonly kind: 'confirm';
      readonly from: CellKey<'2019'>;
      readonly to: CellKey<'2021'>;
      readonly reason: string;
    }
  | { readonly kind: 'none'; readonly from: CellKey<'2019'>; readonly reason: string };

const noFiles = '新表改为制发、废止、现行有效件数，口径与旧表的新制作、新公开、对外公开总数量不同';
const noItems = '新表不再填报事项数量及增减';
const noServices = '新表取消“其他对外管理服务事项”一行';
const noFeeItems = '新表改填本年收费金额，旧表只有项目数量';
const noProcurement = '新表取消第二十条第（九）项政府集中采购';

/** The cells of 表二 that have no counterpart, with the reason a clerk is told. */
const withoutCounterpart: Readonly<Partial<Record<CellKey<'2019'>, string>>> = {
  'proactive.regulations.made': noFiles,
  'proactive.regulations.published': noFiles,
  'proactive.regulations.public_total': noFiles,
  'proactive.normative.made': noFiles,
  'proactive.normative.published': noFiles,
  'proactive.normative.public_total': noFiles,
  'proactive.licensing.previous_items': noItems,
  'proactive.licensing.change': noItems,
  'proactive.services.previous_items': noServices,
  'proactive.services.change': noServices,
  'proactive.services.decisions': noServices,
  'proactive.penalties.previous_items': noItems,
  'proactive.penalties.change': noItems,
  'proactive.compulsion.previous_items': noItems,
  'proactive.compulsion.change': noItems,
  'proactive.fees.previous_items': noFeeItems,
  'proactive.fees.change': noFeeItems,
  'proactive.procurement.items': noProcurement,
  'proactive.procurement.amount': noProcurement,
};

const otherNeedsConsent = '旧表（六）其他处理只有一行，新表分三行；只有人工确认后才能计入“3.其他”';

function correspond(from: CellKey<'2019'>): Correspondence {
  const reason = withoutCounterpart[from];
  if (reason !== undefined) return { kind: 'none', from, reason };
  const other = /^requests\.other\.([a-z_]+)$/.exec(from)?.[1];
  if (other) {
    const to = `requests.other.misc.${other}` as CellKey<'2021'>;
    return { kind: 'confirm', from, to, reason: otherNeedsConsent };
  }
  return { kind: 'same', from, to: from as CellKey<'2021'> };
}

/** Every cell of the 2019 form, once (format.md a.3: what may be carried over and what may not). */
export const crosswalk2019To2021: readonly Correspondence[] = cellsOf('2019').map((cell) =>
  correspond(cell.key as CellKey<'2019'>),
);

const fromByTo = new Map(
  crosswalk2019To2021.flatMap((entry) => (entry.kind === 'same' ? [[entry.to as CellKey, entry.from as CellKey]] : [])),
);

/** The cell of an earlier generation's report whose figure means the same as `key`; `null` where none does. */
export function sameCellIn(earlier: Generation, current: Generation, key: CellKey): CellKey | null {
  if (earlier === current) return key;
  return earlier === '2019' && current === '2021' ? (fromByTo.get(key) ?? null) : null;
}
