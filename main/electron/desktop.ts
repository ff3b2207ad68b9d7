import type * as Electron from 'electron';

/** The parts of Electron the host uses; a stand-in of these is all a test needs. */
export type Desktop = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'Menu' | 'protocol' | 'screen' | 'session'
>;
