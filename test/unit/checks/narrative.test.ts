import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { narrativeRules } from '../../../shared/checks/rules/all-rules.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { Cells } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

type Case = readonly [rules: string, text: string, cells: Cells];

function rulesFor(text: string, cells: Cells): string {
  const report = aReport().withText({ overview: text }).build();
  const found = evaluate({ report: { ...report, cells: { ...report.cells, ...cells } } }, narrativeRules);
  return found.map(({ rule }) => rule).join(' ');
}

const fifteen: Cells = { 'requests.new.total': 15 };

/** Sentences as offices write them; the first column is what must be found, empty where text and table agree. */
const cases: readonly Case[] = [
  ['', '全年收到政府信息公开申请15件。', fifteen],
  ['', '全年收到政府信息公开申请 １５ 件，均按期答复。', fifteen],
  ['', '全年共受理依申请公开申请十五件。', fifteen],
  ['N-NEW', '全年收到政府信息公开申请16件。', fifteen],
  ['N-NEW', '全年受理政务信息公开申请十二条。', fifteen],
  ['', '通过网站受理信息公开申请10件，通过信函受理信息公开申请5件。', fifteen],
  ['', '全年收到政府信息公开申请约20件。', fifteen],
  ['', '全年收到政府信息公开申请10余件。', fifteen],
  ['', '其中收到自然人信息公开申请12件。', fifteen],
  ['N-NEW-PART', '县政府办代表县政府收到信息公开申请3件。', fifteen],
  ['', '上年收到政府信息公开申请9件。', fifteen],
  ['', '自2008年以来累计受理政府信息公开申请120件。', fifteen],
  ['', '举办培训3次，接收咨询来电20件。', fifteen],
  ['N-NONE', '本年度未收到政府信息公开申请。', fifteen],
  ['N-NONE', '今年没有收到村民提出的公开申请。', fifteen],
  ['', '未收到社会组织提出的信息公开申请。', fifteen],
  ['', '未收到因信息公开申请引发的投诉。', fifteen],
  ['', '全年未收到政府信息公开申请。', {}],
  ['N-NONE', '收到的申请均已按期办结。', { 'requests.carried_out.total': 1 }],
  ['', '收到的申请均已按期答复。', { 'requests.carried_out.total': 1 }],
  ['', '收到的申请均已按期办结。', {}],
  [
    '',
    '受理申请3件，其中予以公开2件，不予公开1件。',
    { 'requests.granted.total': 2, 'requests.denied.internal_affairs.total': 1 },
  ],
  ['N-PARTS', '受理申请3件，其中予以公开3件。', { 'requests.granted.total': 2 }],
  ['N-PARTS', '受理申请3件，其中不予公开3件。', { 'requests.denied.internal_affairs.total': 1 }],
  ['', '受理申请5件，予以公开及部分公开3件。', { 'requests.granted.total': 2, 'requests.partial.total': 1 }],
  ['', '不予以公开3件的理由已写明，申请人无异议。', {}],
  ['N-PARTS', '受理的申请中，结转下年度继续办理2件。', { 'requests.carried_out.total': 1 }],
  ['', '主动予以公开5件文件。', { 'requests.granted.total': 0 }],
  ['N-T4', '因信息公开引发行政复议2件。', { 'review.reconsideration.total': 1 }],
  ['', '因信息公开引发行政诉讼3件。', { 'review.litigation_direct.total': 1, 'review.litigation_after.total': 2 }],
  ['', '全年办理行政复议案件134件，做好政府信息公开工作。', { 'review.reconsideration.total': 1 }],
  ['N-T4', '未发生因政府信息公开引起的行政复议、行政诉讼。', { 'review.reconsideration.total': 1 }],
  ['', '今年没有行政复议被纠正、行政诉讼败诉的信息公开案件。', { 'review.reconsideration.total': 1 }],
  ['N-DOC', '全年制定行政规范性文件3件。', { 'proactive.normative.made': 4 }],
  ['', '审查行政规范性文件3件，公开规范性文件5件。', { 'proactive.normative.made': 4 }],
  ['N-DOC', '废止规范性文件2件。', { 'proactive.normative.abolished': 1 }],
  ['N-PEN', '作出行政许可决定12件。', { 'proactive.licensing.decisions': 13 }],
  ['', '公开行政许可12件，行政处罚信息20条。', { 'proactive.licensing.decisions': 13 }],
  ['N-SUMLIST', '公开信息72条，其中机构类3条、领导类40条、政务类36条。', {}],
  ['', '公开信息50条，其中：公告12条，动态21条，图解7条，其他10条。', {}],
  ['', '公开信息72条，其中机构类3条、领导类10条、政务类36条等。', {}],
  ['', '公开信息72条，其中网站80次、公众号60篇、公示栏2期。', {}],
  ['N-SUMLIST', '主动公开信息10条。内容齐全。主动公开的信息中，网站8条；公报3条；公示栏2条。', {}],
  ['N-SUMLIST', '发布图解5期、视频4期，共8期。', {}],
  ['', '发布图解5期、视频4期，共9期。', {}],
  ['', '开展活动12次，其中讲座3次、宣传4次，共发放资料700份。', {}],
  ['', '培训2次，座谈3次，走访20户，共收集意见8条。', {}],
  ['N-SELF', '全年主动公开政府信息120条。做好更新。我镇共主动公开政府信息102条。', {}],
  ['', '全年主动公开政府信息120条，其中通过网站主动公开政府信息90条，公众号30条。', {}],
  ['', '2024年主动公开政府信息80条，2025年主动公开政府信息120条。', {}],
  ['', '全年主动公开政府信息120条，主动公开政府信息30件。', {}],
  ['N-RATE', '收到政府信息公开申请3件，办结率100%。', { 'requests.new.total': 3, 'requests.carried_out.total': 1 }],
  ['N-RATE', '收到政府信息公开申请3件。答复率达到100%。', { 'requests.new.total': 3, 'requests.carried_out.total': 1 }],
  ['', '收到政府信息公开申请3件，办结率100%。', { 'requests.new.total': 3 }],
  ['', '收到政府信息公开申请3件，按时办结率100%。', { 'requests.new.total': 3, 'requests.carried_out.total': 1 }],
  ['', '收到政府信息公开申请3件，建议提案办结率100%。', { 'requests.new.total': 3, 'requests.carried_out.total': 1 }],
  ['', '公开信息70余条，其中机构类3条、领导类40条、政务类36条。', {}],
];

