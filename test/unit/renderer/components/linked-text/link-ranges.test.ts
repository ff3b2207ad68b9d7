import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  aroundWholeLinks,
  differenceBetween,
  editorSpan,
  lineEndsOf,
  linkRangesIn,
  withLineEnds,
  withLineFeeds,
} from '../../../../../renderer/components/linked-text/link-ranges.ts';
import { linkTo, renderText } from '../../../../../shared/narrative/linked-text.ts';
import { aReport } from '../../../../builders/a-report.ts';

const tables = aReport().with('requests.new.total', 123).build();
const link = linkTo(['requests.new.total']);
const anyStored = fc
  .array(fc.oneof(fc.constant(link), fc.string({ unit: fc.constantFrom(...'收到3件，\n'), minLength: 1 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

describe('links in a stored text', () => {
  it('stand where their marks stand', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const ranges = linkRangesIn(stored);
        assert.equal(ranges.length, stored.split(link).length - 1);
        for (const { from, to, cells } of ranges) {
          assert.equal(stored.slice(from, to), link);
          assert.deepEqual(cells, ['requests.new.total']);
        }
      }),
    );
  });

  it('are taken whole or not at all', () => {
    const stored = `收到${link}件`;
    const links = linkRangesIn(stored);
    const [{ from, to } = assert.fail()] = links;
    assert.deepEqual(aroundWholeLinks(links, 0, from), { from: 0, to: from });
    assert.deepEqual(aroundWholeLinks(links, from + 1, to - 1), { from, to });
    assert.deepEqual(aroundWholeLinks(links, 1, from + 1), { from: 1, to });
    assert.deepEqual(aroundWholeLinks(links, to - 1, to + 1), { from, to: to + 1 });
    assert.deepEqual(aroundWholeLinks(links, from + 1, from + 1), { from: to, to });
  });
});

describe('line ends', () => {
  it('of a text are kept while it is edited by line feeds', () => {
    fc.assert(
      fc.property(anyStored, fc.constantFrom('\n', '\r\n'), (text, ends) => {
        const stored = text.replaceAll('\n', ends);
        assert.equal(withLineEnds(withLineFeeds(stored), lineEndsOf(stored)), stored);
      }),
    );
  });

  it('do not move the stretch that is meant', () => {
    const stored = `甲\r\n乙${link}\r\n丙丁`;
    const held = withLineFeeds(stored);
    const read = renderText(tables, stored).text;
    const at = read.indexOf('丙丁');
    const { start, end } = editorSpan(tables, stored, { start: at, end: at + 2 });
    assert.equal(held.slice(start, end), '丙丁');
    const figure = read.indexOf('123');
    const span = editorSpan(tables, stored, { start: figure, end: figure + 3 });
    assert.equal(held.slice(span.start, span.end), link);
  });
});

describe('the difference between two texts', () => {
  it('makes one of the other and touches nothing around it', () => {
    fc.assert(
      fc.property(anyStored, anyStored, anyStored, anyStored, (head, before, after, tail) => {
        const [old, wanted] = [head + before + tail, head + after + tail];
        const change = differenceBetween(old, wanted);
        if (!change) return assert.equal(old, wanted);
        assert.equal(old.slice(0, change.from) + change.insert + old.slice(change.to), wanted);
        assert.ok(change.from >= head.length || before === after);
        assert.ok(old.length - change.to >= tail.length || change.from > head.length);
      }),
    );
  });
});
