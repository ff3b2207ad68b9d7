import type { ApiFailure } from '../../app/api-result.ts';

/** What can be wrong before the back end is asked. */
export function fileProblemOf(code: 'none' | 'unreadable', fileName: string): ApiFailure {
  switch (code) {
    case 'none':
      return { code, message: '拖过来的不是文件。请拖一个文件，或用 [选择文件]、[粘贴文字]。' };
    case 'unreadable':
      return {
        code,
        message: `打不开「${fileName}」，没有改动任何内容。它可能是文件夹，或正被别的程序占用；请关掉那个程序，或另存一份再选。`,
      };
  }
}
