import { standInElectron } from './stand-in-electron.ts';

/** Takes the place of `electron` where a test runs the desktop's entry itself; the parts stay reachable for the test. */
export const standIn: ReturnType<typeof standInElectron> = standInElectron();
export const { app, BrowserWindow, dialog, Menu, protocol, screen, session } = standIn.desktop;
