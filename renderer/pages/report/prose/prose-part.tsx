import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { lengthOf } from '../../../../shared/checks/prose.ts';
import type { RulePack } from '../../../../shared/checks/rule-pack.ts';
import { limitOfOverview } from '../../../../shared/checks/rules/sections.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Span } from '../../../../shared/narrative/span.ts';
import type { LinkedReport, Report, TextKey } from '../../../../shared/report/report.ts';
import type { LinkedEditor } from '../../../components/linked-text/linked-editor.ts';
import { LinkedTextField } from '../../../components/linked-text/linked-text-field.tsx';
import type { ReportSession } from '../../../editor/report-session.ts';
import { partName } from '../part-names.ts';
import type { TextTarget } from '../use-desk.ts';
import classes from './prose.module.css';
import { useLinkedText } from './use-linked-text.ts';

interface Props {
  readonly part: TextKey;
  readonly session: ReportSession;
  readonly report: Report;
  readonly stored: LinkedReport;
  readonly previous: Report | null;
  readonly isReadOnly: boolean;
  readonly target: TextTarget | null;
  readonly onGoToCell: (key: CellKey) => void;
}

interface CountProps {
  readonly part: TextKey;
  readonly text: string;
  readonly pack: RulePack | null;
}

function WordCount({ part, text, pack }: CountProps) {
  const length = lengthOf(text);
  const { limit: most, words } = limitOfOverview(pack);
  const over = part === 'overview' ? length - most : 0;
  const limit = part === 'overview' ? `，${words}` : '';
  return (
    <span className={classes['count']} data-over={over > 0 || undefined}>
      {length} 字{over > 0 ? `，超出 ${over} 字` : limit}
    </span>
  );
}

function spanOf({ span, words = [] }: TextTarget, text: string): Span | null {
  if (span) return span;
  const quote = words.find((candidate) => candidate !== '' && text.includes(candidate));
  if (quote === undefined) return null;
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

/** One section's text, a paragraph a line, with last year's beside it when asked for. */
export function ProsePart({ part, session, report, stored, previous, isReadOnly, target, onGoToCell }: Props) {
  const [showsLastYear, setShowsLastYear] = useState(false);
  const editor = useRef<LinkedEditor>(null);
  const text = report.texts[part];
  const field = useLinkedText({ part, session, stored });
  const name = partName(report.generation, part);
  const lastYear = previous?.texts[part].trim() ?? '';

  const shown = useRef(text);
  shown.current = text;
  useEffect(() => {
    if (!target || !editor.current) return;
    const span = spanOf(target, shown.current);
    if (span) editor.current.goTo(span, target.keepsKeys ?? false);
    else if (!target.keepsKeys) editor.current.focus();
  }, [target]);

  return (
    <div className={classes['prose']}>
      <div className={classes['tools']}>
        <WordCount part={part} text={text} pack={session.state().rulePack} />
        {previous && (
          <Button
            variant="default"
            size="sm"
            disabled={lastYear === ''}
            aria-expanded={showsLastYear}
            onClick={() => setShowsLastYear(!showsLastYear)}
          >
            {lastYear === '' ? '上年这里没有文字' : showsLastYear ? '收起上年文字' : '看上年写的'}
          </Button>
        )}
      </div>
      <div className={classes['texts']} data-both={showsLastYear || undefined}>
        <LinkedTextField
          label={name}
          placeholder={isReadOnly ? '没有内容' : '在这里写，一段一行'}
          isReadOnly={isReadOnly}
          handle={editor}
          onBlur={() => void session.saveNow()}
          onGoToCell={onGoToCell}
          {...field}
        />
        {showsLastYear && previous && (
          <article className={classes['lastYear']} aria-label={`${previous.year} 年${name}`}>
            <h3>{previous.year} 年写的</h3>
            {lastYear.split('\n').map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
              <p key={index}>{paragraph}</p>
            ))}
          </article>
        )}
      </div>
    </div>
  );
}
