import traditionalEntries from 'opencc-js/dict/TSCharacters';

/** Forms of Japanese print that look right at a glance; scanners and foreign input methods leave them. */
const foreignForms: readonly (readonly [string, string])[] = [
  ['増', '增'],
  ['対', '对'],
  ['図', '图'],
  ['発', '发'],
  ['関', '关'],
  ['検', '检'],
  ['経', '经'],
  ['県', '县'],
  ['毎', '每'],
  ['徳', '德'],
  ['広', '广'],
  ['応', '应'],
  ['単', '单'],
  ['権', '权'],
  ['収', '收'],
  ['囯', '国'],
  ['歩', '步'],
  ['亊', '事'],
];

function readForms(): ReadonlyMap<number, string> {
  const forms = new Map<number, string>();
  for (const entry of traditionalEntries.split('|')) {
    const [traditional = '', simplified = ''] = entry.split(' ');
    if (traditional.length === 1 && simplified.length === 1) forms.set(traditional.charCodeAt(0), simplified);
  }
  for (const [foreign, simplified] of foreignForms) forms.set(foreign.charCodeAt(0), simplified);
  return forms;
}

const formByCode = readForms();

const fullWidth = { first: 0xff01, last: 0xff5e, shift: 0xfee0 } as const;

/** The simplified form of a character that has another; `null` for every character that is right as it stands. */
export function simplifiedForm(character: string): string | null {
  const form = formByCode.get(character.charCodeAt(0));
  return form === undefined || form === character ? null : form;
}

/** Half width and simplified, one unit for one unit: offsets stay true. */
export function levelUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x80) return unit;
  if (code >= fullWidth.first && code <= fullWidth.last) return String.fromCharCode(code - fullWidth.shift);
  return formByCode.get(code) ?? unit;
}
