import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, mock } from 'node:test';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { formOf, generations } from '../../../shared/formats/formats.ts';
import { layoutTable } from '../../../shared/formats/grid-layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { missingReference } from '../../builders/reference-reports.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { partOf, unzip } from '../../builders/unzip.ts';
import { validateOoxml } from '../../builders/validate-ooxml.ts';

const write = (report: Report) => writeDocx(compose(report));

async function bodyOf(report: Report): Promise<string> {
  return partOf(await write(report), 'word/document.xml');
}

const tablesOf = (xml: string) => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
const rowsOf = (table: string) => table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? [];
const cellsIn = (row: string) => row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)].map(([tag]) => tag.replace(/<[^>]*>/g, '')).join('');

describe('the docx', () => {
  it('is A4 with the margins of GB/T 9704 and different odd and even page numbers', async () => {
    const archive = await write(sample2024);
    const section = /<w:sectPr.*<\/w:sectPr>/s.exec(partOf(archive, 'word/document.xml'))?.[0] ?? '';
    assert.match(section, /<w:pgSz w:w="11906" w:h="16838"/);
    for (const margin of ['w:top="2098"', 'w:bottom="1984"', 'w:left="1587"', 'w:right="1474"'])
      assert.ok(section.includes(margin), margin);
    assert.match(section, /<w:footerReference w:type="default"/);
    assert.match(section, /<w:footerReference w:type="even"/);
    assert.match(partOf(archive, 'word/settings.xml'), /<w:evenAndOddHeaders\/>/);
    const footers = [...unzip(archive)].filter(([path]) => /word\/footer\d/.test(path)).map(([, xml]) => xml);
    assert.deepEqual(footers.map((xml) => /<w:jc w:val="(\w+)"\/>/.exec(xml)?.[1]).sort(), ['left', 'right']);
    assert.ok(footers.every((xml) => textOf(xml) === '—  —' && xml.includes('PAGE')));
  });

  it('sets each style in its official typeface and size, digits in Times New Roman, and no theme font', async () => {
    const archive = await write(sample2024);
    const styles = partOf(archive, 'word/styles.xml');
    const style = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    for (const [id, face] of [
      ['Normal', '仿宋_GB2312'],
      ['Title', '方正小标宋_GBK'],
      ['Heading1', '黑体'],
      ['Heading2', '楷体_GB2312'],
      ['TableFigure', '宋体'],
    ] as const) {
      assert.match(style(id), new RegExp(`w:ascii="Times New Roman" w:eastAsia="${face}"`), id);
    }
    assert.match(style('Normal'), /w:firstLineChars="200"/);
    assert.match(style('Normal'), /<w:sz w:val="32"\/>/);
    assert.match(style('Title'), /<w:sz w:val="44"\/>/);
    assert.doesNotMatch(styles + partOf(archive, 'word/document.xml'), /[aA]siaTheme|asciiTheme|hAnsiTheme/);
    assert.match(partOf(archive, 'word/fontTable.xml'), /<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong/);
  });

  it('gives text and labels a pitch of their own, figures and rows only a least one, so that nothing clips when it grows', async () => {
    const archive = await write(sample2024);
    const styles = partOf(archive, 'word/styles.xml');
    assert.match(styles, /w:styleId="Normal">.*?w:line="578" w:lineRule="exact"/s);
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    for (const id of ['TableHead', 'TableLabel', 'TableFigure']) assert.doesNotMatch(style(id), /basedOn/);
    for (const id of ['TableHead', 'TableLabel']) assert.match(style(id), /w:line="240" w:lineRule="exact"/);
    assert.match(style('TableFigure'), /w:lineRule="atLeast"/);
    const tables = tablesOf(partOf(archive, 'word/document.xml'));
    assert.equal(tables.length, 3);
    for (const height of tables.join('').match(/<w:trHeight[^>]*>/g) ?? []) assert.match(height, /w:hRule="atLeast"/);
    assert.doesNotMatch(tables.slice(1).join(''), /lineRule="exact"/);
    // 表二 is set in 12 pt: its labels stand on lines of 14.4 pt.
    assert.match(tables[0] ?? '', /w:line="288" w:lineRule="exact"/);
  });

  for (const generation of generations) {
    it(`merges the boxes of ${generation} as the official form does`, async () => {
      const tables = tablesOf(await bodyOf(aReport(generation).build()));
      for (const [index, table] of formOf(generation).tables.entries()) {
        const layout = layoutTable(table);
        const rows = rowsOf(tables[index] ?? '');
        assert.equal(rows.length, layout.rowCount);
        const restarts = (tables[index] ?? '').match(/<w:vMerge w:val="restart"\/>/g)?.length ?? 0;
        assert.equal(restarts, layout.boxes.filter((box) => box.rowSpan > 1).length);
        for (const [row, xml] of rows.entries()) {
          const spans = cellsIn(xml).map((cell) => Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1));
          assert.equal(
            spans.reduce((sum, span) => sum + span, 0),
            layout.columnCount,
            `${table.name} row ${row}`,
          );
          const labels = layout.boxes.filter((box) => box.row === row && box.cell === null).map((box) => box.label);
          const printed = cellsIn(xml)
            .map(textOf)
            .filter((text) => text !== '' && !/^\d+$/.test(text));
          assert.deepEqual(printed, labels);
        }
      }
    });
  }

  it('sets 三、本年度办理结果 upright', async () => {
    const upright = cellsIn(tablesOf(await bodyOf(sample2024))[1] ?? '').filter((cell) =>
      cell.includes('w:textDirection w:val="tbRlV"'),
    );
    assert.deepEqual(upright.map(textOf).filter(Boolean), ['三、本年度办理结果']);
  });

  it('never splits a row, repeats the headings and keeps each block of 表二 and all of 表三 and 表四 together', async () => {
    const [proactive = '', requests = '', review = ''] = tablesOf(await bodyOf(sample2024));
    const kept = (table: string) => rowsOf(table).map((row) => row.includes('<w:keepNext/>'));
    for (const row of [proactive, requests, review].flatMap(rowsOf)) assert.match(row, /<w:cantSplit\/>/);
    assert.deepEqual(
      rowsOf(proactive).flatMap((row, index) => (row.includes('<w:keepNext/>') ? [] : [index])),
      [3, 6, 10, 13],
    );
    for (const table of [requests, review]) assert.deepEqual(kept(table).lastIndexOf(true), rowsOf(table).length - 2);
    for (const table of [requests, review]) assert.ok(kept(table).slice(0, -1).every(Boolean));
    assert.equal(requests.match(/<w:tblHeader\/>/g)?.length, 3);
  });

  it('fills the text block with every table', async () => {
    for (const table of tablesOf(await bodyOf(sample2020))) {
      const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, twips]) => Number(twips));
      assert.equal(
        columns.reduce((sum, twips) => sum + twips, 0),
        8845,
      );
    }
  });

  it('finds its footers: odd pages right, even pages left', async () => {
    const archive = await write(sample2024);
    const relations = partOf(archive, 'word/_rels/document.xml.rels');
    const sides = ['default', 'even'].map((type) => {
      const id = new RegExp(`<w:footerReference w:type="${type}" r:id="(\\w+)"`).exec(
        partOf(archive, 'word/document.xml'),
      )?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations)?.[1];
      return /<w:jc w:val="(\w+)"/.exec(partOf(archive, `word/${target}`))?.[1];
    });
    assert.deepEqual(sides, ['right', 'left']);
  });

  it('prints user text as text', async () => {
    const evil = '<w:br/>&amp;"\'=1+1 <script>alert(1)</script>';
    const report = aReport().withText({ overview: evil }).build();
    const archive = await write({ ...report, unit: '青禾<镇>&"政府' });
    assert.ok(partOf(archive, 'word/document.xml').includes('&lt;w:br/&gt;&amp;amp;&quot;&#39;=1+1 &lt;script&gt;'));
    assert.ok(partOf(archive, 'docProps/core.xml').includes('<dc:creator>青禾&lt;镇&gt;&amp;&quot;政府</dc:creator>'));
  });

  it('sets the run-in heading in the style of level 2 headings', async () => {
    const body = await bodyOf(sample2024);
    assert.match(body, /<w:rStyle w:val="Heading2Char"\/><\/w:rPr><w:t[^>]*>（一）主动公开情况。<\/w:t>/);
    assert.match(await bodyOf(sample2020), /<w:pStyle w:val="Heading2"\/><\/w:pPr><w:r>.*?（一）主动公开情况</s);
  });

  it('asks for Chinese quotation marks and dashes, which Word would else set half as wide', async () => {
    const body = await bodyOf(aReport().withText({ overview: '坚持“先审查、后公开”——不留死角…' }).build());
    assert.match(body, /<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>坚持“先审查/);
    assert.match(body, /<w:rFonts w:hint="eastAsia"\/><\/w:rPr><w:t[^>]*>3.危及“三安全一稳定”</);
  });

  it('is the same bytes on another day', async () => {
    const today = await write(sample2024);
    mock.timers.enable({ apis: ['Date'], now: new Date('2031-07-09T10:11:12Z') });
    const later = await write(sample2024);
    mock.timers.reset();
    assert.deepEqual(Buffer.from(later), Buffer.from(today));
  });

  it('is valid by the schemas of ECMA-376', { skip: missingReference('tools/validate-ooxml.py') }, async (context) => {
    const folder = tempFolder(context);
    const files = await Promise.all(
      [sample2020, sample2024].map(async (report) => {
        const file = join(folder, `${report.year}.docx`);
        writeFileSync(file, await write(report));
        return file;
      }),
    );
    const validation = validateOoxml(files);
    if (validation.kind === 'unavailable') return context.skip(validation.why);
    assert.ok(validation.isValid, validation.report);
  });
});
