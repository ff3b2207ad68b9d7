import type { SubjectId } from '../subjects.ts';

/**
 * What reports call a line of the tables besides its official label, levelled (half width, simplified). A figure belongs
 * to the line when the words before it end so.
 */
export interface SpokenName {
  readonly subject: SubjectId;
  readonly words: readonly string[];
  /** The word says too little: the clause must hold nothing else. */
  readonly alone?: true;
}

export const spokenNames: readonly SpokenName[] = [
  { subject: 'granted', words: ['同意公开', '给予公开', '准予公开', '全部公开', '予以全部公开'] },
  { subject: 'grantedLoosely', words: ['公开', '已公开'], alone: true },
  { subject: 'partial', words: ['部分予以公开', '予以部分公开', '同意部分公开', '给予部分公开'] },
  {
    subject: 'grantedOrPartial',
    words: [
      '予以公开及部分公开',
      '予以公开和部分公开',
      '予以公开或部分公开',
      '予以公开、部分公开',
      '予以公开或者部分公开',
    ],
  },
  { subject: 'denied', words: ['不予以公开', '不同意公开'] },
  { subject: 'unavailable', words: ['无法予以提供'] },
  { subject: 'refused', words: ['不予以处理'] },
  { subject: 'other', words: ['其它处理', '其他方式处理', '其他处理结果'] },
];
