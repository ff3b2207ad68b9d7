import type { Block } from '../../../shared/alignment/blocks.ts';
import { createFlow, type Flow } from '../flow-tables.ts';
import { withLabel } from '../list-numbers.ts';
import { stopReading } from '../stop-reading.ts';
import { createRtfCharsets } from './rtf-charsets.ts';
import { createRowGatherer } from './rtf-rows.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { knownBehindStar, printedByWord, type Target, targetByWord } from './rtf-words.ts';

interface Group {
  readonly target: Target;
  /** Set on the group that began the aside, to end it with. */
  readonly endsAside: boolean;
  font: number | null;
  isHidden: boolean;
  isDeleted: boolean;
  fallbackLength: number;
}

/** A stream of paragraphs: the body, or a note that is put behind it. */
interface Stream {
  readonly flow: Flow;
  text: string;
  label: string;
  isInTable: boolean;
  depth: number;
  isInRow: boolean;
}

const startStream = (): Stream => ({
  flow: createFlow(),
  text: '',
  label: '',
  isInTable: false,
  depth: 0,
  isInRow: false,
});

const deepest = 1_000;

class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #charsets = createRtfCharsets();
  readonly #row = createRowGatherer();
  readonly #groups: Group[] = [];
  readonly #streams: Stream[] = [startStream()];
  readonly #asides: Block[] = [];
  #pending: number[] = [];
  /** Characters still to be left out behind a \u, which stand for it in programs that do not know it. */
  #skip = 0;
  #isAfterStar = false;
  #group: Group = {
    target: 'text',
    endsAside: false,
    font: null,
    isHidden: false,
    isDeleted: false,
    fallbackLength: 1,
  };

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get #stream(): Stream {
    return this.#streams.at(-1) ?? stopReading('damaged');
  }

  #print(text: string): void {
    const { target, isHidden, isDeleted } = this.#group;
    if (isHidden || isDeleted) return;
    if (target === 'label') this.#stream.label += text;
    else if (target === 'text' || target === 'aside') this.#stream.text += text;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    this.#print(this.#charsets.decode(this.#pending, this.#group.font));
    this.#pending = [];
  }

  #takeByte(byte: number): void {
    if (this.#skip > 0) this.#skip -= 1;
    else if (this.#group.target !== 'nothing' && this.#group.target !== 'fonts') this.#pending.push(byte);
  }

  #open(): void {
    this.#flush();
    if (this.#groups.length > deepest) stopReading('too-complex');
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, endsAside: false };
    this.#skip = 0;
  }

  #close(): void {
    this.#flush();
    if (this.#group.endsAside) this.#endAside();
    this.#group = this.#groups.pop() ?? this.#group;
    this.#skip = 0;
  }

  #endAside(): void {
    const stream = this.#streams.pop();
    if (!stream) return;
    if (stream.text !== '') stream.flow.paragraph(stream.text, 0);
    this.#asides.push(...stream.flow.finish());
  }

  #aim(target: Target): void {
    const { target: outer } = this.#group;
    if (outer === 'nothing' || outer === 'fonts') return;
    this.#group = { ...this.#group, target, endsAside: target === 'aside' };
    if (target === 'aside') this.#streams.push(startStream());
  }

  #takeText(): string {
    const stream = this.#stream;
    const text = withLabel(stream.label.trim(), stream.text);
    stream.text = '';
    stream.label = '';
    return text;
  }

  #depth(): number {
    const { isInTable, isInRow, depth } = this.#stream;
    return isInTable || isInRow ? Math.max(1, depth) : 0;
  }

  readonly #words: Readonly<Record<string, (value: number | null) => void>> = {
    par: () => this.#stream.flow.paragraph(this.#takeText(), this.#depth()),
    sect: () => this.#stream.flow.paragraph(this.#takeText(), this.#depth()),
    page: () => this.#stream.flow.paragraph(this.#takeText(), this.#depth()),
    cell: () => this.#stream.flow.endCell(this.#takeText(), 1),
    nestcell: () => this.#stream.flow.endCell(this.#takeText(), Math.max(2, this.#stream.depth)),
    row: () => {
      this.#stream.flow.endRow(this.#row.shape(), 1);
      this.#stream.isInRow = false;
    },
    nestrow: () => this.#stream.flow.endRow(this.#row.shape(), Math.max(2, this.#stream.depth)),
    pard: () => {
      this.#stream.isInTable = false;
      this.#stream.depth = 0;
    },
    intbl: () => {
      this.#stream.isInTable = true;
    },
    itap: (value) => {
      this.#stream.depth = Math.min(value ?? 0, deepest);
    },
    plain: () => {
      this.#group.isHidden = false;
      this.#group.isDeleted = false;
    },
    v: (value) => {
      this.#group.isHidden = value !== 0;
    },
    deleted: (value) => {
      this.#group.isDeleted = value !== 0;
    },
    uc: (value) => {
      this.#group.fallbackLength = value ?? 1;
    },
    u: (value) => {
      this.#print(String.fromCharCode((value ?? 0x3f) & 0xffff));
      this.#skip = this.#group.fallbackLength;
    },
    f: (value) => {
      this.#group.font = value;
    },
    af: (value) => {
      this.#group.font = value;
    },
    fcharset: (value) => {
      if (this.#group.target === 'fonts' && this.#group.font !== null)
        this.#charsets.setFont(this.#group.font, value ?? 0);
    },
    ansicpg: (value) => this.#charsets.setCodePage(value ?? 0),
  };

  #takeWord(name: string, value: number | null): void {
    const isAfterStar = this.#isAfterStar;
    this.#isAfterStar = name === '*';
    if (name === '*') return;
    if (this.#skip > 0 && name !== 'u') {
      this.#skip -= 1;
      return;
    }
    this.#flush();
    const target = targetByWord[name];
    if (isAfterStar && !knownBehindStar.has(name)) this.#aim('nothing');
    else if (target) this.#aim(target);
    else if (this.#group.target !== 'nothing') this.#act(name, value);
  }

  #act(name: string, value: number | null): void {
    if (this.#row.take(name, value)) {
      if (name === 'trowd' && this.#stream.depth < 2) this.#stream.isInRow = true;
      return;
    }
    const text = printedByWord[name];
    if (text !== undefined) this.#print(text);
    else this.#words[name]?.(value);
  }

  #take(token: RtfToken): void {
    if (token.kind === 'word') this.#takeWord(token.name, token.value);
    else if (token.kind === 'open') this.#open();
    else if (token.kind === 'close') this.#close();
    else if (token.kind === 'byte') this.#takeByte(token.value);
    else for (let place = token.start; place < token.end; place += 1) this.#takeByte(this.#bytes[place] ?? 0);
    if (token.kind !== 'word') this.#isAfterStar = false;
  }

  read(): Block[] {
    for (const token of rtfTokens(this.#bytes)) this.#take(token);
    this.#flush();
    while (this.#streams.length > 1) this.#endAside();
    const body = this.#stream;
    body.flow.paragraph(this.#takeText(), this.#depth());
    return [...body.flow.finish(), ...this.#asides];
  }
}

/** Rich Text of Word, WPS and web systems; notes and text boxes stand behind the body. */
export function readRtf(bytes: Uint8Array): Block[] {
  return new RtfReader(bytes).read();
}
