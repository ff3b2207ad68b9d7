/** A 乡, 镇, 苏木 or 街道 by its name, with or without 人民政府, 办事处 or 办公室 behind it. */
export function isTownship(unit: string): boolean {
  return /(?:镇|乡|苏木|街道)(?:人民)?(?:政府|办事处)?(?:党政)?(?:办公室)?$/u.test(unit.trim());
}

/** A government at or above the county, whose own report is due by 3月31日 and not by 1月31日. */
export function isCountyOrAbove(unit: string): boolean {
  return /[县市区旗州盟省](?:人民)?政府(?:办公[室厅])?$/u.test(unit.trim());
}
