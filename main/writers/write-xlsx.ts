import type { RulePackStamp } from '../../shared/checks/rule-pack.ts';
import type { ListedWaiver } from '../../shared/checks/waiver-list.ts';
import type { FileProperty } from '../../shared/document/export-record.ts';
import { type LayoutChoices, officialLayout } from '../../shared/document/layout-choices.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import type { Report } from '../../shared/report/report.ts';
import { corePropertiesPath, corePropertiesXml } from './core-properties.ts';
import { withCustomProperties } from './custom-properties.ts';
import { packZip } from './pack-zip.ts';
import { fillWorkbook, preparedFor } from './xlsx/prepared-workbook.ts';

/** What a workbook holds beside the report. */
export interface WorkbookExtras {
  /** Last year's report, for the lines that compare. */
  readonly previous?: Report | null;
  readonly properties?: readonly FileProperty[];
  /** Accepted exceptions, listed on a sheet of their own; without any there is no such sheet. */
  readonly waivers?: readonly ListedWaiver[];
  /** The county's rules the report was checked by, named on the same sheet. */
  readonly rulePack?: RulePackStamp | null;
  readonly layout?: LayoutChoices;
}

/**
 * The three sheets for the county: 年报表格 as on paper with live totals and checks, 汇总行 to append, 清单 to compare with
 * last year; accepted exceptions on a fourth. The same input gives the same bytes.
 */
export async function writeXlsx(
  report: Report,
  document: ReportDocument,
  { previous = null, properties = [], waivers = [], rulePack = null, layout = officialLayout }: WorkbookExtras = {},
): Promise<Uint8Array> {
  const { generation } = report;
  const namesRulePack = rulePack !== null;
  const prepared = await preparedFor({ generation, layout, waiverLines: waivers.length, namesRulePack });
  const core = Buffer.from(corePropertiesXml(document));
  const parts = fillWorkbook(prepared, { report, document, previous, waivers, rulePack }).map((part) =>
    part.path === corePropertiesPath ? { ...part, data: core } : part,
  );
  return packZip(withCustomProperties(parts, properties));
}
