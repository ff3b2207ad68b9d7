import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HomeView, ReportView } from '../../../main/api/contract.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi } from '../../builders/test-api.ts';

const copied = '公开栏更新不及时，下一步将按月检查并通报结果。';

test('every earlier report of the office in the store is what a report is checked against', async (t) => {
  const api = openTestApi(t);
  const draft = aReport().withText({ problems: copied }).build();
  const id = api.store.reports.create(aDraft(draft));
  const view = async () =>
    (await (await api.client.api.reports[':id'].$get({ param: { id } })).json()) as unknown as ReportView;
  const about = ({ findings }: ReportView) =>
    findings.filter(({ rule, text }) => rule === 'Y-DUP' && text === 'problems').length;
  const alone = await view();
  assert.deepEqual([alone.earlier, about(alone)], [[], 0]);

  for (const year of [2021, 2023, 2024]) {
    const problems = `${year} 年的问题已经整改，下一步巩固成果。`;
    api.store.reports.create(aDraft(aReport().in(year).withText({ problems }).build()));
  }
  const stranger = aReport().in(2022).withText({ problems: copied }).build();
  api.store.reports.create(aDraft({ ...stranger, unit: '云溪县白石乡人民政府' }));
  const compared = await view();
  assert.deepEqual(
    [compared.previous?.report.year, compared.earlier?.map(({ year }) => year), about(compared)],
    [2024, [2023, 2021], 0],
  );

  api.store.reports.create(aDraft(aReport().in(2022).withText({ problems: copied }).build()));
  const found = await view();
  assert.deepEqual([found.earlier?.map(({ year }) => year), about(found)], [[2023, 2022, 2021], 1]);
  const home = (await (await api.client.api.home.$get()).json()) as HomeView;
  const line = home.reports.find((report) => report.id === id);
  const told = found.findings.filter(({ severity }) => severity === 'warning').length;
  assert.equal(line?.warnings, told, 'the desk counts what the report shows');
});
