import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnShares } from '../../../../../../renderer/pages/draft-wizard/review/form-columns.ts';
import { neighbourOf } from '../../../../../../renderer/pages/draft-wizard/review/neighbour.ts';
import { formOf, generations } from '../../../../../../shared/formats/formats.ts';
import { type GridLayout, layoutTable } from '../../../../../../shared/formats/grid-layout.ts';

const layoutOf = (key: string): GridLayout => {
  const table = formOf('2021').tables.find((candidate) => candidate.key === key);
  assert.ok(table);
  return layoutTable(table);
};

describe('the columns of the form on screen', () => {
  it('fill the width of every declared table', () => {
    for (const table of generations.flatMap((generation) => formOf(generation).tables)) {
      const layout = layoutTable(table);
      const shares = columnShares(layout);
      assert.equal(shares.length, layout.columnCount);
      assert.equal(Math.round(shares.reduce((sum, share) => sum + share, 0)), 100);
      assert.ok(shares.every((share) => share > 3));
    }
  });
});

describe('the arrows on the form', () => {
  it('go to the next figure, over headings and captions, and stop at the edge', () => {
    const proactive = layoutOf('proactive');
    assert.equal(neighbourOf(proactive, 'proactive.regulations.made', 'ArrowRight'), 'proactive.regulations.abolished');
    assert.equal(neighbourOf(proactive, 'proactive.regulations.made', 'ArrowLeft'), null);
    assert.equal(neighbourOf(proactive, 'proactive.regulations.made', 'ArrowUp'), null);
    assert.equal(neighbourOf(proactive, 'proactive.normative.made', 'ArrowDown'), 'proactive.licensing.decisions');
    const requests = layoutOf('requests');
    assert.equal(neighbourOf(requests, 'requests.carried_in.total', 'ArrowDown'), 'requests.granted.total');
    assert.equal(neighbourOf(requests, 'requests.granted.total', 'ArrowUp'), 'requests.carried_in.total');
  });
});
