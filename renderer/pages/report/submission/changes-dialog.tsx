import { Modal } from '@mantine/core';
import type { Generation } from '../../../../shared/formats/formats.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { DifferenceList } from '../../compare/difference-list.tsx';
import type { ChangesSince } from './changes-since.ts';

interface Props {
  readonly changes: ChangesSince;
  readonly generation: Generation;
  readonly sides: readonly [before: string, after: string];
  readonly title: string;
  readonly onClose: () => void;
}

/** Every figure and paragraph that was changed, as it was handed in at the left, as it is at the right. */
export function ChangesDialog({ changes, generation, sides, title, onClose }: Props) {
  const { differences, unit } = changes;
  return (
    <Modal
      opened
      size={980}
      title={title}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': '关闭' }}
      transitionProps={{ duration: 0 }}
      onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
    >
      {unit && (
        <MessageLine tone="look">
          单位：{sides[0]}是“{unit.before || '未写'}”，{sides[1]}是“{unit.after || '未写'}”。
        </MessageLine>
      )}
      <DifferenceList differences={differences} generation={generation} sides={sides} />
    </Modal>
  );
}
