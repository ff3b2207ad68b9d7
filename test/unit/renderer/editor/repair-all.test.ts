import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportView } from '../../../../main/api/contract.ts';
import { repairAll } from '../../../../renderer/editor/repair-all.ts';
import { createReportSession } from '../../../../renderer/editor/report-session.ts';
import type { Batch } from '../../../../renderer/editor/save-queue.ts';
import { aReport } from '../../../builders/a-report.ts';

function open(texts: Readonly<Record<string, string>>) {
  const batches: Batch[] = [];
  const view: ReportView = {
    ...{ id: 'r1', status: 'draft', revision: 0, savedAt: '2026-01-05T09:00:00.000Z', canUndo: false, canRedo: false },
    ...{ previous: null, findings: [], waivers: [], signOff: null, sourceFile: null },
    report: aReport().withText(texts).build(),
  } as ReportView;
  const session = createReportSession(view, {
    save: async (changes) => {
      batches.push(changes);
      const receipt = { revision: batches.length, savedAt: view.savedAt, canUndo: true, canRedo: false, refused: [] };
      return { ok: true, data: receipt };
    },
    travel: () => assert.fail('nothing is undone here'),
    later: () => () => {},
  });
  const ofRule = (id: string) => session.state().findings.filter(({ rule }) => rule === id);
  return { session, batches, ofRule, texts: () => session.state().report.texts };
}

const overview = '稳步推进，，有序开展；按照修修订的条例执行，，做好公开。认真布署。';
const problems = '公开内容还不够全面，，下一步将加强培训。';

describe('全部改好', () => {
  it('mends what one rule is sure of, in every text, as one gesture', async () => {
    const { session, batches, ofRule, texts } = open({ overview, problems });
    assert.equal(ofRule('S-DOUBLE').length, 4);
    assert.equal(repairAll(session, 'S-DOUBLE'), 4);
    assert.deepEqual(ofRule('S-DOUBLE'), []);
    assert.equal(texts().overview, '稳步推进，有序开展；按照修订的条例执行，做好公开。认真布署。');
    assert.equal(texts().problems, '公开内容还不够全面，下一步将加强培训。');
    assert.equal(ofRule('S-WORD').length, 1, 'another rule’s problem stays');
    await session.saveNow();
    assert.deepEqual(
      batches.map((batch) => batch.map((change) => change.kind === 'set-text' && change.text)),
      [['overview', 'problems']],
    );
  });

  it('counts the places, not the problems', () => {
    const { session } = open({ overview: '公开信息,办理申请;落实责任。', problems: '公开还不够,下一步将加强培训。' });
    assert.equal(repairAll(session, 'S-MARK'), 3);
  });

  it('changes nothing where nothing is certain', async () => {
    const { session, batches } = open({ overview: '及时公布资金资金分配结果。' });
    assert.equal(repairAll(session, 'S-REPEAT'), 0);
    await session.saveNow();
    assert.deepEqual(batches, []);
  });

  it('is tried out on the side', () => {
    const { session, ofRule } = open({ overview });
    const left = session.tryOut([{ kind: 'set-text', text: 'overview', value: '我镇认真公开信息。' }]);
    assert.deepEqual(
      left.filter(({ rule }) => rule === 'S-DOUBLE'),
      [],
    );
    assert.equal(ofRule('S-DOUBLE').length, 3, 'nothing was changed');
  });
});
