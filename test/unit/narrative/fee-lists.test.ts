import assert from 'node:assert/strict';
import { it } from 'node:test';
import { wrongFeeListsIn } from '../../../shared/narrative/fee-lists.ts';
import { emptyTexts } from '../../../shared/report/report.ts';

const wrongIn = (other: string) =>
  wrongFeeListsIn({ ...emptyTexts, other }).map(({ kind, total, sum }) => `${kind} ${total.value} ${sum}`);

it('the cases and the money of the payers add up, in one sentence or in two', () => {
  assert.deepEqual(
    wrongIn('对 3 件申请收取信息处理费 350 元。其中，民政办 1 件，收取 100 元；规划办 2 件，收取 250 元。'),
    [],
  );
  assert.deepEqual(wrongIn('收取信息处理费共计 380 元，其中民政办 1 件，收取 380 元。'), []);
  assert.deepEqual(
    wrongIn('对 4 件申请收取信息处理费 350 元。其中，民政办 1 件，收取 100 元；规划办 2 件，收取 240 元。'),
    ['count 4 3', 'money 35000 34000'],
  );
  assert.deepEqual(wrongIn('收取信息处理费 0.5 万元，其中民政办 1000 元、规划办 4000 元。'), []);
});

it('a list that leaves payers out is no sum, nor is one that goes on to another year', () => {
  assert.deepEqual(wrongIn('收取信息处理费 350 元。其中，民政办收取 100 元；2024年收取 400 元。'), []);
  assert.deepEqual(wrongIn('收取信息处理费 350 元，其中民政办 100 元、规划办 200 元等。'), []);
});
