import { execFileSync } from 'node:child_process';
import { convertTo, isOnPath } from '../scripts/proof/office.ts';
import { pythonWith } from '../scripts/proof/python.ts';

/** Another program that reads the same files, timed in the same run over all files of a kind at once. */
interface Peer {
  readonly name: string;
  readonly reads: readonly string[];
  readonly isPresent: boolean;
  readonly read: (files: readonly string[], folder: string) => void;
}

const quiet = { stdio: 'ignore' } as const;
const python = pythonWith('openpyxl');
const eachSheet =
  'import sys,openpyxl\nfor f in sys.argv[1:]:\n for s in openpyxl.load_workbook(f,data_only=True): list(s.values)';

/** Mammoth is run as its own program, the way it would be called from a script. */
const peers: readonly Peer[] = [
  {
    name: 'LibreOffice',
    reads: ['docx', 'doc', 'rtf', 'odt', 'html'],
    isPresent: isOnPath('soffice'),
    read: (files, folder) => convertTo('txt:Text', files, folder),
  },
  {
    name: 'LibreOffice',
    reads: ['xlsx', 'xls', 'ods'],
    isPresent: isOnPath('soffice'),
    read: (files, folder) => convertTo('csv', files, folder),
  },
  {
    name: 'pandoc',
    reads: ['docx', 'rtf', 'odt', 'html'],
    isPresent: isOnPath('pandoc'),
    read: (files) => {
      for (const file of files) execFileSync('pandoc', ['-t', 'plain', file], quiet);
    },
  },
  {
    name: 'mammoth',
    reads: ['docx'],
    isPresent: isOnPath('mammoth'),
    read: (files) => {
      for (const file of files) execFileSync('mammoth', [file], quiet);
    },
  },
  {
    name: 'openpyxl',
    reads: ['xlsx'],
    isPresent: python !== null,
    read: (files) => void execFileSync(python ?? 'python3', ['-c', eachSheet, ...files], quiet),
  },
  {
    name: 'pdftotext',
    reads: ['pdf'],
    isPresent: isOnPath('pdftotext'),
    read: (files) => {
      for (const file of files) execFileSync('pdftotext', ['-layout', file, '-'], quiet);
    },
  },
];

/** What every peer on this machine takes for a file, its own start shared out over all of them; empty where none reads the kind. */
export function timePeers(ending: string, files: readonly string[], folder: string): string {
  const present = peers.filter((peer) => peer.isPresent && peer.reads.includes(ending));
  const timed = present.map(({ name, read }) => {
    const start = performance.now();
    read(files, folder);
    return `${name} ${((performance.now() - start) / files.length).toFixed(0)}`;
  });
  return timed.join(', ');
}
