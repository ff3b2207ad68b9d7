import { toPrintable } from '../../../shared/document/paragraphs.ts';
import { escapeMarkup } from '../xml.ts';

/** The texts of one workbook: those of the template keep their numbers, its own follow. */
export interface SharedTexts {
  indexOf(text: string): number;
  /** xl/sharedStrings.xml with all that were asked for. */
  toXml(): string;
}

const counts = /(<sst [^>]*?) count="(\d+)" uniqueCount="(\d+)">/;
const end = '</sst>';

/** Without white space at either end, which nothing but an attribute the schemas lack would keep. */
function itemXml(text: string): string {
  const lines = text.split('\n').map(toPrintable).join('\n').trim();
  return `<si><t>${escapeMarkup(lines)}</t></si>`;
}

/** `template` is xl/sharedStrings.xml as exceljs wrote it. */
export function extendTexts(template: string): SharedTexts {
  const [head = '', start = '', cells = '0', unique = '0'] = counts.exec(template) ?? [];
  const own = new Map<string, number>();
  let uses = 0;
  return {
    indexOf: (text) => {
      uses += 1;
      const known = own.get(text);
      if (known !== undefined) return known;
      const index = Number(unique) + own.size;
      own.set(text, index);
      return index;
    },
    toXml: () => {
      const items = template.slice(template.indexOf(head) + head.length, template.lastIndexOf(end));
      const opened = `${start} count="${Number(cells) + uses}" uniqueCount="${Number(unique) + own.size}">`;
      return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${opened}${items}${[...own.keys()].map(itemXml).join('')}${end}`;
    },
  };
}
