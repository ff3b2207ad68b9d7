/** The six sections of one report, to be filled and checked. */
export function ReportPage({ reportId }: { readonly reportId: string }) {
  return <main aria-label="报告页">{reportId}</main>;
}
