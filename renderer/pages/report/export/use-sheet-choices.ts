import { useEffect, useRef, useState } from 'react';
import type { ExportSettings, SheetChoices } from '../../../../shared/document/export-settings.ts';
import { keepSettings, openSettings } from '../../settings/settings-api.ts';

export type SheetChoice = 'approval' | 'checks';

export interface SheetChoosing {
  /** `null` until the office's settings are read, or where they cannot be. */
  readonly chosen: SheetChoices | null;
  /** Kept at once, for this and every later export of the office. */
  readonly choose: (sheet: SheetChoice, isWanted: boolean) => void;
  /** Resolves when what was chosen last is kept, so that a file made afterwards follows it. */
  readonly settled: () => Promise<unknown>;
}

/** Which pages go along with what is printed, read each time the menu is opened: the settings may have changed since. */
export function useSheetChoices(isOpen: boolean): SheetChoosing {
  const [settings, setSettings] = useState<ExportSettings | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    openSettings().then((opened) => {
      if (isWanted && opened.ok) setSettings(opened.data);
    });
    return () => {
      isWanted = false;
    };
  }, [isOpen]);
  const choose = (sheet: SheetChoice, isWanted: boolean) => {
    if (!settings) return;
    const next = { ...settings, sheets: { ...settings.sheets, [sheet]: isWanted } };
    setSettings(next);
    last.current = last.current
      .then(() => keepSettings(next))
      .then((kept) => {
        if (!kept.ok) setSettings(settings);
      });
  };
  return { chosen: settings?.sheets ?? null, choose, settled: () => last.current };
}
