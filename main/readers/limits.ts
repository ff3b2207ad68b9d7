const megabyte = 1_048_576;

/**
 * What a file may cost before it is refused by name. A yearly report is far below each of them: its largest XML part has
 * some 2 MB, its largest table some hundred rows.
 */
export const limits = {
  zipEntries: 4_000,
  /** Inflated size of one part of a zip, and of all parts that are read; counted while inflating. */
  partBytes: 16 * megabyte,
  inflatedBytes: 32 * megabyte,
  /** Inflated to packed, looked at above `ratioFreeBytes` only: short repetitive parts pack extremely well. */
  inflationRatio: 250,
  ratioFreeBytes: 2 * megabyte,
  /** Elements of a part that is kept as a tree, and of one that is only followed. */
  treeElements: 150_000,
  xmlElements: 800_000,
  xmlDepth: 250,
  sheetCells: 100_000,
  sheetColumns: 512,
  merges: 5_000,
  pages: 200,
  /** Lines drawn on one page of a PDF; a table of a report has some hundred. */
  rulings: 20_000,
  /** Text and web pages up to this size are read without a worker: their cost grows evenly with their size. */
  inlineTextBytes: megabyte,
  /** Of the worker's JavaScript heap; the buffers of inflated parts come on top and are counted above. */
  heapMegabytes: 160,
  /** How much the whole process may grow while a file is read, buffers outside the heap included; looked at every so often. */
  growthMegabytes: 256,
  watchMilliseconds: 30,
  milliseconds: 15_000,
} as const;
