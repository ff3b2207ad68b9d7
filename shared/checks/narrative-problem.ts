import type { CellKey } from '../formats/formats.ts';
import { quoteSentence, type Sentence, spanIn } from '../narrative/sentences.ts';
import type { Span } from '../narrative/span.ts';
import type { CellValue, Report, TextKey } from '../report/report.ts';
import type { Problem } from './check-rule.ts';
import { nameOfText } from './prose.ts';

interface Said {
  readonly text: TextKey;
  readonly sentence: Sentence;
  /** What to mark, in units of the sentence. */
  readonly mark: Span;
  readonly cells?: readonly CellKey[];
  readonly expected?: CellValue;
  readonly actual?: CellValue;
  /** What is wrong and what to do, in whole sentences. */
  readonly says: string;
}

/** A problem with a sentence: the section, what is wrong, what to do, the sentence itself. */
export function sentenceProblem(report: Report, said: Said): Problem {
  const { text, sentence, mark, says, cells = [], expected = null, actual = null } = said;
  return {
    cells,
    focus: null,
    text,
    span: spanIn(sentence, mark.start, mark.end),
    expected,
    actual,
    message: `${nameOfText(report, text)}：${says}见${quoteSentence(report.texts[text], sentence, mark)}。`,
  };
}
