import { IconMinus, IconPlus } from '@tabler/icons-react';
import { formOf, type Generation } from '../../../shared/formats/formats.ts';
import type { Differences, TextDifference } from '../../../shared/report/differences.ts';
import type { TextKey } from '../../../shared/report/report.ts';
import { cellName } from '../../components/figure-words.ts';
import { MessageLine } from '../../components/message-line.tsx';
import classes from './compare-page.module.css';
import { sideWords, textRows } from './comparison.ts';

interface Props {
  readonly differences: Differences;
  readonly generation: Generation;
  /** What the two columns are called. */
  readonly sides?: Sides;
}

type Sides = readonly [before: string, after: string];

const twoFiles: Sides = ['原来的', '这一份'];

function headingOf(generation: Generation, text: TextKey): string {
  return formOf(generation).sections.find(({ key }) => key === text)?.heading ?? '前言';
}

/** Every figure and every paragraph that differs, what was there at the left, what came at the right. */
export function DifferenceList({ differences, generation, sides = twoFiles }: Props) {
  const [before, after] = sides;
  const { cells, texts, issuedOn, generation: forms } = differences;
  return (
    <div className={classes['list']}>
      {forms && (
        <MessageLine tone="look">
          两份用的表不一样：原来的是 {formOf(forms.before).notice} 的表，这一份是 {formOf(forms.after).notice} 的表。
        </MessageLine>
      )}
      {(cells.length > 0 || issuedOn) && (
        <table className={classes['figures']} aria-label="不同的数">
          <thead>
            <tr>
              <th scope="col">格</th>
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          <tbody>
            {issuedOn && (
              <tr>
                <th scope="row">落款的日期</th>
                <td>{issuedOn.before ?? '未写'}</td>
                <td>{issuedOn.after ?? '未写'}</td>
              </tr>
            )}
            {cells.map((one) => (
              <tr key={`${one.generation} ${one.cell}`}>
                <th scope="row">{cellName(one.generation, one.cell)}</th>
                <td>{sideWords(one, one.before)}</td>
                <td>{sideWords(one, one.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {texts.map((one) => (
        <TextPair key={one.text} heading={headingOf(generation, one.text)} difference={one} sides={sides} />
      ))}
    </div>
  );
}

interface TextPairProps {
  readonly heading: string;
  readonly difference: TextDifference;
  readonly sides: Sides;
}

function TextPair({ heading, difference, sides }: TextPairProps) {
  return (
    <table className={classes['text']} aria-label={`${heading}的文字`}>
      <caption>{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{sides[0]}</th>
          <th scope="col">{sides[1]}</th>
        </tr>
      </thead>
      <tbody>
        {textRows(difference.paragraphs).map((row, index) =>
          row.kind === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of two fixed texts never change
            <tr key={index}>
              <td colSpan={2} className={classes['same']}>
                这里有 {row.count} 段相同
              </td>
            </tr>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of two fixed texts never change
            <tr key={index}>
              <Side paragraphs={row.before} kind="removed" only={sides[0]} />
              <Side paragraphs={row.after} kind="added" only={sides[1]} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

interface SideProps {
  readonly paragraphs: readonly string[];
  readonly kind: 'removed' | 'added';
  readonly only: string;
}

function Side({ paragraphs, kind, only }: SideProps) {
  const Icon = kind === 'removed' ? IconMinus : IconPlus;
  return (
    <td data-kind={paragraphs.length > 0 ? kind : undefined}>
      {paragraphs.map((text) => (
        <p key={text}>
          <Icon size={16} aria-label={`只在${only}里`} />
          {text}
        </p>
      ))}
      {paragraphs.length === 0 && <span className={classes['same']}>没有这一段</span>}
    </td>
  );
}
