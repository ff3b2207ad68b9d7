import { join } from 'node:path';
import * as desktop from 'electron';
import { defaultDataFolder } from '../api/create-api.ts';
import { startDesktop } from './start-desktop.ts';

/** Bundled to dist/main/main.js, beside dist/renderer. */
void startDesktop(desktop, { data: defaultDataFolder(), window: join(import.meta.dirname, '../renderer') });
