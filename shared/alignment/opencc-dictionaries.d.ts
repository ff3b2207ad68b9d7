/** One text of entries parted by `|`: the character, a space, its forms parted by spaces, the usual one first. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
