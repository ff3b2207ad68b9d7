import { Button } from '@mantine/core';
import type { ReportSummary } from '../../../main/api/contract.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { commonUnit, type ReadRow } from './history-rows.ts';

interface Props {
  readonly rows: readonly ReadRow[];
  readonly stored: readonly ReportSummary[];
  readonly onChange: (entryId: string, unit: string) => void;
}

/** An office whose name changed over the years, or was printed short, would else be listed as several. */
export function UnitHint({ rows, stored, onChange }: Props) {
  const unit = commonUnit(rows, stored);
  if (unit === null) return null;
  const others = rows.filter(({ standing }) => standing.review.unit.trim() !== unit);
  const writeAlike = () => {
    for (const { entry } of others) onChange(entry.id, unit);
  };
  return (
    <MessageLine
      tone="look"
      actions={
        <Button variant="default" onClick={writeAlike}>
          都写成「{unit}」
        </Button>
      }
    >
      单位的写法不一样。如果是同一家，请写成一样的，往年才会排在一起、和今年对照。
    </MessageLine>
  );
}
