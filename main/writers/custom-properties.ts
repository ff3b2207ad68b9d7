import type { FileProperty } from '../../shared/document/export-record.ts';
import type { ZipPart } from './pack-zip.ts';
import { escapeMarkup } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The format identifier every property the user defines has (ECMA-376, part 4). */
const userDefined = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** docProps/custom.xml, as Word shows it under 文件 → 信息 → 属性. */
export function customPropertiesXml(properties: readonly FileProperty[]): string {
  const entries = properties.map(
    ({ name, value }, index) =>
      `<property fmtid="${userDefined}" pid="${index + 2}" name="${escapeMarkup(name)}"><vt:lpwstr>${escapeMarkup(value)}</vt:lpwstr></property>`,
  );
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries.join('')}</Properties>`;
}

const path = 'docProps/custom.xml';
const contentType = `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`;
const relation = `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${path}"/>`;

const insertions: Readonly<Record<string, readonly [before: string, inserted: string]>> = {
  '[Content_Types].xml': ['</Types>', contentType],
  '_rels/.rels': ['</Relationships>', relation],
};

/** The parts of a package with the properties among them, for a library that has no words for them. */
export function withCustomProperties(
  parts: readonly ZipPart[],
  properties: readonly FileProperty[],
): readonly ZipPart[] {
  if (properties.length === 0) return parts;
  const linked = parts.map((part) => {
    const [before, inserted] = insertions[part.path] ?? [];
    if (before === undefined) return part;
    return {
      ...part,
      data: Buffer.from(
        Buffer.from(part.data)
          .toString('utf8')
          .replace(before, inserted + before),
      ),
    };
  });
  return [...linked, { path, data: Buffer.from(customPropertiesXml(properties)) }];
}
