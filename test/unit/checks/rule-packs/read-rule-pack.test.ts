import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { listChanges } from '../../../../shared/checks/rule-packs/pack-changes.ts';
import { type ReadRulePack, readRulePack, sayFaults } from '../../../../shared/checks/rule-packs/read-rule-pack.ts';
import { aRulePack, packFile } from '../../../builders/a-rule-pack.ts';

function packIn(read: ReadRulePack) {
  assert.equal(read.kind, 'pack', read.kind === 'broken' ? sayFaults(read.faults) : '');
  return read.kind === 'pack' ? read.pack : assert.fail();
}
const faultsIn = (text: string) => {
  const read = readRulePack(text);
  return read.kind === 'broken' ? read.faults.map(({ line, message }) => `${line} ${message}`) : [];
};

describe('a rule pack', () => {
  it('needs its name, issuer, date and version, and may ask for nothing', () => {
    assert.deepEqual(packIn(readRulePack(packFile())), aRulePack());
  });

  it('is read whole: off, severities, length, statements and the day it is due', () => {
    const pack = packIn(
      readRulePack(
        packFile(
          '"停用": ["S-TRAD", "Y-JUMP"]',
          '"级别": { "S-LEN": "必改", "N-FEE": "待看" }',
          '"字数上限": 800',
          '"必须写明": [{ "部分": "一", "写明": "业务培训", "提示": "请写明培训几次" }, { "部分": "六", "写明": ["收费", "处理费"] }]',
          '"送审截止": "1月15日"',
        ),
      ),
    );
    assert.deepEqual(
      pack,
      aRulePack({
        off: ['S-TRAD', 'Y-JUMP'],
        severities: { 'S-LEN': 'error', 'N-FEE': 'warning' },
        longestOverview: 800,
        statements: [
          { text: 'overview', words: ['业务培训'], advice: '请写明培训几次。' },
          { text: 'other', words: ['收费', '处理费'], advice: null },
        ],
        dueOn: '01-15',
      }),
    );
    assert.deepEqual(listChanges(pack), [
      '同一格比上年大起大落：停用',
      '总体情况不超过一千字：由待看改为必改',
      '总体情况不超过一千字：不超过 800 字',
      '第六部分写明信息处理费：由必改改为待看',
      '写明县里要求写明的内容：一、总体情况要写明“业务培训”（请写明培训几次）',
      '写明县里要求写明的内容：六、其他需要报告的事项要写明“收费”或“处理费”',
      '成文日期在年度结束以后，不晚于县里的送审日期：次年 1月15日前送审',
      '正文用简体字：停用',
    ]);
  });

  it('takes dates as they are typed', () => {
    for (const day of ['2025-11-20', '2025年11月20日', '2025-11-20日']) {
      assert.equal(packIn(readRulePack(packFile().replace('2025年11月20日', day))).issuedOn, '2025-11-20');
    }
    assert.equal(packIn(readRulePack(packFile('"送审截止": "01-05"'))).dueOn, '01-05');
  });
});

const syntax: readonly (readonly [string, string])[] = [
  ['', '1 文件是空的。'],
  [packFile().replace('1"\n}', '1",\n}'), '5 最后一项后面多了一个逗号，请去掉。'],
  [packFile('"停用": ["S-TRAD",\n]'), '6 最后一项后面多了一个逗号，请去掉。'],
  [packFile().replace('规则",', '规则"'), '2 后面缺一个逗号。'],
  [packFile().replace('"名称"', '“名称”'), '2 用了中文引号，请换成英文的双引号 "。'],
  [packFile().replace('"日期":', '"日期"：'), '4 用了中文冒号，请换成英文的冒号 :。'],
  [packFile().replace('办公室",', '办公室"，'), '3 用了中文逗号，请换成英文的逗号 ,。'],
  [packFile().replace('"日期":', '"日期"'), '4 名称后面缺一个冒号。'],
  [packFile().replace('"1"', ''), '5 冒号后面没有写内容。'],
  [packFile().replace('规则"', '规则'), '2 双引号没有成对，这一行少了一个。'],
  [packFile().replace('县 2025', '县"新"2025'), '2 看不懂“新”，文字里面要用引号的，请用中文引号“”。'],
  [packFile().replace('}\n', ''), '5 花括号没有成对，最后缺一个 }。'],
  [packFile('"停用": ["S-TRAD"'), '7 方括号没有成对，缺一个 ]。'],
  [`${packFile()}}`, '7 规则到前面就写完了，这里多出了内容。'],
  [`// 云溪县\n${packFile()}`, '1 规则文件里不能写注释，请去掉。'],
  [packFile().replace('云溪县 ', '云溪县\\q'), '2 反斜杠 \\ 用得不对，请去掉。'],
  [packFile().replace('云溪县 ', '云溪县\t'), '2 引号里有看不见的字符（例如制表符），请删去重打。'],
  ['['.repeat(60_000), '1 括号套得太深，规则文件不会这样写。'],
];

