import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { type LineFault, lineAt } from './line-fault.ts';

/** Signs a Chinese keyboard types in the place of JSON's own. */
const chineseSigns: Readonly<Record<string, string>> = {
  '“': '中文引号，请换成英文的双引号 "',
  '”': '中文引号，请换成英文的双引号 "',
  '‘': '中文引号，请换成英文的双引号 "',
  '’': '中文引号，请换成英文的双引号 "',
  '＂': '全角引号，请换成英文的双引号 "',
  "'": '单引号，请换成英文的双引号 "',
  '：': '中文冒号，请换成英文的冒号 :',
  '，': '中文逗号，请换成英文的逗号 ,',
  '、': '顿号，请换成英文的逗号 ,',
  '；': '中文分号，请换成英文的逗号 ,',
  '｛': '中文括号，请换成英文的 {',
  '｝': '中文括号，请换成英文的 }',
  '【': '中文括号，请换成英文的 [',
  '】': '中文括号，请换成英文的 ]',
  '［': '中文括号，请换成英文的 [',
  '］': '中文括号，请换成英文的 ]',
};

/** Where the parser stopped, and the last sign before it that is no space. */
interface Spot {
  readonly offset: number;
  readonly sign: string;
  readonly word: string;
  readonly before: string;
  readonly beforeOffset: number;
}

function spotOf(text: string, { offset, length }: ParseError): Spot {
  const beforeOffset = Math.max(text.slice(0, offset).trimEnd().length - 1, 0);
  const word = text.slice(offset, offset + Math.min(Math.max(length, 1), 20));
  return { offset, sign: text.charAt(offset), word, before: text.charAt(beforeOffset), beforeOffset };
}

type Said = readonly [message: string, at: 'here' | 'before'];

const trailingComma: Said = ['最后一项后面多了一个逗号，请去掉。', 'before'];
const isClosing = (sign: string) => sign === '}' || sign === ']';

function sayMissingComma({ sign }: Spot): Said {
  if (sign === '}') return ['方括号没有成对，缺一个 ]。', 'here'];
  if (sign === ']') return ['花括号没有成对，缺一个 }。', 'here'];
  return ['后面缺一个逗号。', 'before'];
}

function sayNoKey({ sign, before }: Spot): Said {
  if (before === ',' && isClosing(sign)) return trailingComma;
  return ['这里应写一项的名称，用英文的双引号括起来。', 'here'];
}

function sayNoValue({ sign, before, word }: Spot): Said {
  if (before === ',' && isClosing(sign)) return trailingComma;
  if (before === ':') return ['冒号后面没有写内容。', 'before'];
  return [word.trim() === '' ? '文件是空的。' : `“${word.trim()}”这里应是一项内容。`, 'here'];
}

const innerQuotes = '文字里面要用引号的，请用中文引号“”。';

function sayUnknownWord({ word, before }: Spot): Said {
  const advice = before === '"' ? innerQuotes : '文字要用英文的双引号括起来。';
  return [`看不懂“${word.trim()}”，${advice}`, 'here'];
}

const sayings: Readonly<Record<string, (spot: Spot) => Said>> = {
  InvalidSymbol: sayUnknownWord,
  InvalidNumberFormat: () => ['数字写得不对。', 'here'],
  PropertyNameExpected: sayNoKey,
  ValueExpected: sayNoValue,
  ColonExpected: () => ['名称后面缺一个冒号。', 'before'],
  CommaExpected: sayMissingComma,
  CloseBraceExpected: () => ['花括号没有成对，最后缺一个 }。', 'before'],
  CloseBracketExpected: () => ['方括号没有成对，缺一个 ]。', 'before'],
  EndOfFileExpected: () => ['规则到前面就写完了，这里多出了内容。', 'here'],
  InvalidCommentToken: () => ['规则文件里不能写注释，请去掉。', 'here'],
  UnexpectedEndOfComment: () => ['规则文件里不能写注释，请去掉。', 'here'],
  UnexpectedEndOfString: () => ['双引号没有成对，这一行少了一个。', 'here'],
  UnexpectedEndOfNumber: () => ['数字没有写完。', 'here'],
  InvalidUnicode: () => ['反斜杠 \\ 用得不对，请去掉。', 'here'],
  InvalidEscapeCharacter: () => ['反斜杠 \\ 用得不对，请去掉。', 'here'],
  InvalidCharacter: () => ['引号里有看不见的字符（例如制表符），请删去重打。', 'here'],
};

/** What is wrong with the JSON and what was expected, on the line where a person would mend it. */
export function sayJsonFault(text: string, error: ParseError): LineFault {
  const spot = spotOf(text, error);
  const chinese = chineseSigns[spot.sign];
  if (chinese !== undefined) return { line: lineAt(text, spot.offset), message: `用了${chinese}。` };
  const say = sayings[printParseErrorCode(error.error)];
  const [message, at] = say?.(spot) ?? ['写法不对。', 'here'];
  return { line: lineAt(text, at === 'here' ? spot.offset : spot.beforeOffset), message };
}
