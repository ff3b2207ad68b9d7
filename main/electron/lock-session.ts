import { join } from 'node:path';
import type { Session } from 'electron';
import { isOurs } from './app-scheme.ts';
import type { Desktop } from './desktop.ts';

const localSchemes = /^(?:app|blob|data|devtools|chrome-extension):/;

/** The product never goes online and needs no permission: whatever asks is refused. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !localSchemes.test(url) }));
}

/** Downloads are our own exports; the save dialog opens in 文档 under the file's Chinese name. */
export function offerDownloads({ app }: Pick<Desktop, 'app'>, session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOurs(item.getURL().replace(/^blob:/, ''))) return event.preventDefault();
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('documents'), item.getFilename()) });
  });
}
