import { docxFile, p, run, tbl, tc, tr, wordPart } from './docx-file.ts';

const author = 'w:author="青禾镇" w:date="2026-01-05T09:00:00Z"';

const numbering = wordPart(
  'numbering',
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`,
);
const notes = wordPart('footnotes', `<w:footnote w:id="2">${p('脚注文字')}</w:footnote>`);

const listed = (text: string, level: number) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`);

const changed = `<w:p>${run('可见')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:ins w:id="1" ${author}>${run('加上')}</w:ins><w:del w:id="2" ${author}><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;

/**
 * One of everything a word processor can do to a report: automatic numbers, hidden and changed text, a note, merged boxes,
 * a table in a frame and one in a box. `test/golden/files/structures.*` are this document saved by LibreOffice.
 */
export function structuresDocx(): Uint8Array {
  const inner = tbl(tr(tc('内1'), tc('内2')), tr(tc('内3'), tc('内4')));
  const merged = tbl(
    tr(tc('甲'), tc('乙', '<w:vMerge w:val="restart"/>'), tc('丙', '<w:gridSpan w:val="2"/>')),
    tr(tc('1'), tc('', '<w:vMerge/>'), tc('3'), tc('4')),
  );
  const body = [
    listed('总体情况', 0),
    listed('主动公开', 1),
    listed('依申请公开', 1),
    listed('主动公开政府信息情况', 0),
    listed('规章', 1),
    changed,
    merged,
    p('之间'),
    tbl(tr(`<w:tc>${p('框内')}${inner}${p('框后')}</w:tc>`)),
    p('之间'),
    tbl(tr(tc('左'), `<w:tc>${inner}${p('')}</w:tc>`, tc('右'))),
    p('结尾'),
  ];
  return docxFile(body.join(''), { 'numbering.xml': numbering, 'footnotes.xml': notes });
}

/** What every reader makes of it, but for where the note stands. */
export const structuresPrinted: readonly string[] = [
  '一、总体情况',
  '（一）主动公开',
  '（二）依申请公开',
  '二、主动公开政府信息情况',
  '（一）规章',
  '可见加上',
  '甲 | 乙↓2 | 丙→2',
  '1 | 3 | 4',
  '之间',
  '框内',
  '内1 | 内2',
  '内3 | 内4',
  '框后',
  '之间',
  '左 | 内1 内2⏎内3 内4 | 右',
  '结尾',
];
