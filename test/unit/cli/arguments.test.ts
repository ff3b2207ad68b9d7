import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Call, readCall } from '../../../main/cli/arguments.ts';

const calls: readonly (readonly [string, Call])[] = [
  ['import a.docx b.txt', { kind: 'import', files: ['a.docx', 'b.txt'] }],
  ['check a.docx', { kind: 'check', files: ['a.docx'], previous: null, rules: null }],
  [
    'check a.docx b.docx --previous c.docx',
    { kind: 'check', files: ['a.docx', 'b.docx'], previous: 'c.docx', rules: null },
  ],
  ['export a.docx --xlsx o.xlsx', { kind: 'export', file: 'a.docx', outputs: { xlsx: 'o.xlsx' }, rules: null }],
  ['export --pdf o.pdf a.docx', { kind: 'export', file: 'a.docx', outputs: { pdf: 'o.pdf' }, rules: null }],
  [
    'draft a.docx --year 2026 --unit 青禾镇 --json d.json',
    { kind: 'draft', file: 'a.docx', year: 2026, unit: '青禾镇', outputs: { json: 'd.json' }, rules: null },
  ],
  [
    'draft a.docx --year=2026 --html=d.html',
    { kind: 'draft', file: 'a.docx', year: 2026, unit: null, outputs: { html: 'd.html' }, rules: null },
  ],
  ['check a.docx --rules r.json', { kind: 'check', files: ['a.docx'], previous: null, rules: 'r.json' }],
  ['help', { kind: 'help' }],
  ['import --help', { kind: 'help' }],
];
for (const [line, call] of calls) {
  test(`„${line}" is understood`, () => assert.deepEqual(readCall(line.split(' ')), call));
}

const wrong: readonly (readonly [string, RegExp])[] = [
  ['export a.html', /至少写明一个去处/],
  ['export a.html --json o.json', /不认识这样的写法：--json/],
  ['export a.html b.html --docx o.docx', /一次处理一个文件.*b\.html/],
  ['draft a.html --json d.json', /--year/],
  ['draft a.html --year 26 --json d.json', /--year/],
  ['draft a.html --year 2026', /至少写明一个去处/],
  ['check a.html --docx o.docx', /不认识这样的写法：--docx/],
  ['check a.html --previous', /不认识这样的写法：--previous/],
  ['import a.html --rules r.json', /不认识这样的写法：--rules/],
  ['', /请写明命令/],
  ['import', /请写明要处理的文件/],
  ['collate folder', /汇总/],
  ['print a.html', /没有“print”这个命令/],
];
for (const [line, sentence] of wrong) {
  test(`„${line}" is a wrong call, and what to write is said`, () => {
    const call = readCall(line.split(' '));
    assert.equal(call.kind, 'wrong');
    assert.match(call.kind === 'wrong' ? call.message : '', sentence);
  });
}
