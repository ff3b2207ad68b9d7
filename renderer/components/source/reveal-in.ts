/** Scrolls a pane so that an element in it stands in the middle, unless it is in full view already. */
export function revealIn(pane: HTMLElement, element: HTMLElement): void {
  const outer = pane.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}
