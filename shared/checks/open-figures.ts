import { isCellKey } from '../formats/cells.ts';
import { nameOfLink } from '../narrative/link-names.ts';
import { brokenFigure, openFigure, renderText, type ShownLink, storedOf } from '../narrative/linked-text.ts';
import { type Report, type TextKey, textKeys, valueAt } from '../report/report.ts';
import type { CheckContext, Problem } from './check-rule.ts';
import { nameOfText, quoteAround } from './prose.ts';

function openProblem(report: Report, key: TextKey, open: readonly ShownLink[]): Problem[] {
  const [first] = open;
  if (!first) return [];
  const names = [...new Set(open.map(({ cells }) => nameOfLink(report.generation, cells)))];
  const listed = `${names.slice(0, 3).join('、')}${names.length > 3 ? '等' : ''}`;
  const cells = open.flatMap((link) => link.cells.filter((cell) => valueAt(report, cell) === null));
  const { start, end } = first.span;
  const quote = quoteAround(report.texts[key], start, end - start);
  const message = `${nameOfText(report, key)}：${open.length} 处数取自${listed}，表里还没有填，填好表就会显示。见${quote}。`;
  return [
    { cells: [...new Set(cells)], focus: null, text: key, span: first.span, expected: null, actual: null, message },
  ];
}

const placeholder = new RegExp(`${openFigure}|${brokenFigure}`, 'gu');

/** The signs of a figure that is open, typed or left by a link that leads nowhere. */
function typedProblems(report: Report, key: TextKey, links: readonly ShownLink[]): Problem[] {
  const text = report.texts[key];
  return [...text.matchAll(placeholder)].flatMap(({ index: start, 0: found }): Problem[] => {
    if (
      links.some(({ span, cells }) => span.start === start && cells.every((cell) => isCellKey(report.generation, cell)))
    )
      return [];
    const message = `${nameOfText(report, key)}：“${found}”还没有填，请改写。见${quoteAround(text, start, found.length)}。`;
    const span = { start, end: start + found.length };
    return [{ cells: [], focus: null, text: key, span, expected: null, actual: null, message }];
  });
}

/** Linked figures whose cells are 未填, once for each text, and the same signs where no link stands behind them. */
export function openFigures({ report }: CheckContext): readonly Problem[] {
  const stored = storedOf(report);
  return textKeys.flatMap((key) => {
    const { links } = renderText(stored, stored.texts[key]);
    const open = links.filter(({ span }) => report.texts[key].slice(span.start, span.end) === openFigure);
    return [...openProblem(report, key, open), ...typedProblems(report, key, open)];
  });
}
