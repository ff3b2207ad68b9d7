import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Shade 7 is the one text and filled buttons use; on white each has a contrast of at least 4.5:1. */
const action: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b6cfea',
  '#8fb5df',
  '#6c9ed4',
  '#4a86c8',
  '#2d6fb7',
  '#1d5a9e',
  '#174a83',
  '#113a68',
];
const must: MantineColorsTuple = [
  '#fdf0ef',
  '#fadcda',
  '#f2b6b2',
  '#e98f89',
  '#df6a62',
  '#d34b42',
  '#c33a31',
  '#b02a22',
  '#91211b',
  '#731914',
];
const look: MantineColorsTuple = [
  '#fff5e8',
  '#ffe8cc',
  '#fdd0a0',
  '#f7b56c',
  '#ef9a3f',
  '#dd7f1c',
  '#c2670a',
  '#9e5000',
  '#824200',
  '#663300',
];
const good: MantineColorsTuple = [
  '#edf7f0',
  '#d7ecde',
  '#aedabd',
  '#82c69a',
  '#58b079',
  '#37995d',
  '#258049',
  '#1b6a3a',
  '#15562f',
  '#0f4224',
];

export const screenFont = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';
/** The official form is set like the printed one. */
export const formFont = 'SimSun, "宋体", "Songti SC", "Noto Serif CJK SC", serif';

export const theme = createTheme({
  colors: { action, must, look, good },
  primaryColor: 'action',
  primaryShade: 7,
  fontFamily: screenFont,
  fontFamilyMonospace: screenFont,
  headings: { fontFamily: screenFont, fontWeight: '600' },
  fontSizes: { xs: '14px', sm: '15px', md: '16px', lg: '18px', xl: '20px' },
  defaultRadius: 4,
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Alert: { defaultProps: { variant: 'light' } },
    Button: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
});

/** The names style sheets use; every colour on screen is one of these or one of Mantine's. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--nb-desk': '#e9ebee',
    '--nb-paper': '#fffefb',
    '--nb-line': '#c9ccd1',
    '--nb-line-strong': '#4d535c',
    '--nb-ink': '#1f2329',
    '--nb-dim': '#565d68',
    '--nb-sum': '#eff0f2',
    '--nb-heading': '#dde8f5',
    '--nb-read': '#fff7d6',
    '--nb-selected': '#cfe1f8',
    '--nb-action': action[7],
    '--nb-action-soft': action[0],
    '--nb-must': must[7],
    '--nb-must-soft': must[0],
    '--nb-look': look[7],
    '--nb-look-soft': look[0],
    '--nb-good': good[7],
    '--nb-good-soft': good[0],
    '--nb-form-font': formFont,
  },
  light: {
    '--mantine-color-error': must[7],
    '--mantine-color-placeholder': '#666d78',
    '--mantine-color-text': '#1f2329',
    '--mantine-color-dimmed': '#565d68',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
});
