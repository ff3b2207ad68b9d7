/** Where the window is. Kept in the hash so that both hosts serve one page and Alt+Left goes back. */
export type Route =
  | { readonly kind: 'home' }
  /** `from` is a stored report to draft from; `blank` starts without one; else a file is asked for. */
  | { readonly kind: 'draft'; readonly start: 'file' | 'blank' }
  | { readonly kind: 'draft'; readonly start: 'report'; readonly from: string }
  /** Past years brought in together. */
  | { readonly kind: 'history' }
  /** How exports are named and laid out. */
  | { readonly kind: 'settings' }
  /** Every report, those put aside too. */
  | { readonly kind: 'shelf' }
  | { readonly kind: 'report'; readonly reportId: string };

/** An address that leads nowhere leads home. */
export function parseRoute(hash: string): Route {
  const [first, second, third] = hash.replace(/^#?\/?/, '').split('/');
  if (first === 'report' && second) return { kind: 'report', reportId: decodeURIComponent(second) };
  if (first === 'history') return { kind: 'history' };
  if (first === 'settings') return { kind: 'settings' };
  if (first === 'shelf') return { kind: 'shelf' };
  if (first !== 'draft') return { kind: 'home' };
  if (second === 'from' && third) return { kind: 'draft', start: 'report', from: decodeURIComponent(third) };
  return { kind: 'draft', start: second === 'blank' ? 'blank' : 'file' };
}

export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'home':
      return '#/';
    case 'history':
      return '#/history';
    case 'settings':
      return '#/settings';
    case 'shelf':
      return '#/shelf';
    case 'report':
      return `#/report/${encodeURIComponent(route.reportId)}`;
    case 'draft':
      if (route.start === 'report') return `#/draft/from/${encodeURIComponent(route.from)}`;
      return route.start === 'blank' ? '#/draft/blank' : '#/draft';
  }
}
