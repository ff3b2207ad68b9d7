import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docxFile, p, run, tbl, tc, tr, wordPart } from '../../builders/docx-file.ts';
import { printFile } from '../../builders/printed-blocks.ts';

test('merged boxes become spans, in both directions', async () => {
  const body = tbl(
    tr(tc('结果', '<w:gridSpan w:val="2"/>'), tc('总计', '<w:vMerge w:val="restart"/>')),
    tr(tc('维持'), tc('纠正'), tc('', '<w:vMerge/>')),
    tr(tc('1'), tc('2'), tc('3')),
  );
  assert.deepEqual(await printFile(docxFile(body)), ['结果→2 | 总计↓2', '维持 | 纠正', '1 | 2 | 3']);
});

test('old horizontal merges and rows that begin further right keep their columns', async () => {
  const body = tbl(
    tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('乙')),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('1')}${tc('2')}</w:tr>`,
  );
  assert.deepEqual(await printFile(docxFile(body)), ['甲→2 | 乙', ' | 1 | 2']);
});

test('tracked changes are read as accepted: insertions stay, deletions go, a deleted row and a deleted line end too', async () => {
  const body = [
    `<w:p>${run('公开')}<w:ins w:id="1">${run('政府')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>${run('信息')}</w:p>`,
    `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('前半')}</w:p>`,
    p('后半'),
    tbl(tr(tc('1'), tc('2')), `<w:tr><w:trPr><w:del w:id="4"/></w:trPr>${tc('3')}${tc('4')}</w:tr>`),
    `<w:moveFrom w:id="5">${run('搬走')}</w:moveFrom>`,
  ].join('');
  assert.deepEqual(await printFile(docxFile(body)), ['公开政府信息', '前半后半', '1 | 2']);
});

test('words split over runs, breaks, tabs, hidden text, reading aids and fields', async () => {
  const body = [
    `<w:p>${run('总')}${run('计')}<w:r><w:br/></w:r>${run('第二行')}</w:p>`,
    `<w:p>${run('甲')}<w:r><w:tab/><w:t>乙</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r></w:p>`,
    `<w:p><w:r><w:ruby><w:rt>${run('zhèn')}</w:rt><w:rubyBase>${run('镇')}</w:rubyBase></w:ruby></w:r></w:p>`,
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>${run('12')}</w:p>`,
  ].join('');
  assert.deepEqual(await printFile(docxFile(body)), ['总计', '第二行', '甲\t乙', '镇', '12']);
});

test('automatic numbers are printed with their paragraphs, by style too', async () => {
  const numbering = wordPart(
    'numbering',
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
     <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
     <w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`,
  );
  const styles = wordPart(
    'styles',
    `<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
     <w:style w:styleId="heading"><w:basedOn w:val="base"/></w:style>`,
  );
  const level = (index: number) => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="7"/></w:numPr>`;
  const body = [
    p('总体情况', '<w:pStyle w:val="heading"/>'),
    p('主动公开', level(1)),
    p('依申请公开', level(1)),
    p('主动公开政府信息情况', level(0)),
    p('规章', level(1)),
    p('没有编号', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('');
  assert.deepEqual(await printFile(docxFile(body, { 'numbering.xml': numbering, 'styles.xml': styles })), [
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '二、主动公开政府信息情况',
    '（一）规章',
    '没有编号',
  ]);
});

test('text boxes follow their paragraph once, notes stand below and never in a box of a table', async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const drawing = `<w:r><mc:AlternateContent><mc:Choice>${box('框内')}</mc:Choice><mc:Fallback>${box('框内')}</mc:Fallback></mc:AlternateContent></w:r>`;
  const notes = wordPart('footnotes', `<w:footnote w:id="2">${p('含上年结转')}</w:footnote>`);
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const body = `<w:p>${run('正文')}${drawing}</w:p>${tbl(tr(tc('总计'), `<w:tc><w:p>${run('3')}${reference}</w:p></w:tc>`))}`;
  assert.deepEqual(await printFile(docxFile(body, { 'footnotes.xml': notes })), [
    '正文',
    '框内',
    '总计 | 3',
    '含上年结转',
  ]);
});

test('a table that only places another is looked through, a small table in a box is text of the box', async () => {
  const inner = tbl(tr(tc('1'), tc('2')));
  const framed = tbl(tr(`<w:tc>${p('标题')}${inner}</w:tc>`));
  const inBox = tbl(tr(tc('甲'), `<w:tc>${inner}${p('')}</w:tc>`, tc('乙')));
  assert.deepEqual(await printFile(docxFile(framed + inBox)), ['标题', '1 | 2', '甲 | 1 2 | 乙']);
});

test('content controls and page headers', async () => {
  const sdt = (inside: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const body = sdt(p('控件')) + tbl(sdt(tr(sdt(tc('1')), tc('2'))));
  const header = wordPart('hdr', p('页眉'));
  assert.deepEqual(await printFile(docxFile(body, { 'header1.xml': header })), ['控件', '1 | 2']);
});

test('a page that was taken in whole is read as the page it is', async () => {
  const page = '<html><body><p>一、总体情况</p><table><tr><td>1</td><td>2</td></tr></table></body></html>';
  const mime = `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b--\r\n`;
  const file = docxFile('<w:altChunk r:id="r-aFChunk.mht"/>', { 'aFChunk.mht': mime });
  assert.deepEqual(await printFile(file), ['一、总体情况', '1 | 2']);
});

test('a document in the XML of Word 2003: merges, numbers and changes as it writes them', async () => {
  const inside = [
    `<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr></w:pPr>${run('总体情况')}</w:p>`,
    `<wx:sub-section>${p('分节里的文字')}</wx:sub-section>`,
    tbl(
      tr(tc('甲'), tc('乙', '<w:vmerge w:val="restart"/>'), tc('丙')),
      tr(tc('1', '<w:hmerge w:val="restart"/>'), tc('', '<w:vmerge/>'), tc('3')),
    ),
    `<w:p>${run('留')}<aml:annotation w:type="Word.Deletion"><aml:content>${run('删')}</aml:content></aml:annotation><aml:annotation w:type="Word.Insertion"><aml:content>${run('添')}</aml:content></aml:annotation></w:p>`,
  ];
  const file = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="a" xmlns:wx="b" xmlns:aml="c"><w:body><wx:sect>${inside.join('')}</wx:sect></w:body></w:wordDocument>`;
  const printed = ['一、总体情况', '分节里的文字', '甲 | 乙↓2 | 丙', '1 | 3', '留添'];
  assert.deepEqual(await printFile(Buffer.from(file)), printed);
  assert.deepEqual(await printFile(Buffer.from(`\ufeff${file.replace('UTF-8', 'UTF-16')}`, 'utf16le')), printed);
});

test('a docx whose parts stand one after the other in one XML file', async () => {
  const document = wordPart('document', `<w:body>${tbl(tr(tc('1'), tc('2')))}</w:body>`).replace(/^<\?[^>]*>/, '');
  const file = `<?xml version="1.0"?><pkg:package xmlns:pkg="p"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${document}</pkg:xmlData></pkg:part></pkg:package>`;
  assert.deepEqual(await printFile(Buffer.from(file)), ['1 | 2']);
});

test('a damaged document is refused, an empty one says so', async () => {
  const whole = docxFile(p('正文'));
  assert.deepEqual(await printFile(whole.subarray(0, whole.length - 30)), ['[damaged]']);
  assert.deepEqual(await printFile(docxFile('<w:p><w:oops></w:p>')), ['[damaged]']);
  assert.deepEqual(await printFile(docxFile(p(''))), ['[no-content]']);
});
