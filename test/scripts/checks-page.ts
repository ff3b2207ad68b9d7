import { type CatalogueEntry, listChecks } from '../../shared/checks/catalogue.ts';
import { statutoryRules } from '../../shared/checks/rule-pack.ts';
import { severityWords } from '../../shared/checks/severity-words.ts';
import { formOf, generations } from '../../shared/formats/formats.ts';

const head = `<!-- Written by \`npm run docs:checks\` from the records in shared/checks/rules. Change a rule there, never this page. -->

# 全部检查

一份报告要过的每一项检查：查什么、为什么查、依据哪一条，一个有毛病的例子，和程序对它说的话。例子里没有写到的格都填 0，没有写到的部分都空着。

- **必改**：不改就要写说明，否则不能定稿。**待看**：多半有误，由人判断。**提示**：供参考。
- 县里可以下发规则文件，停用或改动其中的检查，另加要求，见 [rule-packs.md](rule-packs.md)；标着“不能停用”的除外。
`;

function formsOf({ rule }: CatalogueEntry): string {
  if (rule.generations.length === generations.length) return '';
  return `只查用${rule.generations.map((generation) => formOf(generation).notice).join('、')}的表。`;
}

const lawOf = ({ rule }: CatalogueEntry) =>
  statutoryRules.has(rule.id) ? '这是法定表格自己的要求，县里的规则不能停用或放宽。' : '';

function entryLines(entry: CatalogueEntry): string {
  const { rule, example, says } = entry;
  return [
    `### ${rule.id} ${rule.title}`,
    `**${severityWords[rule.severity]}** ${rule.why}${formsOf(entry)}${lawOf(entry)}`,
    `依据：${rule.source}`,
    ['例：', ...example.map((line) => `- ${line}`)].join('\n'),
    ['程序说：', ...says.map((line) => `> ${line}`)].join('\n\n'),
  ].join('\n\n');
}

/** docs/checks.md as the rules have it now. */
export function checksPage(): string {
  const groups = listChecks().map(({ title, entries }) => [`## ${title}`, ...entries.map(entryLines)].join('\n\n'));
  const count = listChecks().reduce((sum, { entries }) => sum + entries.length, 0);
  return `${[`${head}\n共 ${count} 项。`, ...groups].join('\n\n')}\n`;
}
