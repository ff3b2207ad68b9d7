import { formOf, type Generation } from '../../../shared/formats/formats.ts';
import type { Part } from '../../editor/finding-list.ts';

const ownNames: Partial<Record<Part, string>> = { title: '题目与落款', preface: '前言' };

/** What a part is called in the left column, in the list of problems and in sentences. */
export function partName(generation: Generation, part: Part): string {
  return ownNames[part] ?? formOf(generation).sections.find(({ key }) => key === part)?.heading ?? '';
}
