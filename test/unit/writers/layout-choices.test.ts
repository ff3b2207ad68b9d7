import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { type LayoutChoices, officialLayout } from '../../../shared/document/layout-choices.ts';
import { sample2024 } from '../../builders/sample-reports.ts';
import { partOf, unzip } from '../../builders/unzip.ts';

const document = compose(sample2024);
const write = (choices: Partial<LayoutChoices>) => writeDocx(document, { ...officialLayout, ...choices });

describe('what a county may ask for otherwise', () => {
  it('is the official layout unless it is asked for', async () => {
    assert.deepEqual(Buffer.from(await write({})), Buffer.from(await writeDocx(document)));
  });

  it('is the line pitch', async () => {
    for (const [linePitchPt, twips] of [
      [28, 560],
      [28.9, 578],
      [30, 600],
    ] as const) {
      const archive = await write({ linePitchPt });
      assert.match(
        partOf(archive, 'word/styles.xml'),
        new RegExp(`w:styleId="Normal">.*?w:line="${twips}" w:lineRule="exact"`, 's'),
      );
      // Lines of 28 pt leave room for most of another: on a grid of them some programs would make the page smaller.
      const type = linePitchPt === 28 ? '' : ' w:type="lines"';
      assert.match(partOf(archive, 'word/document.xml'), new RegExp(`<w:docGrid${type} w:linePitch="${twips}"/>`));
    }
  });

  it('is the typeface of the digits', async () => {
    const styles = partOf(await write({ digits: 'chinese' }), 'word/styles.xml');
    assert.doesNotMatch(styles, /Times New Roman/);
    assert.match(styles, /w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/);
  });

  it('is the form of the page number', async () => {
    for (const [pageNumber, shown] of [
      ['dashes', '—  —'],
      ['hyphens', '-  -'],
      ['bare', ''],
    ] as const) {
      const footers = [...unzip(await write({ pageNumber }))].filter(([path]) => /word\/footer\d/.test(path));
      assert.equal(footers.length, 2);
      for (const [, xml] of footers) {
        const text = [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([tag]) => tag.replace(/<[^>]*>/g, '')).join('');
        assert.equal(text, shown);
        assert.match(xml, /PAGE/);
      }
    }
  });

  it('is the band behind the 条款 rows', async () => {
    const shades = (archive: Uint8Array) => partOf(archive, 'word/document.xml').match(/w:fill="(\w+)"/g);
    assert.deepEqual(shades(await write({ captionBand: '#EEECE1' })), Array(4).fill('w:fill="EEECE1"'));
    assert.equal(shades(await write({ captionBand: null })), null);
  });
});
