/** 件 and 项 are counted in whole numbers; 万元 is held inside as an integer of 分 (1 万元 = 1,000,000 分). */
export type Unit = '件' | '项' | '万元';

/**
 * One labelled line or column of an official table, nested as it is printed. A leaf row crossed with a leaf column is a
 * cell; the keys along both paths, joined by dots behind the table's key, are the cell's address.
 */
export interface FormNode {
  /** Absent where the printed group adds nothing to the address (三、本年度办理结果). */
  readonly key?: string;
  /** The official full-width wording, exactly as it is printed. */
  readonly label: string;
  readonly unit?: Unit;
  /** Equals the sum of all leaves of its siblings: those before it under the same parent. */
  readonly total?: true;
  /** May be negative (本年增/减). */
  readonly signed?: true;
  /** A heading that is printed but is not part of a cell's name (申请人情况, 法人或其他组织). */
  readonly spanner?: true;
  readonly children?: readonly FormNode[];
}

/** First keys whose sum must equal the sum of the second keys, in every column (the 勾稽关系 printed in the corner of 表三). */
export interface Balance {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A run of rows under one set of column headings; 表二 has one per clause of 《条例》第二十条. */
export interface FormBlock {
  /** The full-width row above the headings that names the clause, where there is one. */
  readonly caption?: string;
  /** The heading over the row labels; absent where rows have no labels (表四). */
  readonly corner?: string;
  readonly columns: readonly FormNode[];
  readonly rows: readonly FormNode[];
  readonly balance?: Balance;
}

export type TableKey = 'proactive' | 'requests' | 'review';

export interface FormTable {
  readonly key: TableKey;
  /** What the clerk calls it: 表二, 表三, 表四, after the section it fills. */
  readonly name: string;
  /** Where the duty to report it comes from. */
  readonly source: string;
  readonly blocks: readonly FormBlock[];
}

export type SectionKey = 'overview' | 'proactive' | 'requests' | 'review' | 'problems' | 'other';

export interface FormSection {
  readonly key: SectionKey;
  /** The statutory heading with its ordinal. */
  readonly heading: string;
  /** The table the section consists of; the others are prose. */
  readonly table?: TableKey;
}

/** One generation of the statutory form. */
export interface Form {
  readonly generation: string;
  /** The notice that issued the form. */
  readonly notice: string;
  /** First and last report year the form is prescribed for; `null` means it still is. */
  readonly years: readonly [first: number, last: number | null];
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
}

type KeyOf<Node> = Node extends { readonly key: infer Key extends string } ? Key : '';

type Join<Prefix extends string, Key extends string> = Prefix extends ''
  ? Key
  : Key extends ''
    ? Prefix
    : `${Prefix}.${Key}`;

type LeafPath<Node, Prefix extends string = ''> = Node extends { readonly children: readonly (infer Child)[] }
  ? LeafPath<Child, Join<Prefix, KeyOf<Node>>>
  : Join<Prefix, KeyOf<Node>>;

type BlockAddress<Key extends string, Block> = Block extends {
  readonly rows: readonly (infer Row)[];
  readonly columns: readonly (infer Column)[];
}
  ? Join<Join<Key, LeafPath<Row>>, LeafPath<Column>>
  : never;

type TableAddress<Table> = Table extends {
  readonly key: infer Key extends string;
  readonly blocks: readonly (infer Block)[];
}
  ? BlockAddress<Key, Block>
  : never;

/** Every cell address a declared form has, as a union of string literals. */
export type AddressOf<F> = F extends { readonly tables: readonly (infer Table)[] } ? TableAddress<Table> : never;
