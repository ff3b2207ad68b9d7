import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLabel } from '../../../shared/alignment/find-label.ts';
import { labelIndexOf } from '../../../shared/alignment/label-index.ts';
import { headingVariants, labelVariants } from '../../../shared/alignment/label-variants.ts';
import { normalise, originalOf } from '../../../shared/alignment/normalise.ts';
import { sectionHeadingOf } from '../../../shared/alignment/section-headings.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { sections } from '../../../shared/formats/sections.ts';

const declaredPlaces = new Set(
  generations.flatMap((generation) => {
    const { rows, columns } = labelIndexOf(generation);
    const all = Object.values(rows).flat();
    const parents = all.flatMap(({ at }) => at.split('.').map((_, depth, keys) => keys.slice(0, depth + 1).join('.')));
    const headings = all.flatMap(({ table, cells }) => cells.map((key) => `${table}:${key.split('.').at(-1)}`));
    assert.ok(columns.size > 0);
    return [...parents, ...headings];
  }),
);

test('every variant names a row, group or column the form declares', () => {
  assert.deepEqual(
    labelVariants.filter(({ at }) => !declaredPlaces.has(at)).map(({ at }) => at),
    [],
  );
});

test('every heading variant names a statutory section and is found as its heading', () => {
  assert.deepEqual(
    Object.keys(headingVariants),
    sections.map(({ key }) => key),
  );
  for (const [section, wordings] of Object.entries(headingVariants)) {
    for (const wording of wordings) assert.equal(sectionHeadingOf(`一、${wording}`)?.section, section, wording);
  }
});

test('every declared row is found by its official label', () => {
  for (const generation of generations) {
    const index = labelIndexOf(generation);
    for (const row of Object.values(index.rows).flat()) {
      const label = row.path.at(-1)?.label ?? '';
      if (label === '') continue;
      const found = findLabel(normalise(label), index);
      assert.deepEqual([found?.near, found?.label], [false, { kind: 'row', row }], label);
    }
  }
});

const misprints: readonly (readonly [string, string])[] = [
  ['2.其他法律行政止公开', 'requests.denied.law_forbids'],
  ['8.属于行政查询事务', 'requests.denied.admin_query'],
  ['予以公开', 'requests.granted'],
  ['(一) 予以公开', 'requests.granted'],
  ['本年新收政府信息公开申请数量', 'requests.new'],
  ['四、结转下年度继续办理', 'requests.carried_out'],
  ['行政事业型收费', 'proactive.fees'],
  ['规范性文件', 'proactive.normative'],
  ['規(guī)章(設區(qū)的市、自治州人民政府應提供相關數(shù)據(jù))', 'proactive.regulations'],
  ['5.要求行政机关确认或重新出具', 'requests.refused.confirmation'],
  ['（二）部分公开（区分处理的，只计这一情形，不', 'requests.partial'],
  ['1.逾期不补正', 'requests.other.uncorrected'],
  ['3.其他', 'requests.other.misc'],
];

for (const [print, at] of misprints) {
  test(`“${print}” is the row ${at}`, () => {
    const found = findLabel(normalise(print), labelIndexOf('2021'));
    assert.equal(found?.label.kind === 'row' ? found.label.row.at : found?.label.kind, at);
  });
}

const notRows: readonly (readonly [string, string | undefined])[] = [
  ['其他', 'heading'],
  ['总计', 'heading'],
  ['（三）不予公开', 'group'],
  ['信息内容本年制发件数本年废止件数现行有效件数', 'heading'],
  ['主动公开政府信息1136条', undefined],
  ['（一）主动公开', undefined],
  ['本年', undefined],
];

for (const [print, kind] of notRows) {
  test(`“${print}” is ${kind ?? 'no label'}`, () => {
    assert.equal(findLabel(normalise(print), labelIndexOf('2021'))?.label.kind, kind);
  });
}

test('the way back from levelled text to the literal one', () => {
  const original = '鎮(zhèn)　２０２３年　數(shù)量①';
  const text = normalise(original);
  assert.equal(text, '镇 2023年 数量1');
  const at = text.indexOf('2023');
  assert.equal(originalOf(original, at, at + 4), '２０２３');
  assert.equal(originalOf(original, text.indexOf('数'), text.length), '數(shù)量①');
});

test('brackets that hold no reading stay', () => {
  assert.equal(normalise('公里(km)、条例(修订)'), '公里(km)、条例(修订)');
});
