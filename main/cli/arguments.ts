import { parseArgs } from 'node:util';
import { type ExportKind, exportKinds } from '../api/create-api.ts';

/** Files to write, by kind; only those that were asked for. */
export type Outputs = { readonly [K in ExportKind | 'json']?: string };

export type Call =
  | { readonly kind: 'help' }
  | { readonly kind: 'import'; readonly files: readonly string[] }
  | {
      readonly kind: 'check';
      readonly files: readonly string[];
      readonly previous: string | null;
      readonly rules: string | null;
    }
  | { readonly kind: 'export'; readonly file: string; readonly outputs: Outputs; readonly rules: string | null }
  | {
      readonly kind: 'draft';
      readonly file: string;
      readonly year: number;
      readonly unit: string | null;
      readonly outputs: Outputs;
      readonly rules: string | null;
    }
  | { readonly kind: 'wrong'; readonly message: string };

export const usage = `用法：npm run -s cli -- 命令 …
  import 文件…                                   读取，每个文件一行 JSON
  check 文件… [--previous 上年文件] [--rules 规则文件]   核对，每个文件一行 JSON
  export 文件 [--docx 去处] [--xlsx 去处] [--html 去处] [--pdf 去处] [--rules 规则文件]
  draft 上年文件 --year 年度 [--unit 单位] [--json 去处] [--docx 去处] [--xlsx 去处] [--html 去处] [--pdf 去处] [--rules 规则文件]`;

const wrong = (message: string): Call => ({ kind: 'wrong', message });

const text = { type: 'string' } as const;
const exportOptions = Object.fromEntries(exportKinds.map((kind) => [kind, text]));
const optionsOf = {
  import: {},
  check: { previous: text, rules: text },
  export: { ...exportOptions, rules: text },
  draft: { ...exportOptions, json: text, year: text, unit: text, rules: text },
} as const;

type Values = Readonly<Record<string, string | undefined>>;

function outputsIn(values: Values): Outputs {
  const kinds = [...exportKinds, 'json'] as const;
  return Object.fromEntries(kinds.flatMap((kind) => (values[kind] ? [[kind, values[kind]]] : [])));
}

function draftCall(file: string, values: Values, outputs: Outputs): Call {
  const { year = '', unit, rules = null } = values;
  if (!/^20\d{2}$/.test(year)) return wrong('请用 --year 写明要起草哪一年的报告，例如 --year 2026。');
  return { kind: 'draft', file, year: Number(year), unit: unit?.trim() || null, outputs, rules };
}

function callOf(command: keyof typeof optionsOf, files: readonly string[], values: Values): Call {
  const [file, ...others] = files;
  if (file === undefined) return wrong('请写明要处理的文件。');
  if (command === 'import') return { kind: 'import', files };
  const { previous = null, rules = null } = values;
  if (command === 'check') return { kind: 'check', files, previous, rules };
  if (others.length > 0) return wrong(`${command} 一次处理一个文件，多出来的是：${others.join('、')}`);
  const outputs = outputsIn(values);
  if (Object.keys(outputs).length === 0) return wrong('请至少写明一个去处，例如 --docx 年报.docx。');
  return command === 'export' ? { kind: 'export', file, outputs, rules } : draftCall(file, values, outputs);
}

const isCommand = (word: string): word is keyof typeof optionsOf => Object.hasOwn(optionsOf, word);

/** What the words of the command line ask for; a call that is wrong says what to write instead. */
export function readCall(words: readonly string[]): Call {
  const [command = '', ...rest] = words;
  if (command === '') return wrong('请写明命令。');
  if (command === 'help' || words.includes('--help')) return { kind: 'help' };
  if (command === 'collate') return wrong('汇总（collate）还没有提供，会随汇总功能一起来。');
  if (!isCommand(command)) return wrong(`没有“${command}”这个命令。`);
  try {
    const { values, positionals } = parseArgs({ args: rest, options: optionsOf[command], allowPositionals: true });
    return callOf(command, positionals, values as Values);
  } catch (error) {
    const option = error instanceof Error ? (/'(--?[^\s']+)/.exec(error.message)?.[1] ?? '') : '';
    return wrong(`${command} 不认识这样的写法：${option || rest.join(' ')}`);
  }
}
