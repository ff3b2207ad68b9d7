import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetFaultOf, circleIn, faultOf, importsOf } from '../../scripts/check-boundaries.ts';

const uses = (path: string, source: string) => importsOf(source).map((statement) => faultOf(path, statement));

test('the core may not reach for the machine, the window or a package', () => {
  assert.match(uses('shared/report/report.ts', "import { readFile } from 'node:fs';")[0] ?? '', /has no Node/);
  assert.match(uses('shared/checks/evaluate.ts', "import { x } from '../alignment/align.ts';")[0] ?? '', /may not/);
  assert.match(uses('shared/formats/form.ts', "import React from 'react';")[0] ?? '', /package react/);
  assert.deepEqual(uses('shared/checks/evaluate.ts', "import { cellsOf } from '../formats/cells.ts';"), [null]);
});

test('only storage knows the driver, and the window knows the back end by its types alone', () => {
  assert.match(uses('main/api/create-api.ts', "import Database from 'better-sqlite3';")[0] ?? '', /may not/);
  assert.deepEqual(uses('main/storage/database.ts', "import Database from 'better-sqlite3';"), [null]);
  assert.deepEqual(uses('renderer/app/api-client.ts', "import type { Api } from '../../main/api/create-api.ts';"), [
    null,
  ]);
  assert.match(
    uses('renderer/app/api-client.ts', "import { Api } from '../../main/api/create-api.ts';")[0] ?? '',
    /may not/,
  );
});

test('imports are found over several lines, in exports and when dynamic, but not in comments', () => {
  const source =
    "import {\n  a,\n  b,\n} from './a.ts';\nexport * from './b.ts';\n// import './c.ts';\nawait import('./d.ts');";
  assert.deepEqual(
    importsOf(source).map(({ specifier }) => specifier),
    ['./a.ts', './b.ts', './d.ts'],
  );
});

test('a file of more than 300 lines is refused unless it is declared data', () => {
  const long = 'x\n'.repeat(301);
  assert.match(budgetFaultOf('shared/report/report.ts', long) ?? '', /301 lines/);
  assert.equal(budgetFaultOf('shared/formats/format-2021.ts', long), null);
  assert.equal(budgetFaultOf('shared/report/report.ts', 'x\n'.repeat(300)), null);
});

test('modules that import each other in a circle are named, types included', () => {
  const tree = new Map([
    ['a.ts', "import { b } from './room/b.ts';"],
    ['room/b.ts', "import type { C } from './c.ts';"],
    ['room/c.ts', "export { a } from '../a.ts';"],
  ]);
  assert.deepEqual(circleIn(tree), ['a.ts', 'room/b.ts', 'room/c.ts', 'a.ts']);
  assert.equal(circleIn(tree.set('room/c.ts', "import { d } from './not-in-the-tree.ts';")), null);
});
