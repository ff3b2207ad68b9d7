import { openOle } from './open-ole.ts';
import { openZip, type ZipParts } from './open-zip.ts';

const macros = '文件里带有宏，没有运行，也没有带过来。';
const linked = (count: number) => `文件里有 ${count} 处指向外部的链接，没有打开，只读了文字。`;

const macroParts = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i;
const macroStreams = ['Macros/VBA/dir', '_VBA_PROJECT_CUR/VBA/dir', 'VBA/dir'];

async function externalLinks(zip: ZipParts): Promise<number> {
  let count = 0;
  for (const name of zip.names.filter((part) => part.endsWith('.rels'))) {
    const text = new TextDecoder().decode((await zip.read(name)) ?? new Uint8Array());
    count += text.match(/TargetMode\s*=\s*["']External["']/g)?.length ?? 0;
  }
  return count;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOle = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** What a file holds beside text and tables, in sentences for the clerk: macros and links are dropped, never run or followed. */
export async function listLeftOut(bytes: Uint8Array): Promise<readonly string[]> {
  if (isOle(bytes)) {
    const ole = await openOle(bytes);
    return macroStreams.some((stream) => ole.read(stream) !== null) ? [macros] : [];
  }
  if (!isZip(bytes)) return [];
  const zip = await openZip(bytes);
  const links = await externalLinks(zip);
  return [...(zip.names.some((name) => macroParts.test(name)) ? [macros] : []), ...(links > 0 ? [linked(links)] : [])];
}
