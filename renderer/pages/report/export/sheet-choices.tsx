import { Checkbox } from '@mantine/core';
import classes from './export.module.css';
import type { SheetChoosing } from './use-sheet-choices.ts';

/** What goes along with Word and PDF; a page for the portal and a workbook never carry it. */
export function SheetChoicesRow({ chosen, choose }: SheetChoosing) {
  return (
    <fieldset className={classes['sheets']} disabled={chosen === null}>
      <legend>Word 和 PDF 里</legend>
      <Checkbox
        label="加发文稿纸"
        description="放在最前面，供领导签发"
        checked={chosen?.approval ?? false}
        onChange={(event) => choose('approval', event.currentTarget.checked)}
      />
      <Checkbox
        label="附校核表"
        description="放在最后面，列出问题和说明"
        checked={chosen?.checks ?? false}
        onChange={(event) => choose('checks', event.currentTarget.checked)}
      />
    </fieldset>
  );
}
