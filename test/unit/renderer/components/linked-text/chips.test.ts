import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EditorState } from '@codemirror/state';
import fc from 'fast-check';
import {
  chips,
  fromOutside,
  linkAtCursor,
  linksOf,
  tablesField,
} from '../../../../../renderer/components/linked-text/chips.ts';
import { linkTo, partsOfText, plainText, textOfParts } from '../../../../../shared/narrative/linked-text.ts';
import { aReport } from '../../../../builders/a-report.ts';

const tables = aReport().with('requests.new.total', 12).build();
const link = linkTo(['requests.new.total']);
const stored = `收到${link}件，办结${link}件。`;
const stateOf = (doc: string) => EditorState.create({ doc, extensions: [chips, tablesField.init(() => tables)] });

describe('a text with links in the editor', () => {
  it('never keeps half of a link, whatever is put in or taken out', () => {
    const length = stored.length;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.constantFrom('', '字', '12', '\n')), { maxLength: 4 }),
        (edits) => {
          let state = stateOf(stored);
          for (const [a, b, insert] of edits) {
            const [from, to] = [Math.min(a, b, state.doc.length), Math.min(Math.max(a, b), state.doc.length)];
            state = state.update({ changes: { from, to, insert } }).state;
            const text = state.doc.toString();
            assert.equal(textOfParts(partsOfText(text)), text, 'no stray mark');
            const links = linksOf(state);
            assert.equal(links.length, text.split(link).length - 1);
            assert.equal(plainText(text.split(link).join('')), text.split(link).join(''));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes nothing that is only to be read', () => {
    const locked = EditorState.create({
      doc: stored,
      extensions: [chips, tablesField.init(() => tables), EditorState.readOnly.of(true)],
    });
    const after = locked.update({ changes: { from: 0, to: 2, insert: '\n' } }).state;
    assert.equal(after.doc.toString(), stored);
  });

  it('takes what comes from outside as it comes', () => {
    const state = stateOf(stored).update({
      changes: { from: 0, to: stored.length, insert: '无' },
      annotations: fromOutside.of(true),
    }).state;
    assert.equal(state.doc.toString(), '无');
    assert.deepEqual(linksOf(state), []);
  });

  it('knows the link the cursor touches and the one that is selected, no other', () => {
    const from = 2;
    const to = from + link.length;
    const at = (anchor: number, head = anchor) =>
      linkAtCursor(stateOf(stored).update({ selection: { anchor, head } }).state);
    assert.equal(at(from)?.from, from);
    assert.equal(at(to)?.from, from);
    assert.equal(at(to, from)?.from, from);
    assert.equal(at(1), null);
    assert.equal(at(1, to), null);
    assert.equal(at(to + 1), null);
  });
});
