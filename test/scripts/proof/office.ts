import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Free fonts that stand in for those the standard names: close in width, so that lines break where they would. */
const standIns: Readonly<Record<string, string>> = {
  仿宋_GB2312: 'AR PL UMing CN',
  宋体: 'AR PL UMing CN',
  楷体_GB2312: 'AR PL UKai CN',
  黑体: 'Noto Sans CJK SC',
  方正小标宋_GBK: 'Noto Serif CJK SC',
};

function fontsConf(): string {
  const matches = Object.entries(standIns).map(
    ([wanted, used]) =>
      `<match target="pattern"><test name="family"><string>${wanted}</string></test><edit name="family" mode="assign" binding="strong"><string>${used}</string></edit></match>`,
  );
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${matches.join('')}</fontconfig>\n`;
}

export const officeTools = ['soffice', 'pdftotext', 'pdftoppm'] as const;

export function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

/** The tools of {@link officeTools} that this machine lacks. */
export function missingTools(): readonly string[] {
  return officeTools.filter((tool) => !isOnPath(tool));
}

/**
 * Has LibreOffice write `files` anew in another format (`pdf`, or with its filter, `doc:MS Word 97`) into `folder`, with its
 * profile and its fonts kept there too.
 */
export function convertTo(format: string, files: readonly string[], folder: string): void {
  const conf = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(conf, fontsConf());
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, ...files],
    { env: { ...process.env, FONTCONFIG_FILE: conf }, stdio: 'ignore', timeout: 300_000 },
  );
}
