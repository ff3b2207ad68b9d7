import assert from 'node:assert/strict';
import { it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { linkTo, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { aReport } from '../../builders/a-report.ts';

const tables = aReport().with('requests.new.total', null).with('requests.granted.total', 3);
const received = linkTo(['requests.new.total']);
const granted = linkTo(['requests.granted.total']);

const heldIn = (overview: string) =>
  evaluate({ report: withShownFigures(tables.withText({ overview }).build()) }).filter(({ rule }) => rule === 'S-HOLD');

it('linked figures whose cells are blank are told once for each text, with the cells to fill', () => {
  const [finding, ...others] = heldIn(`收到 ${received} 件，予以公开 ${granted} 件，去年收到 ${received} 件。`);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [finding?.cells, finding?.text, finding?.span],
    [['requests.new.total'], 'overview', { start: 3, end: 7 }],
  );
  assert.equal(
    finding?.message,
    '一、总体情况：2 处数取自表三的“一、本年新收政府信息公开申请数量”总计，表里还没有填，填好表就会显示。见“收到 〔未填〕 件，予以公开 3 件，…”。',
  );
});

it('a link whose cells are filled is no open figure', () => {
  assert.deepEqual(heldIn(`予以公开 ${granted} 件。`), []);
});

it('the signs of an open figure are told where they were typed, or where a link leads nowhere', () => {
  const messages = heldIn(`收到〔未填〕件，${linkTo(['requests.nowhere' as never])} 件。`).map(
    ({ message }) => message,
  );
  assert.equal(messages.length, 2);
  assert.match(messages[0] ?? '', /“〔未填〕”还没有填/u);
  assert.match(messages[1] ?? '', /“〔待核〕”还没有填/u);
});
