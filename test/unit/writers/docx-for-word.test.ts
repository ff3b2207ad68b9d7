import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { layoutReports } from '../../builders/layout-reports.ts';
import { proofReports } from '../../builders/proof-reports.ts';
import { unzip } from '../../builders/unzip.ts';

const reports = [
  ...Object.entries(proofReports),
  ...layoutReports.filter(([name]) => /-(1|8)-digits-(bare|prose)/.test(name)),
];

const attributes = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
const elements = (xml: string, name: string) => xml.match(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, 'g')) ?? [];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

interface Cell {
  readonly column: number;
  readonly span: number;
  readonly merge: string | undefined;
  readonly xml: string;
}

function cellsOf(row: string): Cell[] {
  let column = 0;
  return elements(row, 'w:tc').map((xml) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(xml)?.[1] ?? 1);
    const cell = { column, span, merge: /<w:vMerge w:val="(\w+)"/.exec(xml)?.[1], xml };
    column += span;
    return cell;
  });
}

/** What Word refuses, or repairs by its own lights, though the schemas allow it. */
describe('the docx as Word reads it', () => {
  const packages = new Map<string, ReadonlyMap<string, string>>();
  before(async () => {
    for (const [name, report] of reports) packages.set(name, unzip(await writeDocx(compose(report))));
  });

  const eachPart = (path: string, check: (xml: string, name: string) => void) => {
    assert.ok(packages.size > 10);
    for (const [name, parts] of packages) check(parts.get(path) ?? assert.fail(`${name} lacks ${path}`), name);
  };
  const eachBody = (check: (xml: string, name: string) => void) => eachPart('word/document.xml', check);

  it('has a type for every part and a part for every type', () => {
    for (const [name, parts] of packages) {
      const types = parts.get('[Content_Types].xml') ?? '';
      const named = attributes(types, 'PartName');
      assert.equal(new Set(named).size, named.length);
      for (const part of named) assert.ok(parts.has(part.slice(1)), `${name}: ${part}`);
      const typed = [...parts.keys()].filter((path) => !/\.rels$|\[Content_Types\]/.test(path));
      for (const path of typed) assert.ok(named.includes(`/${path}`), `${name}: ${path} has no type`);
    }
  });

  const checkRelations = (path: string, xml: string, parts: ReadonlyMap<string, string>) => {
    const ids = attributes(xml, 'Id');
    assert.equal(new Set(ids).size, ids.length, path);
    const folder = path.replace(/_rels\/[^/]*$/, '');
    for (const target of attributes(xml, 'Target')) assert.ok(parts.has(folder + target), `${path}: ${target}`);
  };

  it('finds every part and every relation it names', () => {
    for (const parts of packages.values()) {
      const relations = [...parts].filter(([path]) => path.endsWith('.rels'));
      for (const [path, xml] of relations) checkRelations(path, xml, parts);
      const known = attributes(parts.get('word/_rels/document.xml.rels') ?? '', 'Id');
      for (const id of attributes(parts.get('word/document.xml') ?? '', 'r:id')) assert.ok(known.includes(id), id);
    }
  });

  it('uses no style that is not there, and bases none on one that is not', () => {
    for (const [, parts] of packages) {
      const styles = parts.get('word/styles.xml') ?? '';
      const known = new Set(attributes(styles, 'w:styleId'));
      // The separators of notes, which no text here uses, are the library's own.
      const texts = [...parts].filter(([path]) => !/notes\.xml$/.test(path)).map(([, xml]) => xml);
      const used = texts.flatMap((xml) =>
        [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="(\w+)"/g)].map(([, id = '']) => id),
      );
      assert.ok(used.length > 100);
      for (const id of used) assert.ok(known.has(id), id);
    }
  });

  it("names Word's own styles as Word does, so that its gallery and its outline know them", () => {
    eachPart('word/styles.xml', (styles) => {
      for (const [id, name] of [
        ['Normal', 'Normal'],
        ['Title', 'Title'],
        ['Heading1', 'heading 1'],
        ['Heading2', 'heading 2'],
        ['Footer', 'footer'],
        ['Signature', 'Signature'],
        ['Date', 'Date'],
      ])
        assert.match(styles, new RegExp(`w:styleId="${id}"><w:name w:val="${name}"/>`));
      for (const level of [0, 1]) assert.match(styles, new RegExp(`<w:outlineLvl w:val="${level}"/>`));
    });
  });

  it('gives every box the width of its columns, and every row all of them', () => {
    eachBody((body, name) => {
      for (const table of elements(body, 'w:tbl')) {
        const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, twips]) => Number(twips));
        for (const row of elements(table, 'w:tr')) {
          const cells = cellsOf(row);
          assert.equal(sum(cells.map(({ span }) => span)), grid.length, name);
          for (const { column, span, xml } of cells) {
            const width = Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(xml)?.[1]);
            assert.equal(width, sum(grid.slice(column, column + span)), name);
          }
        }
      }
    });
  });

  const checkMerges = (table: string, name: string) => {
    let above: Cell[] = [];
    for (const row of elements(table, 'w:tr')) {
      const cells = cellsOf(row);
      for (const { column, span } of cells.filter(({ merge }) => merge === 'continue')) {
        assert.ok(
          above.some((upper) => upper.column === column && upper.span === span && upper.merge),
          name,
        );
      }
      above = cells;
    }
  };

  it('goes on with a merged box only under one that began, as wide as that, and ends every box with a paragraph', () => {
    eachBody((body, name) => {
      for (const table of elements(body, 'w:tbl')) checkMerges(table, name);
      for (const box of elements(body, 'w:tc')) assert.match(box, /<\/w:p><\/w:tc>$/, name);
    });
  });

  it('has text between tables and after the last, and no table without rows', () => {
    eachBody((body) => {
      assert.doesNotMatch(body, /<\/w:tbl>(?:<w:tbl>|<w:sectPr|<\/w:body>)/);
      for (const table of elements(body, 'w:tbl')) assert.ok(elements(table, 'w:tr').length > 3);
    });
  });

  it('asks for Chinese signs wherever a typeface could draw them half as wide', () => {
    eachBody((body, name) => {
      for (const run of elements(body, 'w:r')) {
        if (/[“”‘’—…·①-⑩×]/.test(run)) assert.match(run, /<w:rFonts w:hint="eastAsia"\/>/, `${name}: ${run}`);
      }
    });
  });

  it('keeps the white space of every text and holds nothing XML cannot', () => {
    eachBody((body) => {
      for (const [tag] of body.matchAll(/<w:t\b[^>]*>/g)) assert.equal(tag, '<w:t xml:space="preserve">');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
      assert.doesNotMatch(body, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    });
  });

  it('is a document of the present Word in Chinese, with two footers and no theme font to win', () => {
    eachPart('word/settings.xml', (settings) => {
      assert.match(
        settings,
        /w:name="compatibilityMode" w:uri="http:\/\/schemas.microsoft.com\/office\/word" w:val="15"/,
      );
      assert.match(settings, /<w:evenAndOddHeaders\/>/);
      assert.match(settings, /<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"\/>/);
    });
    eachPart('word/styles.xml', (styles) => assert.match(styles, /<w:lang w:val="en-US" w:eastAsia="zh-CN"/));
    for (const parts of packages.values()) {
      const text = [...parts].filter(([path]) => /^word\/(document|styles|footer\d)/.test(path)).map(([, xml]) => xml);
      assert.ok(text.length >= 4);
      assert.doesNotMatch(text.join(''), /Theme="/);
    }
  });

  it('says what it is and whose', () => {
    for (const [name, report] of reports) {
      const core = packages.get(name)?.get('docProps/core.xml') ?? '';
      assert.match(core, new RegExp(`<dc:title>${report.unit}${report.year}年政府信息公开工作年度报告</dc:title>`));
      assert.ok(core.includes(`<dc:creator>${report.unit}</dc:creator>`));
      assert.match(core, /<dc:language>zh-CN<\/dc:language>/);
    }
  });
});
