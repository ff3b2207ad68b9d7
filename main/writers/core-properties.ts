import type { ReportDocument } from '../../shared/document/report-document.ts';
import { stampOf } from './stamp.ts';
import { escapeMarkup } from './xml.ts';

export const corePropertiesPath = 'docProps/core.xml';

/** What the system shows of an office file beside its name: title, unit, and a time that depends on the report alone. */
export function corePropertiesXml(document: ReportDocument): string {
  const stamp = stampOf(document);
  const unit = escapeMarkup(document.unit);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeMarkup(document.title)}</dc:title><dc:subject>政府信息公开工作年度报告</dc:subject><dc:creator>${unit}</dc:creator><cp:lastModifiedBy>${unit}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}
