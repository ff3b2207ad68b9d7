import type { Pasted } from '../wizard-state.ts';

/** What a clipboard offers, the page source only where it holds a table; `null` where there is no text. */
export function pastedFrom(clipboard: Pick<DataTransfer, 'getData'>): Pasted | null {
  const text = clipboard.getData('text/plain');
  const html = clipboard.getData('text/html');
  if (text === '') return null;
  return { text, html: /<table[\s>]/i.test(html) ? html : null };
}