const meaning: readonly (readonly [string, readonly string[]])[] = [
  ['[]', ['1 规则文件最外面要是一对花括号 { }。']],
  [packFile().replace('  "版本"', '  "板本"'), ['1 没有写“版本”。', '5 没有“板本”这样一项，是不是“版本”？']],
  [packFile('"版本": "2"'), ['6 “版本”写了两次，第 5 行已经有了。']],
  [packFile('"级别": {\n"S-LEN": "必改",\n"S-LEN": "提示"}'), ['8 “S-LEN”写了两次，第 7 行已经有了。']],
  [packFile('"停用": [\n"S-TRAC"]'), ['7 没有“S-TRAC”这一项检查，是不是“S-TRAD”？']],
  [packFile('"停用": "S-TRAD"'), ['6 “停用”写成方括号里的编号，例如 ["S-TRAD"]。']],
  [packFile('"停用": [\n"S-TRAD",\n"T4-SUM"]'), ['8 “T4-SUM”是法定表格自己的要求，不能停用。']],
  [packFile('"级别": {\n"S-LEN": "必改",\n"BLANK": "提示"}'), ['8 “BLANK”是法定表格自己的要求，只能是必改。']],
  [packFile('"级别": {\n"S-LEN": "严重"}'), ['7 级别写的是“严重”，只能写“必改”“待看”或“提示”。']],
  [packFile('"级别": {\n"ｓ－ｌｅｎ": "必改"}'), ['7 没有“ｓ－ｌｅｎ”这一项检查，是不是“S-LEN”？']],
  [packFile(`"停用": ["${'长'.repeat(20_000)}"]`), [`6 没有“${'长'.repeat(30)}…”这一项检查。`]],
  [packFile('"字数上限": "800"'), ['6 “字数上限”要写成数字，不加引号，例如 800。']],
  [packFile('"字数上限": 8'), ['6 “字数上限”至少 100。']],
  [packFile('"送审截止": "2月29日"'), ['6 “送审截止”写的是“2月29日”，应是次年 3月31日以前的一天，例如“1月15日”。']],
  [packFile('"送审截止": "11月15日"'), ['6 “送审截止”写的是“11月15日”，应是次年 3月31日以前的一天，例如“1月15日”。']],
  [
    packFile().replace('11月20日', '11月31日'),
    ['4 “日期”写的是“2025年11月31日”，没有这一天，或写法不对，例如“2025年11月20日”。'],
  ],
  [packFile('"必须写明": []'), ['6 “必须写明”空着，用不着就把这一项去掉。']],
  [
    packFile('"必须写明": [\n{ "部分": "一", "写明": "业务培训" },\n{ "部分": "七",\n"写明": ["培训", 3] }]'),
    ['8 “部分”写的是“七”，只能写“前言”或“一”到“六”。', '9 “写明”要写成文字，用英文的双引号括起来。'],
  ],
  [
    packFile('"必须写明": [{\n"部分": "constructor",\n"写明": "培训"}]'),
    ['7 “部分”写的是“constructor”，只能写“前言”或“一”到“六”。'],
  ],
  [packFile('"__proto__": { "名称": "x" }'), ['6 没有“__proto__”这样一项。']],
  [packFile().replace('云溪县 2025', '云溪\u202e县'), ['2 “名称”里有看不见的字符，请删去重打。']],
  [
    packFile('"停用": ["S-LEN"]', '"级别": { "S-LEN": "必改" }', '"字数上限": 800'),
    ['7 “S-LEN”已经停用，不能又定级别。', '8 “字数上限”靠“S-LEN”检查，不能又把它停用。'],
  ],
];

describe('a broken rule pack is refused with the line that is wrong', () => {
  for (const [text, said] of syntax) {
    it(said, () => assert.deepEqual(faultsIn(text), [said]));
  }
  for (const [text, said] of meaning) {
    it(said.join(' '), () => assert.deepEqual(faultsIn(text), said));
  }

  it('says the first slip whole and where the others are', () => {
    assert.equal(
      sayFaults([
        { line: 3, message: '甲。' },
        { line: 3, message: '乙。' },
        { line: 9, message: '丙。' },
      ]),
      '第 3 行：甲。第 9 行也有误。',
    );
  });

  it('whatever is typed is answered, with lines that are in the file', () => {
    const whole = packFile('"级别": { "S-LEN": "必改" }', '"必须写明": [{ "部分": "一", "写明": ["培训"] }]');
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(6), fc.string({ maxLength: 4 }), (at, cut, typed) => {
        const text = whole.slice(0, at) + typed + whole.slice(at + cut);
        const read = readRulePack(text);
        if (read.kind === 'pack') return;
        const last = text.split(/\r\n|\r|\n/u).length;
        assert.ok(read.faults.length > 0);
        for (const { line, message } of read.faults) {
          assert.ok(line >= 1 && line <= last, `${line} of ${last}`);
          assert.match(message, /[。？]$/u);
          assert.doesNotMatch(message, /undefined|expected|Invalid|received/u);
        }
      }),
    );
  });
});
