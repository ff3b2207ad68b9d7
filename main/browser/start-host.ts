import { randomBytes } from 'node:crypto';
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

async function listen(handler: () => Handler): Promise<{ server: Server; port: number }> {
  const fetch: Handler = (request) => handler()(request);
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/**
 * Serves the window and the API on 127.0.0.1, on a port the system chooses, to whoever has the token. There is one host
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
  const { server, port } = await listen(() => handle);
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
