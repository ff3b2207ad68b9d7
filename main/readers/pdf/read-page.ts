import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { limits } from '../limits.ts';
import { stopReading } from '../stop-reading.ts';
import type { OpenPdf } from './open-pdf.ts';
import { toPlainLetters } from './plain-letters.ts';
import { filledRulings, type Matrix, multiply, type Ruling, strokedRulings } from './rulings.ts';

/** A run of text; `left`, `bottom`, `right` and `top` in points from the lower left corner of the page. */
export interface PageText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly rulings: readonly Ruling[];
  readonly hasPictures: boolean;
}

type TextItem = Extract<Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number], { str: string }>;

const isMatrix = (args: unknown): args is Matrix => Array.isArray(args) && args.length === 6;

/** Brings a page that is shown turned by quarters upright, with its lower left corner at 0. */
function uprightMatrix({ view, rotate }: PDFPageProxy): Matrix {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  if (rotate === 90) return [0, -1, 1, 0, -bottom, right];
  if (rotate === 180) return [-1, 0, 0, -1, right, top];
  return rotate === 270 ? [0, 1, -1, 0, top, -left] : [1, 0, 0, 1, -left, -bottom];
}

/** Upright text grows to the right from its base line, vertical text downwards from its upper middle. */
function placeText({ str, transform, width, height, dir }: TextItem, upright: Matrix): PageText {
  const [a, b, c, d, x, y] = isMatrix(transform) ? multiply(upright, transform) : upright;
  const size = Math.hypot(c, d) || height;
  if (dir === 'ttb') return { text: str, left: x - size / 2, right: x + size / 2, bottom: y - height, top: y };
  const isTurned = Math.abs(b) > Math.abs(a);
  if (isTurned) {
    const [low, high] = b > 0 ? [y, y + width] : [y - width, y];
    const [left, right] = b > 0 ? [x - size, x] : [x, x + size];
    return { text: str, left, right, bottom: low, top: high };
  }
  return { text: str, left: x, right: x + width, bottom: y - size * 0.2, top: y + size * 0.8 };
}

async function readTexts(page: PDFPageProxy, upright: Matrix): Promise<PageText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [placeText({ ...item, str: toPlainLetters(item.str) }, upright)] : [],
  );
}

interface PathArguments {
  readonly operator: number;
  readonly path: ArrayLike<number>;
}

function pathOf(args: unknown): PathArguments | null {
  if (!Array.isArray(args) || typeof args[0] !== 'number' || !Array.isArray(args[1])) return null;
  const [path] = args[1];
  return path && typeof path === 'object' && 'length' in path ? { operator: args[0], path } : null;
}

type Operators = OpenPdf['operators'];

interface OperatorSets {
  readonly filling: ReadonlySet<number>;
  readonly stroking: ReadonlySet<number>;
  readonly pictures: ReadonlySet<number>;
}

function operatorSets(operators: Operators): OperatorSets {
  const { fill, eoFill, stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = operators;
  const { paintImageXObject, paintInlineImageXObject, paintImageMaskXObject } = operators;
  return {
    filling: new Set<number>([fill, eoFill]),
    stroking: new Set<number>([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]),
    pictures: new Set<number>([paintImageXObject, paintInlineImageXObject, paintImageMaskXObject]),
  };
}

/** Where the pen is moved to: transformations, saved and taken back, and forms drawn at a place of their own. */
function createPen(operators: Operators, start: Matrix) {
  const saved: Matrix[] = [];
  let matrix = start;
  const steps = new Map<number, (args: unknown) => void>([
    [operators.save, () => void saved.push(matrix)],
    [
      operators.restore,
      () => {
        matrix = saved.pop() ?? start;
      },
    ],
    [
      operators.transform,
      (args) => {
        if (isMatrix(args)) matrix = multiply(matrix, args);
      },
    ],
    [
      operators.paintFormXObjectBegin,
      (args) => {
        saved.push(matrix);
        if (Array.isArray(args) && isMatrix(args[0])) matrix = multiply(matrix, args[0]);
      },
    ],
    [
      operators.paintFormXObjectEnd,
      () => {
        matrix = saved.pop() ?? start;
      },
    ],
  ]);
  return {
    take: (operator: number, args: unknown): void => steps.get(operator)?.(args),
    matrix: () => matrix,
  };
}

/** Follows the drawing of the page and gathers the lines it leaves. */
async function readRulings(page: PDFPageProxy, operators: Operators, upright: Matrix) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { filling, stroking, pictures } = operatorSets(operators);
  const pen = createPen(operators, upright);
  const rulings: Ruling[] = [];
  let hasPictures = false;
  const draw = (args: unknown) => {
    const drawn = pathOf(args);
    if (drawn && filling.has(drawn.operator)) rulings.push(...filledRulings(drawn.path, pen.matrix()));
    if (drawn && stroking.has(drawn.operator)) rulings.push(...strokedRulings(drawn.path, pen.matrix()));
    if (rulings.length > limits.rulings) stopReading('too-complex');
  };
  for (const [index, operator] of fnArray.entries()) {
    pen.take(operator, argsArray[index]);
    if (operator === operators.constructPath) draw(argsArray[index]);
    hasPictures ||= pictures.has(operator);
  }
  return { rulings, hasPictures };
}

export async function readPage(page: PDFPageProxy, operators: Operators): Promise<Page> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const isTurned = page.rotate % 180 !== 0;
  const upright = uprightMatrix(page);
  const texts = await readTexts(page, upright);
  const { rulings, hasPictures } = await readRulings(page, operators, upright);
  page.cleanup();
  const [width, height] = isTurned ? [top - bottom, right - left] : [right - left, top - bottom];
  return { width, height, texts, rulings, hasPictures };
}
