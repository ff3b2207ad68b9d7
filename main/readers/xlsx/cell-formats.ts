import { childAt, childrenNamed, elementsOf, numberAt, type XmlElement } from '../read-xml.ts';
import { needsFormatter } from '../show-number.ts';

/** How boxes of a style index are shown. */
export interface CellFormats {
  /** The number format's code, or its built-in number. */
  codeOf(style: number): string | number;
  isBoxed(style: number): boolean;
  /** Whether any style is other than general: only then the number formatter is needed. */
  readonly hasNumberFormats: boolean;
}

function hasLine(border: XmlElement): boolean {
  return elementsOf(border).some(
    ({ name, attributes }) => name !== 'diagonal' && (attributes['style'] ?? 'none') !== 'none',
  );
}

const listAt = (root: XmlElement | null, list: string, item: string) => {
  const found = root && childAt(root, list);
  return found ? childrenNamed(found, item) : [];
};

export function readCellFormats(styles: XmlElement | null): CellFormats {
  const codes = new Map(
    listAt(styles, 'numFmts', 'numFmt').map((format) => [
      numberAt(format, 'numFmtId', 0),
      format.attributes['formatCode'] ?? 'General',
    ]),
  );
  const boxed = listAt(styles, 'borders', 'border').map(hasLine);
  const formats = listAt(styles, 'cellXfs', 'xf').map((format) => ({
    number: numberAt(format, 'numFmtId', 0),
    boxed: boxed[numberAt(format, 'borderId', 0)] ?? false,
  }));
  const codeOf = (style: number) => {
    const number = formats[style]?.number ?? 0;
    return codes.get(number) ?? number;
  };
  return {
    codeOf,
    hasNumberFormats: formats.some((_, style) => needsFormatter(codeOf(style))),
    isBoxed: (style) => formats[style]?.boxed ?? false,
  };
}
