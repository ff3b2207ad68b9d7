import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { ReadResult } from './read-result.ts';
import type { ReadingTask } from './reader-worker.ts';
import { refusalOf } from './stop-reading.ts';

/**
 * Beside this file as a TypeScript source, or beside the bundle that this file became part of; the desktop product keeps
 * its bundle outside of the archive it is installed as, because a worker cannot look into that.
 */
function workerEntry(): URL {
  const name = import.meta.url.endsWith('.ts') ? 'reader-worker.ts' : 'reader-worker.js';
  return new URL(`./${name}`, import.meta.url.replace('/app.asar/', '/app.asar.unpacked/'));
}

const idleMilliseconds = 30_000;

interface Resting {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
}

let resting: Resting | null = null;

function takeWorker(): Worker {
  const kept = resting;
  resting = null;
  if (kept) {
    clearTimeout(kept.timer);
    return kept.worker;
  }
  const worker = new Worker(workerEntry(), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
    // What a library prints is kept from the command line's output; listening to it would keep the process alive.
    stdout: true,
    stderr: true,
  });
  const forget = () => {
    if (resting?.worker === worker) resting = null;
  };
  worker.on('error', forget);
  worker.on('exit', forget);
  return worker;
}

/** One idle worker is kept for the next file; it neither holds the process open nor stays for long. */
function putToRest(worker: Worker): void {
  const dismiss = () => {
    resting = null;
    void worker.terminate();
  };
  worker.unref();
  resting = { worker, timer: setTimeout(dismiss, idleMilliseconds).unref() };
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const bytesPerMegabyte = 1_048_576;

/** Calls back once when the process has grown too much: buffers are no part of the heap that the worker's own limit is about. */
function watchGrowth(onTooMuch: () => void): NodeJS.Timeout {
  const most = process.memoryUsage.rss() + limits.growthMegabytes * bytesPerMegabyte;
  const look = () => {
    if (process.memoryUsage.rss() > most) onTooMuch();
  };
  return setInterval(look, limits.watchMilliseconds);
}

function runTask(worker: Worker, task: ReadingTask): Promise<ReadResult> {
  return new Promise((resolve) => {
    const finish = (result: ReadResult, isSound: boolean) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      if (isSound) putToRest(worker);
      else void worker.terminate();
      resolve(result);
    };
    const onMessage = (result: ReadResult) => finish(result, true);
    const onError = (error: unknown) =>
      finish(refusalOf(isOutOfMemory(error) ? 'took-too-much-memory' : 'damaged'), false);
    const onExit = () => finish(refusalOf('took-too-much-memory'), false);
    const timer = setTimeout(() => finish(refusalOf('took-too-long'), false), limits.milliseconds);
    const watch = watchGrowth(() => finish(refusalOf('took-too-much-memory'), false));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(task);
  });
}

let queue: Promise<unknown> = Promise.resolve();

/** Files are read one after the other: each may use what memory there is. */
export function readInWorker(task: ReadingTask): Promise<ReadResult> {
  const result = queue.then(() => runTask(takeWorker(), task));
  queue = result;
  return result;
}
