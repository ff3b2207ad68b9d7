import { useEffect, useRef, useState } from 'react';
import type { ExportSettings } from '../../../shared/document/export-settings.ts';
import type { ApiFailure } from '../../app/api-result.ts';
import { keepSettings, openSettings } from './settings-api.ts';
import { problemOfName } from './settings-words.ts';

/** What became of the last change. `kept` holds from the moment the back end has it on disk. */
export type Keeping =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: ApiFailure };

/** Every change is kept at once, like everything else in the window; there is no button to forget. */
export function useSettings() {
  const [settings, setSettings] = useState<ExportSettings | null>(null);
  const [keeping, setKeeping] = useState<Keeping>({ kind: 'none' });

  const last = useRef<Promise<unknown>>(Promise.resolve());

  const open = async () => {
    const opened = await openSettings();
    if (opened.ok) setSettings(opened.data);
    setKeeping(opened.ok ? { kind: 'none' } : { kind: 'failed', error: opened.error });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the page opens
  useEffect(() => void open(), []);

  const keep = async (next: ExportSettings) => {
    setSettings(next);
    const message = problemOfName(next.fileName);
    if (message !== null) return setKeeping({ kind: 'wrong', message });
    // One after the other, so that what was typed last is what is kept.
    const keepingNow = last.current.then(() => keepSettings(next));
    last.current = keepingNow;
    const kept = await keepingNow;
    setKeeping(kept.ok ? { kind: 'kept' } : { kind: 'failed', error: kept.error });
  };
  const retry = () => void (settings ? keep(settings) : open());
  return { settings, keeping, keep: (next: ExportSettings) => void keep(next), retry };
}
