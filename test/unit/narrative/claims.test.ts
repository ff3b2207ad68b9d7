import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsIn } from '../../../shared/narrative/claims.ts';
import { emptyTexts } from '../../../shared/report/report.ts';

/** Subject, figure, and `~` where it is only of a part. */
function claimsOf(overview: string, unit = '云溪县青禾镇人民政府'): string {
  return claimsIn({ texts: { ...emptyTexts, overview }, unit, year: 2025 })
    .map(({ subject, quantity, scope }) => `${subject} ${quantity.value}${scope === 'part' ? '~' : ''}`)
    .join(', ');
}

function hold(cases: readonly (readonly [claims: string, text: string])[]): void {
  for (const [claims, text] of cases) assert.equal(claimsOf(text), claims, text);
}

describe('claims about requests', () => {
  it('see what was received in any of its wordings', () => {
    hold([
      ['received 15', '2025年，全镇共收到政府信息公开申请 15 件。'],
      ['received 15', '受理依申请公开申请十五件。'],
      ['received 2', '年内接收公民、法人和其他组织提出的政府信息公开申请总数 2 件。'],
      ['received 7', '收到政务信息公开申请 7 条。'],
      ['received 3', '共收到 3 件政府信息公开申请。'],
      ['received 4', '依法办理政府信息公开申请，共收到申请 4 件。'],
      ['received 0', '我镇全年收到依申请公开 0 件。'],
    ]);
  });

  it('know a part from the whole', () => {
    hold([
      ['received 17~', '镇政府办代表镇政府受理政府信息公开申请 17 件。'],
      ['received 10~, received 5~', '通过网站受理信息公开申请 10 件，通过信函受理信息公开申请 5 件。'],
      ['received 12, handled 9~', '收到政府信息公开申请 12 件，按期办结 9 件。'],
      ['received 12, handled 9, carriedIn 3~', '收到政府信息公开申请 12 件，办结 9 件（含上年结转 3 件）。'],
    ]);
  });

  it('leave alone what is something else, of another year or only meant', () => {
    hold([
      ['', '受理低保申请 32 件，收到群众来信 20 件，收到提案 5 件。'],
      ['', '收到提案答复函 2 件、信访材料 3 份。'],
      ['', '2024年收到政府信息公开申请 9 件。'],
      ['', '较上年收到政府信息公开申请增加 9 件。'],
      ['', '自2008年以来累计受理政府信息公开申请 120 件。'],
      ['', '努力做到“办结一件申请、解决一个问题”。'],
    ]);
  });

  it('follow the outcomes, before or behind their figures', () => {
    hold([
      [
        'received 20, granted 4, partial 3, denied 2, unavailable 5, refused 1, other 4, carriedOut 1',
        '收到政府信息公开申请 20 件，其中，予以公开 4 件、部分公开 3 件、不予公开 2 件、因本机关不掌握等原因无法提供 5 件、属信访等不予处理 1 件、作其他处理（含申请人撤回）4 件，结转下年度继续办理 1 件。',
      ],
      ['received 5, granted 3, denied 2', '收到政府信息公开申请 5 件，其中 3 件予以公开，2 件不予以公开。'],
      ['received 5, grantedOrPartial 3', '收到政府信息公开申请 5 件，予以公开及部分公开 3 件。'],
      [
        'received 8, byPersons 7, byOrganisations 1',
        '收到政府信息公开申请 8 件，其中自然人申请 7 件、法人或其他组织 1 件。',
      ],
      ['received 1, grantedLoosely 1', '收到政府信息公开申请 1 件，公开 1 件。'],
    ]);
  });

  it('are not made of how documents are marked', () => {
    hold([['', '共制作文件 30 份，其中主动公开 20 件，依申请公开 7 件，不予公开 3 件。']]);
    hold([['', '主动予以公开 5 件文件，方便群众申请。']]);
  });
});

describe('claims about reviews', () => {
  it('see both kinds, alone and together', () => {
    hold([
      ['reconsideration 3, litigation 2', '因政府信息公开引发行政复议案件 3 件、行政诉讼 2 起。'],
      ['review 4', '涉及政府信息公开的行政复议和行政诉讼案件共 4 件。'],
      ['reconsideration 1', '我镇有 1 件涉及政府信息公开工作的行政复议。'],
    ]);
  });

  it('leave outcomes and other matters alone', () => {
    hold([
      ['', '政府信息公开行政复议维持 3 件、被纠正 1 件。'],
      ['reconsideration 134~', '全年办理行政复议案件 134 件。'],
      ['reconsideration 2~', '涉及信息公开的案件中，其中行政复议 2 件。'],
      ['', '行政复议、行政诉讼各 1 件。'],
    ]);
  });
});

describe('claims about documents, decisions and money', () => {
  it('see what was made, abolished and is in force', () => {
    hold([
      [
        'normativeMade 3, normativeAbolished 1, normativeInForce 8',
        '制定行政规范性文件 3 件，废止 1 件，现行有效 8 件。',
      ],
      ['normativeInForce 32', '现行有效的规范性文件 32 件。'],
      ['regulationsMade 2', '出台规章 2 部。'],
    ]);
  });

  it('leave drafts, reviews, publications and rules of the house alone', () => {
    hold([
      ['', '审查规范性文件 20 件，公开规范性文件 5 件，清理规范性文件 48 件。'],
      ['', '制定规章制度 3 项。'],
      ['normativeMade 4~', '县教育局制定规范性文件 4 件。'],
    ]);
  });

  it('see decisions, not what is published or applied for', () => {
    hold([
      ['penalties 3', '全年作出行政处罚决定 3 件。'],
      ['penalties 3', '共计行政处罚 3 起。'],
      ['', '公示行政处罚信息 3 条，受理行政许可申请 9 件，办理行政处罚案件 2 件，行政许可事项 120 件。'],
    ]);
  });

  it('see money in its cell unit', () => {
    hold([
      ['fees 9500000', '行政事业性收费 9.5 万元。'],
      ['procurementItems 13, procurementAmount 36000000', '政府集中采购项目共 13 项，采购总金额合计约 36 万元。'],
    ]);
  });
});

it('五 makes no claims: it tells of shortcomings and plans', () => {
  const texts = { ...emptyTexts, problems: '收到政府信息公开申请 15 件。' };
  assert.deepEqual(claimsIn({ texts, unit: '', year: 2025 }), []);
});
