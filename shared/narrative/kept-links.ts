import type { KeptLink } from '../report/link-marks.ts';
import { type LinkedReport, type Report, textKeys } from '../report/report.ts';
import { applyEdits, type Edit } from './edits.ts';
import { brokenFigure, figureOf, linkTo, renderText, withShownFigures } from './linked-text.ts';

const longestBefore = 16;

/** The links of a report's texts, each beside the figure it shows now, in the order they stand. */
export function keptLinksOf(report: LinkedReport): readonly KeptLink[] {
  const { texts } = withShownFigures(report);
  return textKeys.flatMap((section) => {
    let floor = 0;
    return renderText(report, report.texts[section]).links.map(({ cells, span: { start, end } }): KeptLink => {
      const before = texts[section].slice(Math.max(floor, start - longestBefore), start);
      floor = end;
      return { section, before, figure: texts[section].slice(start, end), cells };
    });
  });
}

/**
 * The report with the figures of its texts linked again, one after the other. A figure that was changed by hand, or that
 * no longer stands behind the same words, stays the plain text it is.
 */
export function withKeptLinks(report: Report, links: readonly KeptLink[] = []): LinkedReport {
  if (links.length === 0) return report;
  const linked = textKeys.map((key) => {
    const text = report.texts[key];
    const edits: Edit[] = [];
    for (const { before, figure, cells } of links.filter(({ section }) => section === key)) {
      const found = text.indexOf(before + figure, edits.at(-1)?.span.end ?? 0);
      const start = found + before.length;
      const end = start + figure.length;
      const isWhole = !/^[.,]?\d/u.test(text.slice(end));
      const leads = figureOf(report, cells) !== brokenFigure;
      if (found !== -1 && isWhole && leads) edits.push({ span: { start, end }, to: linkTo(cells) });
    }
    return [key, applyEdits(text, edits)] as const;
  });
  return { ...report, texts: { ...report.texts, ...Object.fromEntries(linked) } };
}
