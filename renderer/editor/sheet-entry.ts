/** What stands in the input before it is taken over. `type`: begun by typing, arrows end it; `edit`: begun by F2 or a double click. */
export interface Entry {
  readonly mode: 'type' | 'edit';
  readonly text: string;
}
