/** What a group prints to: the text, nothing, the number before a paragraph, or a note or text box of its own. */
export type Target = 'text' | 'nothing' | 'label' | 'fonts' | 'aside';

/** Groups that begin with one of these words do not print to the text. */
export const targetByWord: Readonly<Record<string, Target>> = {
  ...Object.fromEntries(
    `colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep
     aftnsepc listtable listoverridetable rsidtbl filetbl revtbl fldinst sp shprslt nonesttables bkmkstart bkmkend atnid atnauthor
     annotation xe tc txe rxe pn pnseclvl themedata colorschememapping datastore latentstyles xmlnstbl mmathPr template`
      .split(/\s+/)
      .map((name) => [name, 'nothing' as const]),
  ),
  fonttbl: 'fonts',
  listtext: 'label',
  pntext: 'label',
  footnote: 'aside',
  shptxt: 'aside',
  dptxbxtext: 'aside',
};

/** Groups that programs may skip when they do not know them, but that hold text. */
export const knownBehindStar = new Set([
  'footnote',

  'shpinst',
  'nesttableprops',
  'ud',
  'do',
  'shptxt',
  'dptxbxtext',
  'pntext',
  'listtext',
]);

/** What a control word prints. */
export const printedByWord: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  '~': '\u00a0',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
  qmspace: ' ',
};
