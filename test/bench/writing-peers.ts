import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHtml } from '../../main/writers/write-html.ts';
import type { DocumentNode, ReportDocument } from '../../shared/document/report-document.ts';
import { isOnPath } from '../scripts/proof/office.ts';
import { pythonWith } from '../scripts/proof/python.ts';
import { type Measurement, medianOf } from './measure.ts';

/** Another program that makes the same tables, timed in the same run beside our writer of the kind. */
export interface WritingPeer extends Measurement {
  /** The case of ours it stands beside. */
  readonly beside: string;
}

export type PeerAnswer = WritingPeer | { readonly absent: string };

function nodeAsJson(node: DocumentNode): readonly object[] {
  if (node.kind === 'heading' || node.kind === 'paragraph') return [{ kind: node.kind, text: node.text }];
  if (node.kind !== 'table') return [];
  const boxes = node.boxes.map(({ row, column, rowSpan, columnSpan, text, cell }) => {
    return { row, column, rowSpan, columnSpan, text, number: cell === null || text === '' ? null : Number(text) };
  });
  return [{ kind: 'table', rows: node.layout.rowCount, columns: node.layout.columnCount, boxes }];
}

const script = join(import.meta.dirname, 'write-tables.py');
const rounds = { warmUp: 3, counted: 15 } as const;

/** Timed inside one Python that stays up, its start not counted. */
function timePython(name: string, module: string, beside: string, document: ReportDocument): PeerAnswer {
  const python = pythonWith(module);
  if (python === null) return { absent: name };
  const input = JSON.stringify({ ...rounds, nodes: document.nodes.flatMap(nodeAsJson) });
  const printed = execFileSync(python, [script, name], { input, encoding: 'utf8' });
  return { name: `${name}, inside one Python`, beside, medianMs: Number(printed) };
}

/** Whole processes, as pandoc is no library: its start is counted. */
function timePandoc(beside: string, document: ReportDocument): PeerAnswer {
  if (!isOnPath('pandoc')) return { absent: 'pandoc' };
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pandoc-'));
  const page = join(folder, 'report.html');
  writeFileSync(page, writeHtml(document));
  const times = Array.from({ length: 6 }, () => {
    const start = performance.now();
    execFileSync('pandoc', ['-f', 'html', '-o', join(folder, 'report.docx'), page], { stdio: 'ignore' });
    return performance.now() - start;
  });
  rmSync(folder, { recursive: true, force: true });
  return { name: 'pandoc from our html, whole process', beside, medianMs: medianOf(times.slice(1)) };
}

/** The same document by the programs of this machine that can make it. */
export function timeWritingPeers(document: ReportDocument, ours: { readonly docx: string; readonly xlsx: string }) {
  return [
    timePython('python-docx', 'docx', ours.docx, document),
    timePandoc(ours.docx, document),
    timePython('openpyxl', 'openpyxl', ours.xlsx, document),
  ];
}
