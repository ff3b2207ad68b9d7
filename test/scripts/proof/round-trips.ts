import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceInFile } from '../../../main/api/prove-html.ts';
import { convertTo } from './office.ts';
import type { NamedReports } from './prove-pages.ts';

/** What LibreOffice makes of the Word file, with its filter where the ending alone does not say. */
const formats = ['docx:MS Word 2007 XML', 'odt', 'rtf', 'doc:MS Word 97'] as const;

/** Has LibreOffice save each Word file of `folder` anew and reads the report back from what it wrote. */
export async function proveRoundTrips(reports: NamedReports, folder: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const format of formats) {
    const ending = format.replace(/:.*/, '');
    const saved = join(folder, `saved-${ending}`);
    const files = reports.map(([name]) => join(folder, `${name}.docx`));
    if (files.length > 0) convertTo(format, files, saved);
    for (const [name, report] of reports) {
      const file = `${name}.${ending}`;
      const difference = await differenceInFile(readFileSync(join(saved, file)), file, report);
      if (difference !== null) wrong.push(`${file}, saved anew: ${difference}`);
    }
  }
  console.log(`Saved anew: ${reports.length} Word files as docx, odt, rtf and doc, ${wrong.length} wrong.`);
  return wrong;
}
