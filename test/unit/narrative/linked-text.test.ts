import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellOf, cellsOf } from '../../../shared/formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../../shared/formats/formats.ts';
import {
  brokenFigure,
  figureOf,
  hasLinks,
  linkTo,
  openFigure,
  partsOfText,
  plainText,
  renderText,
  type TextPart,
  textOfParts,
  withShownFigures,
} from '../../../shared/narrative/linked-text.ts';
import { formatQuantity } from '../../../shared/report/quantities.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

/** Whatever a person can type or paste, the marks of a link and broken pairs included. */
const typed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'收到 15 件。\n\ufff9\ufffa\ufffb+.〔未填〕'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

/** Cells of one unit, as a link may add them up. */
function linkedCells(generation: Generation): fc.Arbitrary<readonly CellKey[]> {
  const counts = cellsOf(generation).filter(({ unit }) => unit === '件');
  const amounts = cellsOf(generation).filter(({ unit }) => unit === '万元');
  const some = (cells: typeof counts) =>
    fc.subarray(
      cells.map(({ key }) => key),
      { minLength: 1, maxLength: Math.min(4, cells.length) },
    );
  return fc.oneof({ weight: 5, arbitrary: some(counts) }, { weight: 1, arbitrary: some(amounts) });
}

const anyText = (generation: Generation): fc.Arbitrary<readonly TextPart[]> =>
  fc.array(
    fc.oneof(
      typed.map((text): TextPart => ({ kind: 'words', text })),
      linkedCells(generation).map((cells): TextPart => ({ kind: 'link', cells })),
    ),
    { maxLength: 8 },
  );

function sumOfCells(report: Report, cells: readonly CellKey[]): string {
  const sum = cells.reduce((total, key) => total + (valueAt(report, key) ?? 0), 0);
  return formatQuantity(sum, cellOf(report.generation, cells[0] ?? assert.fail()).unit);
}

for (const generation of generations) {
  describe(`a linked text over a ${generation} table`, () => {
    it('never disagrees with the table, however both change', () => {
      fc.assert(
        fc.property(
          anyText(generation),
          fc.array(consistentReport(generation), { minLength: 1, maxLength: 3 }),
          (parts, tables) => {
            const stored = textOfParts(parts);
            const links = parts.filter((part) => part.kind === 'link');
            for (const table of tables) {
              const shown = renderText(table, stored);
              assert.deepEqual(
                shown.links.map(({ cells }) => cells),
                links.map(({ cells }) => cells),
              );
              for (const { cells, span } of shown.links) {
                assert.equal(shown.text.slice(span.start, span.end), sumOfCells(table, cells));
              }
              assert.doesNotMatch(shown.text, /[\ufff9-\ufffb]/);
            }
          },
        ),
        { numRuns: 300 },
      );
    });

    it('is stored as plain text and read back as it was', () => {
      fc.assert(
        fc.property(anyText(generation), (parts) => {
          const stored = textOfParts(parts);
          assert.equal(textOfParts(partsOfText(stored)), stored);
          assert.equal(textOfParts(partsOfText(JSON.parse(JSON.stringify(stored)))), stored);
        }),
      );
    });
  });
}

describe('what a user types', () => {
  it('can never be a link', () => {
    fc.assert(
      fc.property(typed, (words) => {
        assert.equal(hasLinks(plainText(words)), false);
        assert.ok(partsOfText(plainText(words)).every(({ kind }) => kind === 'words'));
      }),
    );
  });

  it('loses nothing else', () => {
    assert.equal(plainText('收到\ufff9 15 \ufffb件'), '收到 15 件');
  });
});

describe('a figure', () => {
  const report = aReport()
    .with('requests.new.total', 12)
    .with('requests.carried_in.total', 3)
    .with('proactive.fees.amount', 9_500_000)
    .build();

  it('is the sum of its cells as the form prints it', () => {
    assert.equal(figureOf(report, ['requests.new.total', 'requests.carried_in.total']), '15');
    assert.equal(figureOf(report, ['proactive.fees.amount']), '9.5');
  });

  it('that is not filled, or not of this form, shows as something to mend', () => {
    const blank = { ...report, cells: { ...report.cells, 'requests.new.total': null } };
    assert.equal(figureOf(blank, ['requests.new.total', 'requests.carried_in.total']), openFigure);
    assert.equal(figureOf(report, ['requests.other.total' as CellKey]), brokenFigure);
    assert.equal(figureOf(report, ['requests.new.total', 'proactive.fees.amount']), brokenFigure);
    assert.equal(figureOf(report, []), brokenFigure);
  });

  it('changes nothing in a report without links', () => {
    assert.equal(withShownFigures(report), report);
    const linked = { ...report, texts: { ...report.texts, overview: `收到 ${linkTo(['requests.new.total'])} 件` } };
    assert.equal(withShownFigures(linked).texts.overview, '收到 12 件');
  });
});
