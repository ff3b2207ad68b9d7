/** Words the window sent in a header, percent-encoded because headers are ASCII; a broken one is no reason to refuse anything. */
export function headerText(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '').slice(0, 255);
  } catch {
    return '';
  }
}
