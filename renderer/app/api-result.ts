import type { ApiError } from '../../main/api/contract.ts';

export type ApiFailure = ApiError['error'];

/** What a screen gets back from the back end: an answer or a sentence for the clerk, never an exception. */
export type ApiResult<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ApiFailure };

/** The host did not answer at all: the program behind the window was closed or is starting. */
export const unreachable: ApiFailure = {
  code: 'unreachable',
  message: '程序没有应答，已保存的内容都在。请关闭这个窗口，重新打开年报助手。',
};

/** An answer that is not JSON of the agreed shape, for example a page put in between by a proxy. */
export const unintelligible: ApiFailure = {
  code: 'unintelligible',
  message: '程序的应答看不懂，已保存的内容都在。请重新打开年报助手；再遇到时请记下时间。',
};

/** The caller gave up waiting; nothing is to be said about it. */
export const aborted: ApiFailure = { code: 'aborted', message: '已取消，没有改动任何内容。' };

export function failureIn(body: unknown): ApiFailure {
  if (typeof body !== 'object' || body === null || !('error' in body)) return unintelligible;
  const { error } = body;
  if (typeof error !== 'object' || error === null || !('message' in error)) return unintelligible;
  return typeof error.message === 'string' ? (error as ApiFailure) : unintelligible;
}
