import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Batch, nextRedo, nextUndo } from '../../../shared/report/history.ts';

const edit = (batch: number): Batch => ({ batch, kind: 'edit', of: null });
const undo = (batch: number, of: number): Batch => ({ batch, kind: 'undo', of });
const redo = (batch: number, of: number): Batch => ({ batch, kind: 'redo', of });

/** Every text it ever showed, and where in them it stands. */
function plainEditor() {
  let texts = [''];
  let at = 0;
  let edits = 0;
  return {
    text: () => texts[at],
    edit: () => {
      edits += 1;
      texts = [...texts.slice(0, at + 1), `edit ${edits}`];
      at += 1;
    },
    undo: () => {
      at = Math.max(0, at - 1);
    },
    redo: () => {
      at = Math.min(texts.length - 1, at + 1);
    },
  };
}

/** What the store does: every undo and redo is a new batch that puts back what the journal says. */
function journalEditor() {
  const batches: Batch[] = [];
  const effects = new Map<number, { readonly before: string; readonly after: string }>();
  let text = '';
  const act = (kind: 'undo' | 'redo', target: number | null) => {
    if (target === null) return;
    text = effects.get(target)?.[kind === 'undo' ? 'before' : 'after'] ?? 'no such edit';
    batches.push({ batch: batches.length + 1, kind, of: target });
  };
  return {
    text: () => text,
    edit: () => {
      const after = `edit ${effects.size + 1}`;
      batches.push(edit(batches.length + 1));
      effects.set(batches.length, { before: text, after });
      text = after;
    },
    undo: () => act('undo', nextUndo(batches)),
    redo: () => act('redo', nextRedo(batches)),
  };
}

describe('history', () => {
  it('has nothing to undo or redo before the first edit', () => {
    assert.equal(nextUndo([]), null);
    assert.equal(nextRedo([]), null);
  });

  it('walks back through the edits and forward again', () => {
    const committed = [edit(1), edit(2), undo(3, 2), undo(4, 1)];
    assert.equal(nextUndo(committed), null);
    assert.equal(nextRedo(committed), 1);
    assert.equal(nextRedo([...committed, redo(5, 1)]), 2);
    assert.equal(nextUndo([...committed, redo(5, 1)]), 1);
  });

  it('forgets what was taken back as soon as something new is done', () => {
    const committed = [edit(1), edit(2), undo(3, 2), edit(4)];
    assert.equal(nextRedo(committed), null);
    assert.equal(nextUndo(committed), 4);
    assert.equal(nextUndo([...committed, undo(5, 4)]), 1);
  });

  it('understands an undo or a redo that names the batch standing for the edit', () => {
    assert.equal(nextUndo([edit(1), undo(2, 1), redo(3, 2)]), 1);
    assert.equal(nextRedo([edit(1), undo(2, 1), redo(3, 2), undo(4, 3)]), 1);
  });

  it('refuses a journal in which an undo names nothing', () => {
    assert.throws(() => nextUndo([edit(1), undo(2, 7)]), /names no batch/);
  });

  it('agrees with a plain editor that keeps the whole text at every step', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 40 }), (kinds) => {
        const plain = plainEditor();
        const journal = journalEditor();
        for (const kind of kinds) {
          plain[kind]();
          journal[kind]();
          assert.equal(journal.text(), plain.text());
        }
      }),
    );
  });
});
