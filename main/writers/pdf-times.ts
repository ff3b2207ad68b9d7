import type { ReportDocument } from '../../shared/document/report-document.ts';
import { stampOf } from './stamp.ts';

/** PDF's own form of an instant: D:20250101000000+00'00'. */
const dateEntry = /\/(CreationDate|ModDate) \(D:\d{14}([+-]\d{2}'\d{2}'|Z?)\)/g;

/**
 * Sets when the file was made to the day after the report year, every byte staying at its place, so that the same printer
 * makes the same file of the same report.
 */
export function fixPdfTimes(pdf: Uint8Array, document: ReportDocument): Uint8Array {
  const fixed = Buffer.from(pdf);
  const digits = stampOf(document).replace(/\D/g, '');
  for (const entry of fixed.toString('latin1').matchAll(dateEntry)) {
    const [whole, , zone = ''] = entry;
    const from = entry.index + whole.indexOf('D:') + 2;
    fixed.write(digits + (zone.length > 1 ? "+00'00'" : zone), from, 'latin1');
  }
  return fixed;
}
