import { z } from 'zod';
import type { TextKey } from '../../report/report.ts';
import type { Severity } from '../finding.ts';
import { statutoryRules } from '../rule-pack.ts';
import { rules } from '../rules/all-rules.ts';
import { severityWords } from '../severity-words.ts';
import { quoteWords } from './line-fault.ts';
import { nearest } from './nearest.ts';
import { asked, dueOn, issuedOn, type Wrong, words } from './pack-words.ts';

/** Where the words of 部分 stand in a report. */
const partByWord: Readonly<Record<string, TextKey>> = {
  前言: 'preface',
  一: 'overview',
  二: 'proactive',
  三: 'requests',
  四: 'review',
  五: 'problems',
  六: 'other',
};

const severityByWord = new Map(
  (Object.entries(severityWords) as [Severity, string][]).map(([severity, word]) => [word, severity]),
);
const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

const meant = (word: string | null) => (word === null ? '。' : `，是不是“${word}”？`);

const unknownRule = (id: string) => `没有${quoteWords(id)}这一项检查${meant(nearest(id, [...ruleById.keys()]))}`;

const offRule = z.string({ error: '“停用”里每一项都是检查的编号，例如“S-TRAD”。' }).superRefine((id, context) => {
  if (!ruleById.has(id)) context.addIssue(unknownRule(id));
  else if (statutoryRules.has(id)) context.addIssue(`“${id}”是法定表格自己的要求，不能停用。`);
});

const settledSeverity = z.string({ error: '级别写“必改”“待看”或“提示”。' }).transform((word, context) => {
  const severity = severityByWord.get(word);
  if (severity !== undefined) return severity;
  context.addIssue(`级别写的是${quoteWords(word)}，只能写“必改”“待看”或“提示”。`);
  return z.NEVER;
});

const severities = z
  .record(z.string(), settledSeverity, { error: asked('级别', '要写成 { "S-LEN": "必改" } 这样') })
  .superRefine((settled, context) => {
    for (const [id, severity] of Object.entries(settled)) {
      const issue = (message: string) => context.addIssue({ code: 'custom', message, path: [id] });
      if (!ruleById.has(id)) issue(unknownRule(id));
      else if (statutoryRules.has(id) && severity !== 'error') issue(`“${id}”是法定表格自己的要求，只能是必改。`);
    }
  });

/** Keys nobody knows, each as an issue at its own place. */
const strictly =
  (known: readonly string[]) =>
  (issue: Wrong): string | undefined => {
    if (issue.code !== 'unrecognized_keys') return undefined;
    const [key = ''] = issue.keys;
    return `没有${quoteWords(key)}这样一项${meant(nearest(key, known))}`;
  };

const listOf = <T extends z.ZodType>(item: T, name: string, shape: string, most: number) =>
  z
    .array(item, { error: asked(name, shape) })
    .min(1, `“${name}”空着，用不着就把这一项去掉。`)
    .max(most, `“${name}”最多写 ${most} 项。`);

/** One sentence is a list of one. */
const anyOf = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : value),
  listOf(
    words('写明', 100).refine((text) => text.length > 1, '“写明”至少两个字。'),
    '写明',
    '写成一句话，或方括号里的几句话',
    10,
  ),
);

const statementShape = {
  部分: z.string({ error: asked('部分', '写“前言”或“一”到“六”') }).transform((word, context) => {
    const text = Object.hasOwn(partByWord, word) ? partByWord[word] : undefined;
    if (text !== undefined) return text;
    context.addIssue(`“部分”写的是${quoteWords(word)}，只能写“前言”或“一”到“六”。`);
    return z.NEVER;
  }),
  写明: anyOf,
  提示: words('提示', 200).optional(),
};

const statement = z
  .strictObject(statementShape, {
    error: (issue) =>
      strictly(Object.keys(statementShape))(issue) ?? '“必须写明”里每一项写成 { "部分": "一", "写明": "…" } 这样。',
  })
  .transform(({ 部分: text, 写明: wanted, 提示: advice }) => ({
    text,
    words: wanted,
    advice: advice === undefined ? null : /[。！？]$/u.test(advice) ? advice : `${advice}。`,
  }));

const longestOverview = z
  .number({ error: asked('字数上限', '要写成数字，不加引号，例如 800') })
  .int('“字数上限”要写成整数。')
  .min(100, '“字数上限”至少 100。')
  .max(5_000, '“字数上限”最多 5000。');

export const packShape = {
  名称: words('名称', 40),
  发布单位: words('发布单位', 40),
  日期: issuedOn,
  版本: words('版本', 20),
  停用: listOf(offRule, '停用', '写成方括号里的编号，例如 ["S-TRAD"]', 100).optional(),
  级别: severities.optional(),
  字数上限: longestOverview.optional(),
  必须写明: listOf(statement, '必须写明', '写成方括号里的几项', 40).optional(),
  送审截止: dueOn.optional(),
};

/** A pack as a county writes it, with what is said of every slip. */
export const packSchema = z.strictObject(packShape, {
  error: (issue) => strictly(Object.keys(packShape))(issue) ?? '规则文件最外面要是一对花括号 { }。',
});
