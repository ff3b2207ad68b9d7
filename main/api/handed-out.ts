import { createHash } from 'node:crypto';
import type { FileProperty } from '../../shared/document/export-record.ts';
import { type HandOut, sealedText, sealIn, sealProperty, stateProperty } from '../../shared/document/hand-out.ts';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const mapOf = (properties: readonly FileProperty[]) => new Map(properties.map(({ name, value }) => [name, value]));

/** A file's properties with what it was handed out as, and a seal over all of them. */
export function sealed(properties: readonly FileProperty[], handOut: HandOut): readonly FileProperty[] {
  const all = [...properties, stateProperty(handOut)];
  return [...all, sealProperty(sha256Of(sealedText(mapOf(all))))];
}

/** Whether a file's record is as we wrote it; `null` where it carries no seal. */
export function isSealWhole(properties: ReadonlyMap<string, string>): boolean | null {
  const seal = sealIn(properties);
  return seal === null ? null : seal === sha256Of(sealedText(properties));
}
