import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as soon } from 'node:timers/promises';
import type { ReportView, SaveReceipt, UndoView } from '../../../../main/api/contract.ts';
import type { ApiResult } from '../../../../renderer/app/api-result.ts';
import { createReportSession } from '../../../../renderer/editor/report-session.ts';
import type { Batch, Direction } from '../../../../renderer/editor/save-queue.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Change } from '../../../../shared/report/change.ts';
import { applyChanges } from '../../../../shared/report/change.ts';
import { emptyReport, type LinkedReport, valueAt } from '../../../../shared/report/report.ts';

const set = (cell: CellKey, value: number | null): Change => ({ kind: 'set-cell', cell, value, source: null });
const write = (value: string) => ({ kind: 'set-text', text: 'overview', value }) as const;
const away: ApiResult<never> = { ok: false, error: { code: 'unreachable', message: '程序没有应答。' } };

/** A back end of one report, with a switch for being away, and a clock moved by hand. */
function aBackEnd() {
  let report: LinkedReport = emptyReport('2021', '云溪县青禾镇人民政府', 2025);
  const history: LinkedReport[] = [];
  const batches: Batch[] = [];
  let state: 'here' | 'away' | 'refusing' | 'put-aside' = 'here';
  let attempts = 0;
  let held: (() => void)[] | null = null;
  let timers: { at: number; run: () => void }[] = [];
  let nowMs = 0;
  const receipt = (): SaveReceipt => ({
    revision: batches.length,
    savedAt: `2026-01-05T09:00:0${batches.length}.000Z`,
    canUndo: history.length > 0,
    canRedo: false,
  });
  const view = (): ReportView => ({
    ...receipt(),
    id: 'r1',
    status: 'draft',
    report,
    previous: null,
    findings: [],
    waivers: [],
    signOff: null,
    sourceFile: null,
  });
  const arrive = async () => {
    if (held) await new Promise<void>((resolve) => held?.push(resolve));
  };
  return {
    view,
    batches,
    stored: () => report,
    attempts: () => attempts,
    be: (next: typeof state) => {
      state = next;
    },
    hold: () => {
      held = [];
    },
    letGo: async () => {
      const waiting = held ?? [];
      held = null;
      for (const resume of waiting) resume();
      await soon();
    },
    pass: async (ms: number) => {
      nowMs += ms;
      const due = timers.filter((timer) => timer.at <= nowMs);
      timers = timers.filter((timer) => timer.at > nowMs);
      for (const timer of due) timer.run();
      await soon();
    },
    deps: {
      save: async (changes: Batch): Promise<ApiResult<SaveReceipt>> => {
        await arrive();
        attempts += 1;
        if (state === 'away') return away;
        if (state === 'put-aside') return { ok: false, error: { code: 'not-found', message: '没有找到这份报告。' } };
        if (state === 'refusing') return { ok: false, error: { code: 'derived-cell', message: '这格是总计。' } };
        history.push(report);
        batches.push(changes);
        report = applyChanges(report, changes);
        return { ok: true, data: receipt() };
      },
      travel: async (_direction: Direction): Promise<ApiResult<UndoView>> => {
        await arrive();
        if (state === 'away') return away;
        report = history.pop() ?? report;
        return { ok: true, data: { ...view(), restored: [] } };
      },
      later: (delayMs: number, run: () => void) => {
        const timer = { at: nowMs + delayMs, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
  };
}

function open() {
  const backEnd = aBackEnd();
  return { backEnd, session: createReportSession(backEnd.view(), backEnd.deps) };
}

test('a change is on the screen at once, and 已保存 only after the receipt', async () => {
  const { backEnd, session } = open();
  backEnd.hold();
  session.edit([set('requests.new.enterprise', 3)]);
  assert.equal(valueAt(session.state().report, 'requests.new.enterprise'), 3);
  assert.equal(valueAt(session.state().report, 'requests.new.total'), 3);
  assert.equal(session.state().save.kind, 'saving');
  await backEnd.letGo();
  assert.deepEqual(session.state().save, { kind: 'saved', savedAt: '2026-01-05T09:00:01.000Z' });
});

test('findings follow every change before it is saved', () => {
  const { backEnd, session } = open();
  backEnd.hold();
  const before = session.state().findings.length;
  session.edit([set('requests.new.enterprise', 3), set('requests.carried_out.enterprise', 2)]);
  const balance = session.state().findings.find((finding) => finding.severity === 'error' && finding.rule !== 'BLANK');
  assert.ok(balance, 'an unbalanced column is found');
  assert.notEqual(session.state().findings.length, before);
});

test('what is saved as it was shown is not checked a second time', async () => {
  const { session } = open();
  session.edit([set('requests.new.enterprise', 3)]);
  session.edit([set('requests.new.other', 4)]);
  const { report, findings } = session.state();
  await session.saveNow();
  assert.equal(session.state().save.kind, 'saved');
  assert.equal(session.state().report, report);
  assert.equal(session.state().findings, findings);
});

test('one gesture is one batch, and batches go in order, one at a time', async () => {
  const { backEnd, session } = open();
  backEnd.hold();
  const paste = [set('requests.new.enterprise', 1), set('requests.new.research', 2)];
  session.edit(paste);
  session.edit([set('requests.new.other', 3)]);
  await backEnd.letGo();
  assert.equal(await session.saveNow(), true);
  assert.deepEqual(backEnd.batches, [paste, [set('requests.new.other', 3)]]);
});

test('while the back end is away nothing is lost, and it is tried again until it is saved', async () => {
  const { backEnd, session } = open();
  backEnd.be('away');
  session.edit([set('requests.new.enterprise', 1)]);
  session.edit([set('requests.new.other', 2)]);
  assert.equal(await session.saveNow(), false);
  assert.equal(session.state().save.kind, 'unsaved');
  assert.equal(session.state().unsavedCount, 2);
  assert.equal(valueAt(session.state().report, 'requests.new.other'), 2);
  await backEnd.pass(1_000);
  assert.equal(session.state().save.kind, 'unsaved');
  backEnd.be('here');
  await backEnd.pass(2_000);
  assert.equal(session.state().save.kind, 'saved');
  assert.equal(valueAt(backEnd.stored(), 'requests.new.other'), 2);
  assert.equal(backEnd.batches.length, 2);
});

test('retryNow does not wait for the clock', async () => {
  const { backEnd, session } = open();
  backEnd.be('away');
  session.edit([set('requests.new.enterprise', 1)]);
  await session.saveNow();
  backEnd.be('here');
  session.retryNow();
  assert.equal(await session.saveNow(), true);
});

test('what is refused for good is kept, shown as 未保存, and does not hold up what follows', async () => {
  const { backEnd, session } = open();
  backEnd.be('refusing');
  session.edit([set('requests.new.enterprise', 1)]);
  assert.equal(await session.saveNow(), false);
  backEnd.be('here');
  session.edit([set('requests.new.other', 2)]);
  assert.equal(await session.saveNow(), false);
  assert.equal(valueAt(backEnd.stored(), 'requests.new.other'), 2);
  assert.equal(session.state().save.kind, 'unsaved');
  assert.equal(valueAt(session.state().report, 'requests.new.enterprise'), 1);
});

test('typing is shown at once and sent after a rest of 400 ms as one step', async () => {
  const { backEnd, session } = open();
  for (const text of ['我', '我镇', '我镇认真']) {
    session.type(write(text));
    await backEnd.pass(200);
  }
  assert.equal(session.state().report.texts.overview, '我镇认真');
  assert.equal(backEnd.batches.length, 0);
  assert.notEqual(session.state().save.kind, 'saved');
  await backEnd.pass(400);
  assert.deepEqual(backEnd.batches, [[write('我镇认真')]]);
  assert.equal(session.state().save.kind, 'saved');
});

test('typing without a rest is sent every two seconds all the same', async () => {
  const { backEnd, session } = open();
  for (let count = 1; count <= 10; count += 1) {
    session.type(write('字'.repeat(count)));
    await backEnd.pass(200);
  }
  assert.equal(backEnd.batches.length, 1);
});

test('going to another text or cell sends what was typed first', async () => {
  const { backEnd, session } = open();
  session.type(write('甲'));
  session.type({ kind: 'set-text', text: 'problems', value: '乙' });
  session.edit([set('requests.new.other', 2)]);
  await session.saveNow();
  assert.deepEqual(
    backEnd.batches.map(([change]) => change?.kind),
    ['set-text', 'set-text', 'set-cell'],
  );
});

test('undo takes its turn behind what was typed, and what is typed meanwhile stays', async () => {
  const { backEnd, session } = open();
  session.edit([set('requests.new.enterprise', 1)]);
  await session.saveNow();
  session.type(write('甲'));
  backEnd.hold();
  const undone = session.travel('undo');
  session.edit([set('requests.new.other', 9)]);
  await backEnd.letGo();
  const result = await undone;
  await session.saveNow();
  assert.equal(result.ok, true);
  assert.equal(session.state().report.texts.overview, '');
  assert.equal(valueAt(session.state().report, 'requests.new.enterprise'), 1);
  assert.equal(valueAt(session.state().report, 'requests.new.other'), 9);
  assert.equal(valueAt(backEnd.stored(), 'requests.new.other'), 9);
});

test('undo waits for nobody while there are changes that cannot be saved', async () => {
  const { backEnd, session } = open();
  backEnd.be('away');
  session.edit([set('requests.new.enterprise', 1)]);
  await session.saveNow();
  const result = await session.travel('undo');
  assert.equal(result.ok, false);
  assert.equal(valueAt(session.state().report, 'requests.new.enterprise'), 1);
});

test('what goes along when the page goes away is all that was not handed over yet', async () => {
  const { backEnd, session } = open();
  backEnd.hold();
  session.edit([set('requests.new.enterprise', 1)]);
  session.edit([set('requests.new.other', 2)]);
  session.type(write('甲'));
  assert.deepEqual(session.unsent(), [set('requests.new.other', 2), write('甲')]);
  await backEnd.letGo();
});

test('a report that was put aside is not asked again, and what was typed stays on the screen', async () => {
  const { backEnd, session } = open();
  backEnd.be('away');
  session.edit([set('requests.new.enterprise', 1)]);
  await session.saveNow();
  assert.equal(session.state().isProblemFinal, false);
  backEnd.be('put-aside');
  await backEnd.pass(1_000);
  session.type(write('甲'));
  assert.equal(await session.saveNow(), false);
  const asked = backEnd.attempts();
  await backEnd.pass(60_000);
  assert.equal(backEnd.attempts(), asked);
  const { report, save, problem, isProblemFinal, unsavedCount } = session.state();
  assert.deepEqual([save.kind, problem?.code, isProblemFinal, unsavedCount], ['unsaved', 'not-found', true, 2]);
  assert.equal(valueAt(report, 'requests.new.enterprise'), 1);
  assert.equal(report.texts.overview, '甲');
  assert.deepEqual(session.unsent(), [set('requests.new.enterprise', 1), write('甲')]);
});
