import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Report } from '../../../../shared/report/report.ts';
import { isComposing } from '../../../components/composing.ts';
import { type FindHit, findInReport, quoteOfHit } from '../../../editor/find-in-report.ts';
import { partName } from '../part-names.ts';
import type { Desk } from '../use-desk.ts';
import classes from './find-box.module.css';

interface Props {
  readonly report: Report;
  readonly desk: Desk;
  readonly wish: object;
  readonly onClose: () => void;
}

/** More than this is no answer; the words should be longer. */
const mostShown = 100;

function Hit({
  report,
  hit,
  isHere,
  onGo,
}: { readonly hit: FindHit; readonly isHere: boolean; readonly onGo: () => void } & Pick<Props, 'report'>) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  const { before, found, after } = quoteOfHit(hit);
  return (
    <li ref={row}>
      <button type="button" className={classes['hit']} aria-current={isHere ? 'true' : undefined} onClick={onGo}>
        <small>
          {partName(report.generation, hit.part)}
          {hit.kind === 'label' && '（表里的项目）'}
        </small>
        <span>
          {before}
          <mark>{found}</mark>
          {after}
        </span>
      </button>
    </li>
  );
}

function countWords(count: number, at: number | null): string {
  if (count === 0) return '没有找到';
  return at === null ? `${count} 处` : `第 ${at + 1} 处，共 ${count} 处`;
}

/** Ctrl+Z in this field is about its words; the page's other keys stay the page's. */
function isOwnKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'Escape' || ((ctrlKey || metaKey) && /^[zy]$/iu.test(key));
}

/**
 * Ctrl+F: every place where the words stand. A step shows the place and keeps the keys here, so that the next Enter writes
 * nothing into the text; a click, or Esc, gives them to the place.
 */
export function FindBox({ report, desk, wish, onClose }: Props) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState<number | null>(null);
  /** Counts the steps that must bring the keys back here. */
  const [steps, setSteps] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => findInReport(report, words), [report, words]);

  useEffect(() => {
    if (wish) input.current?.select();
  }, [wish]);

  useEffect(() => {
    if (steps > 0) input.current?.focus({ preventScroll: true });
  }, [steps]);

  const goTo = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setAt(index);
    if (hit.kind === 'label') desk.goToCell(hit.cell);
    else desk.goToText({ part: hit.part, span: hit.span });
  };
  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    const from = at ?? (by === 1 ? -1 : hits.length);
    goTo((from + by + hits.length) % hits.length);
    setSteps(steps + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (isOwnKey(event)) event.stopPropagation();
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
  };
  return (
    <search className={classes['box']} aria-label="查找" onKeyDown={onKeyDown}>
      <div className={classes['head']}>
        <TextInput
          ref={input}
          className={classes['words'] ?? ''}
          size="sm"
          aria-label="查找什么"
          placeholder="正文、表里的项目"
          leftSection={<IconSearch size={18} aria-hidden />}
          autoFocus
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(null);
          }}
        />
        <ActionIcon size={36} variant="subtle" aria-label="上一处" onClick={() => step(-1)}>
          <IconArrowUp size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon size={36} variant="subtle" aria-label="下一处" onClick={() => step(1)}>
          <IconArrowDown size={20} aria-hidden />
        </ActionIcon>
        <CloseButton size={36} aria-label="收起查找" onClick={onClose} />
      </div>
      <p className={classes['count']} role="status">
        {words.trim() === '' ? '按回车到下一处，Esc 收起。' : countWords(hits.length, at)}
      </p>
      {hits.length > 0 && (
        <ul className={classes['hits']}>
          {hits.slice(0, mostShown).map((hit, index) => (
            <Hit
              key={`${hit.part} ${hit.kind} ${hit.kind === 'label' ? hit.cell + hit.text : ''} ${hit.span.start}`}
              report={report}
              hit={hit}
              isHere={index === at}
              onGo={() => goTo(index)}
            />
          ))}
        </ul>
      )}
    </search>
  );
}
