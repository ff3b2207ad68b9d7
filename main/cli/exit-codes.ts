/** Exit codes of docs/cli.md; the worst one of all files is the process's. */
export const exitCodes = { fine: 0, findings: 1, unreadable: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function worstOf(codes: readonly ExitCode[]): ExitCode {
  const rank = [exitCodes.unreadable, exitCodes.findings];
  return rank.find((code) => codes.includes(code)) ?? exitCodes.fine;
}
