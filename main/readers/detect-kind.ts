/** What a file really is, by its bytes. Text kinds are told apart after decoding. */
export type FileKind =
  | 'empty'
  | 'picture'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'odt'
  | 'ods'
  | 'ofd'
  | 'presentation'
  | 'archive'
  | 'ole-word'
  | 'ole-excel'
  | 'ole-encrypted'
  | 'ole'
  | 'word-xml'
  | 'excel-xml'
  | 'flat-odf'
  | 'rtf'
  | 'mht'
  | 'program'
  | 'text';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

function hasAt(bytes: Uint8Array, signature: readonly number[], offset = 0): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

const utf16 = (text: string) => ascii(text).flatMap((code) => [code, 0]);

function contains(bytes: Uint8Array, needle: readonly number[]): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(needle));
}

interface Signature {
  readonly kind: FileKind;
  readonly matches: (bytes: Uint8Array) => boolean;
}

const startsWith =
  (...signatures: readonly (readonly number[])[]) =>
  (bytes: Uint8Array) =>
    signatures.some((signature) => hasAt(bytes, signature));

/** First match wins; a container is told by the names of the parts inside it. */
const signatures: readonly Signature[] = [
  {
    kind: 'empty',
    matches: (bytes) => bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13)),
  },
  {
    kind: 'picture',
    matches: startsWith([0x89, ...ascii('PNG')], [0xff, 0xd8, 0xff], ascii('GIF8'), ascii('II*\0'), ascii('MM\0*')),
  },
  { kind: 'picture', matches: (bytes) => hasAt(bytes, ascii('RIFF')) && hasAt(bytes, ascii('WEBP'), 8) },
  { kind: 'picture', matches: (bytes) => hasAt(bytes, ascii('ftyp'), 4) },
  { kind: 'picture', matches: (bytes) => hasAt(bytes, ascii('BM')) && hasAt(bytes, [0, 0, 0, 0], 6) },
  { kind: 'pdf', matches: (bytes) => contains(bytes.subarray(0, 1024), ascii('%PDF-')) },
  { kind: 'rtf', matches: startsWith(ascii('{\\rtf')) },
];

const zipParts: readonly (readonly [FileKind, string])[] = [
  ['docx', 'word/document'],
  ['xlsx', 'xl/workbook'],
  ['presentation', 'ppt/presentation.xml'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['ofd', 'OFD.xml'],
];

const directoryEnd = [0x50, 0x4b, 5, 6];

/**
 * Where a zip names its parts: its first bytes, in which OpenDocument says what it is, and its directory. A file that is
 * only packed in another one is not named there.
 */
function zipNames(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from(directoryEnd));
  if (end < 0 || end + 20 > buffer.length) return buffer;
  const start = buffer.readUInt32LE(end + 16);
  return start < end ? Buffer.concat([buffer.subarray(0, 120), buffer.subarray(start, end)]) : buffer;
}

const oleStreams: readonly (readonly [FileKind, string])[] = [
  ['ole-encrypted', 'EncryptedPackage'],
  ['ole-word', 'WordDocument'],
  ['ole-excel', 'Workbook'],
  ['ole-excel', 'Book'],
];

function kindInside(
  bytes: Uint8Array,
  names: readonly (readonly [FileKind, string])[],
  encode: (name: string) => readonly number[],
): FileKind | null {
  return names.find(([, name]) => contains(bytes, encode(name)))?.[0] ?? null;
}

const officeXml: readonly (readonly [FileKind, RegExp])[] = [
  ['word-xml', /<w:wordDocument\b|<pkg:package\b/],
  ['excel-xml', /<(?:ss:)?Workbook\b/],
  ['flat-odf', /<office:document\b/],
];

/** Office programs also keep a whole document in one XML file, in UTF-8 or UTF-16. */
function officeXmlKind(head: string): FileKind | null {
  const text = head.replaceAll('\0', '');
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<\?xml\b/.test(text)) return null;
  return officeXml.find(([, root]) => root.test(text))?.[0] ?? null;
}

/** Text has no zero bytes unless it is UTF-16, and next to no other control characters. */
function looksLikeProgram(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || byte === 0x7f);
  const zeros = sample.filter((byte) => byte === 0).length;
  return controls.length - zeros > sample.length / 20;
}

export function detectKind(bytes: Uint8Array): FileKind {
  const plain = signatures.find(({ matches }) => matches(bytes));
  if (plain) return plain.kind;
  if (hasAt(bytes, [0x50, 0x4b, 3, 4])) return kindInside(zipNames(bytes), zipParts, ascii) ?? 'archive';
  if (startsWith(ascii('Rar!'), [0x1f, 0x8b], ascii('7z\xbc\xaf'))(bytes)) return 'archive';
  if (hasAt(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return kindInside(bytes, oleStreams, utf16) ?? 'ole';
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (/^mime-version:/im.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/im.test(head)) return 'mht';
  const xml = officeXmlKind(head);
  if (xml) return xml;
  return looksLikeProgram(bytes) ? 'program' : 'text';
}
