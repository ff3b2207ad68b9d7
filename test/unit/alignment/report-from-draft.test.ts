import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { asFile, proactive2021, title2023 } from '../../builders/made-up-reports.ts';
import { readDraft } from '../../builders/read-draft.ts';

const end = '六、其他需要报告的事项';

test('words are kept beside the number only where they say more than it', async () => {
  const draft = await readDraft(
    asFile(
      title2023,
      proactive2021({
        fees: '行政事业性收费 | 251000元 | ||',
        licensing: '行政许可 | １，２３４ | ||',
        compulsion: '行政强制 | 若干 | ||',
      }),
      end,
    ),
  );
  const report = reportFromDraft(draft);
  assert.equal(report?.cells['proactive.licensing.decisions'], 1234);
  assert.equal(report?.cells['proactive.compulsion.decisions'], null);
  assert.deepEqual(report?.sources, { 'proactive.fees.amount': '251000元', 'proactive.compulsion.decisions': '若干' });
});

test('what the clerk decides replaces what was read, words included', async () => {
  const draft = await readDraft(asFile(title2023, proactive2021({ fees: '行政事业性收费 | 约36万元 | ||' }), end));
  const report = reportFromDraft(draft, { unit: '云溪县青禾镇', year: 2022, cells: { 'proactive.fees.amount': null } });
  assert.deepEqual(
    [report?.unit, report?.year, report?.cells['proactive.fees.amount'], report?.sources],
    ['云溪县青禾镇', 2022, null, {}],
  );
});

test('a file without tables makes no report', async () => {
  const draft = await readDraft(asFile(title2023, '五、存在的主要问题及改进情况', '公开不够及时。'));
  assert.equal(reportFromDraft(draft), null);
});

test('without a year anywhere the report has year 0, until the clerk says', async () => {
  const draft = await readDraft(asFile(proactive2021({}), end));
  assert.equal(reportFromDraft(draft)?.year, 0);
  assert.equal(reportFromDraft(draft, { year: 2023 })?.year, 2023);
});

test('the printed title is kept where it is not the official one', async () => {
  const titleIn = async (...lines: string[]) =>
    reportFromDraft(await readDraft(asFile(lines, proactive2021({}), end)))?.printedTitle;
  assert.equal(await titleIn(title2023), undefined);
  assert.equal(await titleIn('云溪县青禾镇人民政府 2023 年政府信息公开工作年度报告'), undefined);
  assert.equal(await titleIn('青禾镇2023年度信息公开年度报告'), '青禾镇2023年度信息公开年度报告');
  assert.equal(await titleIn('青禾镇2023年度政府信息公开工作年度报告', title2023), undefined);
});
