import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportView } from '../../../../main/api/contract.ts';
import { applyRepair } from '../../../../renderer/editor/apply-repair.ts';
import { createReportSession } from '../../../../renderer/editor/report-session.ts';
import type { Batch } from '../../../../renderer/editor/save-queue.ts';
import { aReport } from '../../../builders/a-report.ts';

const quiet = '我镇认真做好政府信息公开工作，全年没有发生责任追究的情形。';

function open(overview: string, status: ReportView['status'] = 'draft') {
  const batches: Batch[] = [];
  const view: ReportView = {
    ...{ id: 'r1', status, revision: 0, savedAt: '2026-01-05T09:00:00.000Z', canUndo: false, canRedo: false },
    ...{ previous: null, findings: [], waivers: [], signOff: null, sourceFile: null },
    report: aReport().withText({ overview }).build(),
  };
  const session = createReportSession(view, {
    save: async (changes) => {
      batches.push(changes);
      const receipt = { revision: batches.length, savedAt: view.savedAt, canUndo: true, canRedo: false, refused: [] };
      return { ok: true, data: receipt };
    },
    travel: () => assert.fail('nothing is undone here'),
    later: () => () => {},
  });
  const found = () => session.state().findings.filter(({ repair }) => repair);
  return { session, batches, found, overview: () => session.state().report.texts.overview };
}

describe('applying a repair', () => {
  it('is one gesture, and its finding is gone', async () => {
    const { session, batches, found, overview } = open(`稳步推进，，有序开展。${quiet}`);
    const [finding = assert.fail()] = found();
    assert.equal(applyRepair(session, finding, finding.repair?.label ?? '')?.label, '改成“，”');
    assert.equal(overview(), `稳步推进，有序开展。${quiet}`);
    assert.deepEqual(found(), []);
    await session.saveNow();
    assert.equal(batches.length, 1);
  });

  it('keeps what was typed after the list was drawn', () => {
    const { session, found, overview } = open(`稳步推进，，有序开展。${quiet}`);
    const [finding = assert.fail()] = found();
    session.type({ kind: 'set-text', text: 'overview', value: `稳步推进，，有序开展。${quiet}群众满意。` });
    assert.ok(applyRepair(session, finding, finding.repair?.label ?? ''));
    assert.equal(overview(), `稳步推进，有序开展。${quiet}群众满意。`);
  });

  it('takes the way that was chosen, and none that is not offered', () => {
    const { session } = open(`及时公布资金资金分配结果。${quiet}`);
    const [finding = assert.fail()] = session.state().findings.filter(({ rule }) => rule === 'S-REPEAT');
    assert.equal(applyRepair(session, finding, '改成“预算”'), null);
    assert.equal(applyRepair(session, finding, '改成“资金”')?.label, '改成“资金”');
    assert.equal(session.state().report.texts.overview, `及时公布资金分配结果。${quiet}`);
  });

  it('does nothing once the finding is gone', () => {
    const { session, batches, found, overview } = open(`稳步推进，，有序开展。${quiet}`);
    const [finding = assert.fail()] = found();
    session.type({ kind: 'set-text', text: 'overview', value: quiet });
    assert.equal(applyRepair(session, finding, finding.repair?.label ?? ''), null);
    assert.equal(overview(), quiet);
    assert.deepEqual(batches, []);
  });
});
