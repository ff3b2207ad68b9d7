import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pastedFrom } from '../../../../../../renderer/pages/draft-wizard/choose/pasted-from.ts';

const clipboard = (text: string, html: string) => ({ getData: (type: string) => (type === 'text/html' ? html : text) });

it('keeps the page source only where it brings a table along', () => {
  const table = '<p>x</p><TABLE class="t"><tr><td>1</td></tr></TABLE>';
  assert.deepEqual(pastedFrom(clipboard('x 1', table)), { text: 'x 1', html: table });
  assert.deepEqual(pastedFrom(clipboard('x 1', '<p>x 1</p>')), { text: 'x 1', html: null });
  assert.equal(pastedFrom(clipboard('', '<img>')), null);
});
