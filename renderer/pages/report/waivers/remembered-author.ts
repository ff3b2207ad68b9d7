const key = 'nianbao.waiver-author';

/** Who wrote the last explanation in this window: mostly the same person writes the next. */
export function rememberedAuthor(): string {
  return window.localStorage.getItem(key) ?? '';
}

export function rememberAuthor(author: string): void {
  window.localStorage.setItem(key, author);
}
