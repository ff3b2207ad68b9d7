import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { guidanceFor } from '../../../shared/formats/guidance.ts';
import { columnHelp, rowHelp } from '../../../shared/formats/guidance-texts.ts';

const allGuidance = generations.flatMap((generation) =>
  cellsOf(generation).map((cell) => ({ cell, help: guidanceFor(generation, cell.key) })),
);

describe('guidance', () => {
  it('says something in whole sentences about every cell of both forms', () => {
    for (const { cell, help } of allGuidance) {
      for (const sentence of [help.row, help.column, help.entry]) assert.match(sentence, /。$/u, cell.key);
      assert.doesNotMatch(help.row + help.column + help.entry, /[a-zA-Z]|！/u, cell.key);
    }
  });

  it('has no text that no cell uses', () => {
    const used = new Set(allGuidance.flatMap(({ help }) => [help.row, help.column]));
    const written = [rowHelp, columnHelp].flatMap((byTable) =>
      Object.values(byTable).flatMap((texts) => Object.values(texts)),
    );
    for (const text of written) assert.ok(used.has(text), text);
  });

  it('tells a sum, a count, a change and an amount apart', () => {
    assert.match(guidanceFor('2021', 'requests.new.total').entry, /不用填/);
    assert.match(guidanceFor('2021', 'requests.new.natural_person').entry, /填 0/);
    assert.match(guidanceFor('2019', 'proactive.fees.change').entry, /负数/);
    assert.match(guidanceFor('2021', 'proactive.fees.amount').entry, /万元/);
  });

  it('names the cell as a sentence would', () => {
    assert.equal(guidanceFor('2021', 'requests.partial.enterprise').name, '（二）部分公开·商业企业');
    assert.equal(guidanceFor('2021', 'review.litigation_after.pending').name, '复议后起诉·尚未审结');
    assert.equal(guidanceFor('2019', 'proactive.procurement.amount').name, '政府集中采购·采购总金额');
  });
});
