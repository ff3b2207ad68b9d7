import type { Place } from './blocks.ts';
import {
  blankAt,
  type CellOutcome,
  joinTexts,
  nameOfRow,
  outcome,
  type RowContext,
  readValue,
  shown,
} from './cell-outcomes.ts';
import type { RowDoubt } from './row-reading.ts';
import type { Vector } from './vectors.ts';

const reasons: Record<'detached' | 'unsure' | 'moved', string> = {
  detached: '的标签和数在原文里分开了，按先后次序，',
  unsure: '前后的数对不上，可能错了位，',
  moved: '上面的列名次序与官方表不同，',
};

/** The values read, each reported with the reason all of them share; what a text says beyond its number is added. */
function readWholeRow(context: RowContext, vector: Vector, place: Place, doubt: keyof typeof reasons): CellOutcome[] {
  const why = nameOfRow(context) + reasons[doubt];
  return context.row.cells.map((cell, at) => {
    const { reading, issue } = readValue(context, cell, vector[at] ?? null, place);
    if (issue) return { reading, issue: { ...issue, message: why + issue.message } };
    const message = `${why}这一格读作 ${shown(context, cell, reading.value)}，请核对原文。`;
    const choices = [reading.value];
    return outcome(reading, { code: 'ambiguous', cell, message, choices, source: joinTexts(vector) });
  });
}

function readCutOff(context: RowContext, vector: Vector, place: Place): CellOutcome[] {
  const count = vector.filter((slot) => slot !== null).length;
  return context.row.cells.map((cell, at) => {
    const { reading } = readValue(context, cell, vector[at] ?? null, place);
    const why = `原文到${nameOfRow(context)}的第 ${count} 个数就断了，`;
    if (vector[at]) {
      const message = `${why}按先后次序，这一格读作 ${shown(context, cell, reading.value)}，请核对原文。`;
      return outcome(reading, { code: 'blank-run', cell, message, choices: [reading.value] });
    }
    return outcome(blankAt(null), { code: 'missing', cell, message: `${why}这一格没有读到，请补填。` });
  });
}

/** All values are certain but the last, behind which the source breaks off, and the blanks after it. */
function readAtEnd(context: RowContext, vector: Vector, place: Place): CellOutcome[] {
  const last = vector.findLastIndex((slot) => slot !== null);
  return context.row.cells.map((cell, at) => {
    const found = readValue(context, cell, vector[at] ?? null, place);
    if (at < last || found.issue) return found;
    const read = shown(context, cell, found.reading.value);
    const message = `原文到这里就断了，这一格读作 ${read}，后面可能还有数字，请核对原文。`;
    return outcome(found.reading, { code: 'blank-run', cell, message, choices: [found.reading.value] });
  });
}

/** A row whose values were read but may not be right. */
export function readDoubtful(context: RowContext, vector: Vector, place: Place, doubt: RowDoubt): CellOutcome[] {
  if (doubt === 'cut-off') return readCutOff(context, vector, place);
  return doubt === 'at-end' ? readAtEnd(context, vector, place) : readWholeRow(context, vector, place, doubt);
}
