/**
 * One committed transaction of the journal. `of` is what an undo took back or a redo did again: the edit itself, or the
 * undo or redo that stands for it; `null` for an edit.
 */
export interface Batch {
  readonly batch: number;
  readonly kind: 'edit' | 'undo' | 'redo';
  readonly of: number | null;
}

interface Stacks {
  /** Edits in force and edits taken back, the next one to act on last. */
  readonly done: readonly number[];
  readonly undone: readonly number[];
}

/** The edit a batch stands for, however long the chain of undo and redo between them. */
function editBehind(batch: Batch, editByBatch: ReadonlyMap<number, number>): number {
  const edit = batch.kind === 'edit' ? batch.batch : batch.of === null ? undefined : editByBatch.get(batch.of);
  if (edit === undefined) throw new Error(`batch ${batch.batch} (${batch.kind}) names no batch that came before it`);
  return edit;
}

/** Takes a number out from the end, where undo and redo find theirs: a long journal is walked in one pass. */
function takeOut(numbers: number[], number: number): void {
  const at = numbers.lastIndexOf(number);
  if (at !== -1) numbers.splice(at, 1);
}

function stacksOf(batches: readonly Batch[]): Stacks {
  const editByBatch = new Map<number, number>();
  const done: number[] = [];
  const undone: number[] = [];
  for (const batch of batches) {
    const edit = editBehind(batch, editByBatch);
    editByBatch.set(batch.batch, edit);
    if (batch.kind === 'undo') {
      takeOut(done, edit);
      undone.push(edit);
    } else {
      if (batch.kind === 'edit') undone.length = 0;
      else takeOut(undone, edit);
      done.push(edit);
    }
  }
  return { done, undone };
}

/** The edit that undo would take back next; `null` when none is left. `batches` in the order they were committed. */
export function nextUndo(batches: readonly Batch[]): number | null {
  return stacksOf(batches).done.at(-1) ?? null;
}

/** The edit that redo would do again next; `null` when none was taken back since the last edit. */
export function nextRedo(batches: readonly Batch[]): number | null {
  return stacksOf(batches).undone.at(-1) ?? null;
}
