import { childAt, childrenNamed, type XmlElement } from '../read-xml.ts';

/** Follows the marks of tracked changes, for files that leave deleted text standing between them. */
export interface OdfChanges {
  /** Takes a mark; anything else is left alone. */
  take(element: XmlElement): void;
  isDeleted(): boolean;
}

function deletionsIn(body: XmlElement): ReadonlySet<string> {
  const tracked = childAt(body, 'tracked-changes');
  const regions = tracked ? childrenNamed(tracked, 'changed-region') : [];
  const deletions = regions.filter((region) => childAt(region, 'deletion') !== null);
  return new Set(deletions.map(({ attributes }) => attributes['id'] ?? ''));
}

export function createOdfChanges(body: XmlElement): OdfChanges {
  const deletions = deletionsIn(body);
  const open = new Set<string>();
  return {
    take({ name, attributes }) {
      const id = attributes['change-id'] ?? '';
      if (name === 'change-start' && deletions.has(id)) open.add(id);
      if (name === 'change-end') open.delete(id);
    },
    isDeleted: () => open.size > 0,
  };
}
