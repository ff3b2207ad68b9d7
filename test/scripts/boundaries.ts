/** What a room of the house may import. Paths are prefixes from the project's root; the longest matching room wins. */
export interface Room {
  readonly at: string;
  /** Rooms or files whose code it may use; its own folder always. */
  readonly mayUse: readonly string[];
  /** Rooms it may name in `import type` only. */
  readonly typesFrom?: readonly string[];
  readonly node: boolean;
  /** npm packages it may import; a trailing slash-star allows sub-paths. */
  readonly packages: readonly string[];
}

const core = ['shared/formats', 'shared/report'] as const;
const hostUses = ['shared', 'main/api/create-api.ts'] as const;
/** Electron prints by itself; the others have the system's browser do it. */
const printingHostUses = [...hostUses, 'main/printing'] as const;
const ui = ['react', 'react-dom/*', '@mantine/*', '@tabler/icons-react', 'hono/client', 'pdfjs-dist/*'] as const;

/** The table of ARCHITECTURE.md, „Who may import what". */
export const rooms: readonly Room[] = [
  { at: 'shared/formats', mayUse: ['shared/report'], node: false, packages: [] },
  { at: 'shared/report', mayUse: ['shared/formats'], node: false, packages: [] },
  { at: 'shared/checks', mayUse: [...core, 'shared/narrative'], node: false, packages: ['jsonc-parser', 'zod'] },
  { at: 'shared/alignment', mayUse: core, node: false, packages: ['opencc-js/*', 'zod'] },
  { at: 'shared/document', mayUse: core, node: false, packages: [] },
  { at: 'shared/narrative', mayUse: core, node: false, packages: ['opencc-js/*'] },
  { at: 'shared/collation', mayUse: core, node: false, packages: [] },
  { at: 'main/storage', mayUse: ['shared'], node: true, packages: ['better-sqlite3'] },
  {
    at: 'main/readers',
    mayUse: ['shared'],
    node: true,
    packages: ['parse5', 'yauzl', 'saxes', '@e965/xlsx', '@e965/xlsx/*', 'pdfjs-dist/*'],
  },
  { at: 'main/writers', mayUse: ['shared'], node: true, packages: ['docx', 'exceljs'] },
  {
    at: 'main/api',
    mayUse: ['shared', 'main/storage', 'main/readers', 'main/writers'],
    node: true,
    packages: ['hono', 'hono/*', 'zod'],
  },
  {
    at: 'main/browser',
    mayUse: printingHostUses,
    node: true,
    packages: ['hono', 'hono/*', '@hono/node-server', '@hono/node-server/*'],
  },
  { at: 'main/electron', mayUse: hostUses, node: true, packages: ['electron', 'vite', 'hono'] },
  { at: 'main/printing', mayUse: ['main/api/create-api.ts'], node: true, packages: [] },
  { at: 'main/cli', mayUse: printingHostUses, node: true, packages: [] },
  {
    at: 'renderer',
    mayUse: ['shared'],
    typesFrom: ['main/api'],
    node: false,
    packages: [...ui],
  },
  {
    at: 'renderer/components/linked-text',
    mayUse: ['shared'],
    node: false,
    packages: [...ui, '@codemirror/state', '@codemirror/view', '@codemirror/commands'],
  },
  { at: 'renderer/vite.config.ts', mayUse: [], node: true, packages: ['vite', '@vitejs/plugin-react'] },
];

/** Lines a source file may have; declared data is exempt, being one long list by nature. */
export const lineBudget = { aim: 150, refuse: 300 } as const;
export const declaredData: readonly RegExp[] = [
  /^shared\/formats\/format-\d{4}\.ts$/,
  /^shared\/formats\/guidance\.ts$/,
  /^shared\/alignment\/label-variants\.ts$/,
  /^shared\/narrative\/word-lists\//,
];
