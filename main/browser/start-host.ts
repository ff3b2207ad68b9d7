import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type BackEnd, type BackEndRefusal, openBackEnd } from '../api/create-api.ts';
import { chromiumPrinter } from '../printing/chromium-printer.ts';
import { guardOf } from './guard.ts';
import { addressOf, claimData, findRunning, releaseData } from './running-instance.ts';

export type StartedHost =
  | { readonly kind: 'started'; readonly url: string; readonly close: () => Promise<void> }
  /** The data is served already; `url` opens another window on it. */
  | { readonly kind: 'already-running'; readonly url: string }
  | BackEndRefusal;

type Handler = (request: Request) => Response | Promise<Response>;

const firstPort = 49_152;
const portCount = 16_000;

/** The same data is served on the same port where it is free: what the window remembers belongs to its address. */
function usualPort(dataFolder: string): number {
  return firstPort + (createHash('sha256').update(dataFolder).digest().readUInt32BE() % portCount);
}

async function listenOn(server: Server, port: number): Promise<boolean> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  }
}

async function listen(handler: () => Handler, wanted: number): Promise<{ server: Server; port: number }> {
  const fetch: Handler = (request) => handler()(request);
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  if (!(await listenOn(server, wanted)) && !(await listenOn(server, 0))) throw new Error('no free port on 127.0.0.1');
  return { server, port: (server.address() as AddressInfo).port };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/**
 * Serves the window and the API on 127.0.0.1, on the data's usual port or else any free one, to whoever has the token. There is one host
 * to one data folder.
 */
export async function startHost(dataFolder: string, windowFolder: string): Promise<StartedHost> {
  const running = await findRunning(dataFolder);
  if (running) return { kind: 'already-running', url: addressOf(running) };

  let backEnd: BackEnd | null = null;
  let guard: ReturnType<typeof guardOf> | null = null;
  const handle: Handler = (request) => {
    const refused = guard?.(request);
    if (refused) return refused;
    return backEnd && guard ? backEnd.app.fetch(request) : new Response(null, { status: 503 });
  };
  const { server, port } = await listen(() => handle, usualPort(dataFolder));
  const token = randomBytes(32).toString('base64url');
  const instance = { port, token, pid: process.pid };
  guard = guardOf({ token, origin: `http://127.0.0.1:${port}` });

  const other = await claimData(dataFolder, instance);
  const opened = other ? null : openBackEnd(windowFolder, chromiumPrinter(), dataFolder);
  if (opened?.kind === 'open') {
    backEnd = opened;
    const close = async () => {
      await stop(server);
      opened.close();
      releaseData(dataFolder, instance);
    };
    return { kind: 'started', url: addressOf(instance), close };
  }
  await stop(server);
  releaseData(dataFolder, instance);
  if (other) return { kind: 'already-running', url: addressOf(other) };
  if (!opened) throw new Error('no other host, yet nothing was opened');
  return opened;
}
