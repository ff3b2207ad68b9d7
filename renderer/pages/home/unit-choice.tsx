import { Select } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import classes from './unit-choice.module.css';

interface Props {
  readonly units: readonly string[];
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
}

/** Whose reports these are; a choice only for a clerk who serves more than one office. */
export function UnitChoice({ units, chosen, onChoose }: Props) {
  if (units.length === 1) {
    return (
      <span className={classes['unit']}>
        <IconBuilding size={20} aria-hidden />
        {chosen}
      </span>
    );
  }
  return (
    <Select
      aria-label="单位"
      className={classes['select'] ?? ''}
      data={[...units]}
      value={chosen}
      allowDeselect={false}
      leftSection={<IconBuilding size={20} aria-hidden />}
      onChange={(unit) => unit !== null && onChoose(unit)}
    />
  );
}
