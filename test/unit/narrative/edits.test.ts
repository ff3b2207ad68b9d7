import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type Edit, orderEdits, spanAfter } from '../../../shared/narrative/edits.ts';

const edit = (start: number, end: number, to: string): Edit => ({ span: { start, end }, to });

it('edits are applied in order, the first of two that meet', () => {
  const edits = orderEdits([edit(4, 6, 'xyz'), edit(0, 1, ''), edit(5, 7, '!')]);
  assert.equal(applyEdits('0123456789', edits), '123xyz6789');
});

it('a stretch that no edit cuts stands for the same words afterwards', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), fc.string(), (before, old, kept, fresh, after) => {
      const text = before + old + kept + after;
      const edits = orderEdits([edit(before.length, before.length + old.length, fresh)]);
      const start = before.length + old.length;
      const moved = spanAfter(edits, { start, end: start + kept.length });
      assert.equal(applyEdits(text, edits).slice(moved.start, moved.end), kept);
    }),
  );
});