describe('figures in the text against the tables', () => {
  for (const [expected, text, cells] of cases) {
    it(`${expected || 'nothing'}: ${text}`, () => {
      assert.equal(rulesFor(text, cells), expected);
    });
  }

  it('are held against one another where the table was begun and these cells are still blank', () => {
    const blank: Cells = {
      'proactive.normative.made': null,
      'requests.new.natural_person': null,
      'requests.new.total': null,
    };
    assert.equal(rulesFor('制定行政规范性文件3件。做好清理。全镇制定行政规范性文件4件。', blank), 'N-SELF');
    const untouched = Object.fromEntries(cellsOf('2021').map(({ key }) => [key, null])) as Cells;
    assert.equal(rulesFor('制定行政规范性文件3件。做好清理。全镇制定行政规范性文件4件。', untouched), '');
    assert.equal(rulesFor('收到政府信息公开申请3件。做好答复。全镇受理政府信息公开申请4件。', blank), '');
  });

  it('does not judge a table that was left blank', () => {
    const blank = Object.fromEntries(cellsOf('2021').map(({ key }) => [key, null])) as Cells;
    assert.equal(rulesFor('全年收到政府信息公开申请16件，予以公开3件。', blank), '');
  });

  it('names the section, both figures and the words of the text, and points at the table', () => {
    const report = aReport().with('requests.new.total', 56).with('requests.new.natural_person', 41);
    const [finding] = evaluate(
      { report: report.withText({ overview: '今年我镇收到政府信息公开申请 41 件，答复及时。' }).build() },
      narrativeRules,
    );
    assert.ok(finding);
    assert.deepEqual([finding.text, finding.focus, finding.expected, finding.actual], ['overview', null, 56, 41]);
    assert.deepEqual(finding.cells, ['requests.new.total']);
    for (const part of ['41 件', '56', '差 15', '正好是自然人一列的数', '收到政府信息公开申请 41 件']) {
      assert.ok(finding.message.includes(part), part);
    }
  });
});
