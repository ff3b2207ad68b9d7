import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCellKey } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { type SubjectId, subjectOf, subjects } from '../../../shared/narrative/subjects.ts';
import { wayIdOf, wayOf } from '../../../shared/narrative/ways.ts';

const everyWay = [...new Set((Object.keys(subjects) as SubjectId[]).flatMap((id) => subjectOf(id).ways))];

describe('ways', () => {
  it('of every subject exist in at least one generation, with a name and cells it has', () => {
    for (const id of everyWay) {
      const ways = generations.flatMap((generation) => {
        const way = wayOf(generation, id);
        if (!way) return [];
        assert.ok(way.cells.every((key) => isCellKey(generation, key)));
        assert.match(way.name, /^表[二三四]的.*[^”“\s]/u);
        assert.equal(wayIdOf(generation, way.cells), id);
        return [way];
      });
      assert.ok(ways.length > 0, id);
    }
  });

  it('are read off the form: a group is all of its lines, an organisation all of its columns', () => {
    assert.equal(wayOf('2021', 'denied')?.cells.length, 8);
    assert.equal(wayOf('2021', 'other')?.cells.length, 3);
    assert.deepEqual(wayOf('2019', 'other')?.cells, ['requests.other.total']);
    assert.equal(wayOf('2021', 'newByOrganisations')?.cells.length, 5);
    assert.deepEqual(wayOf('2021', 'litigation')?.cells, [
      'review.litigation_direct.total',
      'review.litigation_after.total',
    ]);
  });

  it('are missing where the form does not ask', () => {
    assert.equal(wayOf('2019', 'normativeInForce'), null);
    assert.equal(wayOf('2021', 'procurementAmount'), null);
  });
});
