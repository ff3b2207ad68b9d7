import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrongListsIn } from '../../../shared/narrative/lists.ts';
import { emptyTexts } from '../../../shared/report/report.ts';

const wrongIn = (overview: string) =>
  wrongListsIn({ ...emptyTexts, overview })
    .map(({ kind, total, sum }) => `${kind} ${total.value} ${sum}`)
    .join(', ');

function hold(cases: readonly (readonly [expected: string, text: string])[]): void {
  for (const [expected, text] of cases) assert.equal(wrongIn(text), expected, text);
}

describe('lists of parts', () => {
  it('that add up are silent, however they are introduced', () => {
    hold([
      ['', '公开信息 60 条，其中动态 40 条、公文 20 条。'],
      ['', '公开信息总数 60 条：动态 40 条，公文 20 条。'],
      [
        '',
        '收到申请 9 件（县局 4 件、镇里 5 件），同比增长 20%，其中，自然人 8 件，法人 1 件；予以公开 6 件、不予公开 3 件。',
      ],
      ['', '收到 7 件，其中 3 件已公开，3 件属于个人隐私；1 件属于重复申请。'],
      ['', '共 1499 件。其中，网络 1303 件，占 86.92%；信函 172 件，占 11.47%；当面 24 件。'],
      ['', '受理 12 件，办结 10 件（含上年结转 2 件）。其中，公开 7 件，不予公开 3 件。'],
      ['', '公开 81 条，其中退回三条，推送 78 条。'],
      ['', '收到 9 件，办结 7 件，其中公开 4 件、不予公开 3 件、结转下年度 2 件。'],
      ['', '收到 9 件，其中公开 4 件、不予公开 3 件、结转下年度 2 件。'],
    ]);
  });

  it('that exceed their total are told', () => {
    hold([
      ['over 21 22', '发布 21 条，其中动态 17 条，解读 5 条。'],
      ['over 5 8', '收到 5 件，其中公开 8 件。'],
    ]);
  });

  it('that claim to be complete must add up', () => {
    hold([
      ['other 60 50', '公开信息总数 60 条：动态 40 条，公文 10 条。'],
      ['', '公开信息总数 60 条：动态 40 条，公文 10 条等。'],
      ['other 9 8', '收到 9 件（县局 4 件、镇里 4 件）。'],
      ['', '收到 9 件（含县局 4 件、镇里 4 件）。'],
    ]);
  });

  it('behind 其中 may leave something out, and are only noticed when nearly complete', () => {
    hold([
      ['', '公开 393 件，其中包括：文件 13 件；计划 2 件；建议 50 件，提案 85 件。'],
      ['short 72 71', '公开 114 条，其中网站 72 条，其中动态 36 条、公文 20 条、领导 10 条、财政 5 条等。'],
    ]);
  });

  it('may divide what an earlier sentence gave under the same words', () => {
    const parts = '主动公开的政府信息中，通过网站公开 80 条；通过公报公开 10 条；通过其他方式公开';
    hold([
      ['over 100 120', `主动公开政府信息 100 条。内容齐全。${parts} 30 条。`],
      ['other 100 95', `主动公开政府信息 100 条。${parts} 5 条。`],
      ['', `主动公开政府信息 100 条。${parts} 10 条。`],
    ]);
  });

  it('of other units or approximate figures are no sums', () => {
    hold([
      ['', '发布解读 21 条，其中图文类产品共 37 篇。'],
      ['', '公开 20 余条，其中动态 15 条、公文 14 条。'],
      ['', '公开 20 条，其中动态 15 余条、公文 14 条。'],
    ]);
  });
});
