import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHtml, readHtml } from '../../../main/readers/read-html.ts';
import { printBlocks } from '../../builders/printed-blocks.ts';

const show = (source: string) => printBlocks(readHtml(source));

const pages: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'spans',
    '<table><tr><td colspan="3" rowspan=2>甲</td><td>乙</td></tr><tr><td>1</td></tr></table>',
    ['甲→3↓2 | 乙', '1'],
  ],
  ['words split over spans', '<table><tr><td><span>总</span><span>计</span><o:p></o:p></td></tr></table>', ['总计']],
  [
    'paragraphs and breaks in a box',
    '<table><tr><td><p>商业</p><p>企业</p></td><td>本年新<br>制作数量</td></tr></table>',
    ['商业⏎企业 | 本年新⏎制作数量'],
  ],
  [
    'blank boxes',
    '<table><tr><td>&nbsp;</td><td><o:p> </o:p></td><td></td><td>0</td></tr></table>',
    ['\u00a0 |  |  | 0'],
  ],
  ['missing closing tags', '<table><tr><td>规章<td>0<tr><td>许可<td>1</table>', ['规章 | 0', '许可 | 1']],
  [
    'a table that only places another',
    '<table><tr><td>菜单</td><td><table><tr><td>规章</td><td>0</td></tr></table></td></tr></table>',
    ['菜单', '规章 | 0'],
  ],
  [
    'what is not shown',
    '<p>正文<script>var a="规章"</script><span style="display: none">藏</span></p><p hidden>藏</p><style>p{}</style><nav>首页</nav>',
    ['正文'],
  ],
  ['line breaks as paragraphs', '<div>一、总体情况<br/>公开信息12条。</div>', ['一、总体情况', '公开信息12条。']],
  ['line ends of the source', '<p>政府信息\n公开  工作\n  ok now</p>', ['政府信息公开 工作 ok now']],
  [
    'the title of the page',
    '<html><head><title>青禾镇年度报告</title></head><body><p>正文</p></body></html>',
    ['青禾镇年度报告', '正文'],
  ],
  [
    'a page in a script string',
    '<p>二、主动公开<\\/p><table align=\\"center\\"><tr><td>规\\u7ae0<\\/td><td>0<\\/td></tr></table>',
    ['二、主动公开', '规章 | 0'],
  ],
];

for (const [name, source, expected] of pages) {
  test(`a page: ${name}`, () => {
    assert.deepEqual(show(source), expected);
  });
}

test('a span out of all reason is cut down', () => {
  assert.match(show('<table><tr><td colspan="99999">甲</td></tr></table>')[0] ?? '', /→100$/);
});

test('a page is told from a text that speaks of tags', () => {
  assert.ok(isHtml('  <!DOCTYPE html><html></html>'));
  assert.ok(isHtml('正文<p>一</p><p>二</p>'));
  assert.ok(!isHtml('网站代码中的 <p> 标签\n规章 | 0 |'));
  assert.ok(!isHtml('A < B 且 C > D'));
});
