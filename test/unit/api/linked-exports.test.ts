import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { exportReport } from '../../../main/api/export-report.ts';
import { readReportFile } from '../../../main/api/read-report-file.ts';
import { answerOf } from '../../../shared/alignment/import-answer.ts';
import { compose } from '../../../shared/document/compose.ts';
import { canonicalText } from '../../../shared/document/export-record.ts';
import { cellOf, cellsOf } from '../../../shared/formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../../shared/formats/formats.ts';
import { linkTo, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { formatQuantity } from '../../../shared/report/quantities.ts';
import { type LinkedReport, type Report, valueAt } from '../../../shared/report/report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { exportContext } from '../../builders/export-context.ts';
import { unzip } from '../../builders/unzip.ts';

type Piece = string | readonly CellKey[];

const words = fc.constantFrom('全年收到申请', '件，其中予以公开', '件。\n', '项，合计', '万元；', '条，另有');

/** Sentences whose every figure is a link, to one cell or to several of one unit. */
function linkedText(generation: Generation): fc.Arbitrary<readonly Piece[]> {
  const link = fc.constantFrom('件', '万元').chain((unit) => {
    const keys = cellsOf(generation).filter((cell) => cell.unit === unit);
    return fc.subarray(
      keys.map(({ key }) => key),
      { minLength: 1, maxLength: Math.min(3, keys.length) },
    );
  });
  const pair = fc.tuple(words, link).map(([said, cells]): Piece[] => [said, cells]);
  return fc.array(pair, { minLength: 1, maxLength: 12 }).map((pairs) => ['开头', ...pairs.flat(), '完。']);
}

const stored = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : linkTo(piece))).join('');

/** What must be read: said here from the tables alone. */
function expected(pieces: readonly Piece[], report: Report): string {
  const figure = (cells: readonly CellKey[]) => {
    const sum = cells.reduce((total, key) => total + (valueAt(report, key) ?? Number.NaN), 0);
    return formatQuantity(sum, cellOf(report.generation, cells[0] ?? assert.fail()).unit);
  };
  return pieces.map((piece) => (typeof piece === 'string' ? piece : figure(piece))).join('');
}

const sections = ['overview', 'problems', 'other'] as const;
type Drawn = Readonly<Record<(typeof sections)[number], readonly Piece[]>>;
const withoutSpaces = (text: string) => text.replace(/[^\S\n]/gu, '');
const marks = /[\ufff9-\ufffb]/u;

function linkedReport(drawn: Drawn, table: Report): LinkedReport {
  const texts = Object.fromEntries(sections.map((section) => [section, stored(drawn[section])]));
  return { ...table, texts: { ...table.texts, ...texts } };
}

/** Exports one kind of file and reads it back: its figures are the table's, its texts say them. */
async function assertSaysTables(drawn: Drawn, table: Report, kind: 'docx' | 'html' | 'xlsx'): Promise<void> {
  const exported = await exportReport(linkedReport(drawn, table), kind, exportContext());
  assert.ok(exported.kind === 'file', 'message' in exported ? exported.message : '');
  const read = await readReportFile(exported.bytes, exported.name);
  assert.ok(read.kind === 'draft');
  const { readings, texts } = read.draft;
  for (const [key, value] of Object.entries(table.cells)) assert.equal(readings[key as CellKey]?.value, value);
  if (kind === 'xlsx') return;
  for (const section of sections) {
    assert.equal(withoutSpaces(texts[section]), withoutSpaces(expected(drawn[section], table)));
  }
}

for (const generation of generations) {
  describe(`texts of linked figures over ${generation} tables that change`, () => {
    it('say in every file what the tables say', async () => {
      const text = linkedText(generation);
      await fc.assert(
        fc.asyncProperty(
          fc.record({ overview: text, problems: text, other: text }),
          fc.tuple(consistentReport(generation), consistentReport(generation)),
          async (drawn, tables) => {
            for (const table of tables) {
              for (const kind of ['docx', 'html', 'xlsx'] as const) await assertSaysTables(drawn, table, kind);
            }
          },
        ),
        { numRuns: 8 },
      );
    });

    it('leave no mark of a link in what is laid out, recorded or answered', () => {
      fc.assert(
        fc.property(linkedText(generation), consistentReport(generation), (pieces, table) => {
          const shown = withShownFigures({ ...table, texts: { ...table.texts, overview: stored(pieces) } });
          const { texts, year, unit, issuedOn } = shown;
          const answer = answerOf('a', { generation, year, unit, issuedOn, readings: {}, texts, issues: [] });
          assert.equal(answer.sections['overview'], expected(pieces, table));
          for (const said of [compose(shown), answer]) assert.doesNotMatch(JSON.stringify(said), marks);
          assert.doesNotMatch(canonicalText(shown), marks);
        }),
      );
    });
  });
}

it('no part of an exported file holds a mark of a link', async () => {
  const [table] = fc.sample(consistentReport('2021'), 1);
  assert.ok(table);
  const overview = `收到 ${linkTo(['requests.new.total'])} 件`;
  for (const kind of ['docx', 'xlsx'] as const) {
    const exported = await exportReport({ ...table, texts: { ...table.texts, overview } }, kind, exportContext());
    assert.ok(exported.kind === 'file');
    for (const [part, text] of unzip(exported.bytes)) assert.doesNotMatch(text, marks, part);
  }
});
