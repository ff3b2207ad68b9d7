import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { isComposing } from '../../../components/composing.ts';
import { printedDate, readDate } from '../../../editor/date-entry.ts';
import { figureChanges, fixableIn, sentenceChanges } from '../../../editor/fix.ts';
import type { Outlook, Repairing } from '../repairs/use-repairing.ts';
import { FixFigures } from './fix-figures.tsx';
import classes from './fix-form.module.css';

interface Props {
  readonly finding: Finding;
  readonly repairing: Repairing;
  readonly onLeave: () => void;
}

interface Typed {
  readonly figures: Readonly<Partial<Record<CellKey, string>>>;
  /** `null` while nothing was typed there. */
  readonly words: string | null;
  readonly unit: string | null;
  readonly day: string | null;
}

function titleChanges(report: Report, { unit, day }: Typed): Change[] {
  const date = day === null ? report.issuedOn : readDate(day);
  return [
    ...(unit !== null && unit.trim() !== report.unit ? [{ kind: 'set-unit', value: unit.trim() } as const] : []),
    ...(date !== 'not-a-day' && date !== report.issuedOn ? [{ kind: 'set-issued-on', value: date } as const] : []),
  ];
}

/** What the figures and words as typed would come to, said before they are taken over. */
function verdictOn(changes: readonly Change[], { left, newErrors }: Outlook, day: string | null): [string, boolean] {
  if (day !== null && readDate(day) === 'not-a-day') return ['日期没有看懂，请写成 2026年1月20日。', false];
  if (changes.length === 0) return ['改一改，这里就说对不对。', false];
  if (left !== null) return [`还不对：${left.message}`, false];
  if (newErrors > 0) return [`这一处好了，但别处会多出 ${newErrors} 处必改。`, false];
  return ['这样改，这一处就没有问题了。', true];
}

/** The figures and the sentence a problem is about, to be put right in the list itself. */
export function FixForm({ finding, repairing, onLeave }: Props) {
  const [report] = useState(repairing.report);
  const fixable = useMemo(() => fixableIn(report, finding, repairing.totals), [report, finding, repairing.totals]);
  const [typed, setTyped] = useState<Typed>({ figures: {}, words: null, unit: null, day: null });
  const { figures, zeros, sentence, isAboutTitle } = fixable;
  const changes = useMemo(
    () => [
      ...figureChanges(report, [...figures, ...zeros], typed.figures),
      ...(sentence && typed.words !== null ? sentenceChanges(report, sentence, typed.words) : []),
      ...(isAboutTitle ? titleChanges(report, typed) : []),
    ],
    [report, figures, zeros, sentence, isAboutTitle, typed],
  );
  const outlook = useMemo(() => repairing.lookAhead(finding, changes), [repairing, finding, changes]);
  const [verdict, isWell] = verdictOn(changes, outlook, typed.day);
  const typeFigure = (key: CellKey, text: string) =>
    setTyped((last) => ({ ...last, figures: { ...last.figures, [key]: text } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changes.length === 0) return onLeave();
    repairing.fix(finding, changes);
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && event.ctrlKey) return submit(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <form className={classes['form']} aria-label="改这里" onSubmit={submit} onKeyDown={onKeyDown} ref={focusFirst}>
      {sentence && (
        <Textarea
          label="正文这一句"
          autosize
          minRows={2}
          maxRows={8}
          size="sm"
          spellCheck={false}
          value={typed.words ?? sentence.words}
          onChange={(event) => setTyped({ ...typed, words: event.currentTarget.value })}
        />
      )}
      {figures.length + zeros.length > 0 && (
        <FixFigures
          legend={sentence ? '表里的数' : '改哪一格'}
          {...fixable}
          typed={typed.figures}
          onType={typeFigure}
        />
      )}
      {isAboutTitle && (
        <>
          <TextInput
            label="单位"
            size="sm"
            value={typed.unit ?? report.unit}
            onChange={(event) => setTyped({ ...typed, unit: event.currentTarget.value })}
          />
          <TextInput
            label="成文日期"
            size="sm"
            value={typed.day ?? printedDate(report.issuedOn)}
            onChange={(event) => setTyped({ ...typed, day: event.currentTarget.value })}
          />
        </>
      )}
      <p className={classes['verdict']} data-well={isWell || undefined} role="status">
        {verdict}
      </p>
      <div className={classes['ways']}>
        <Button type="submit" size="sm">
          改好
        </Button>
        <Button size="sm" variant="default" onClick={onLeave}>
          不改了
        </Button>
      </div>
    </form>
  );
}

/** The keys go to what is to be changed first. */
function focusFirst(form: HTMLFormElement | null): void {
  if (form && !form.contains(document.activeElement)) form.querySelector<HTMLElement>('textarea, input')?.focus();
}
