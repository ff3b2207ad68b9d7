import type { Severity } from './finding.ts';

/** How grave a finding is, as the office says it. */
export const severityWords: Readonly<Record<Severity, string>> = { error: '必改', warning: '待看', notice: '提示' };
