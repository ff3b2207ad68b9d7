import { EventEmitter } from 'node:events';

/** What the host asked Electron for, as far as a test wants to know. */
export interface Asked {
  schemes: { scheme: string; privileges: Record<string, boolean> }[];
  handlers: Map<string, (request: Request) => Response | Promise<Response>>;
  userData: string | null;
  errorBoxes: { title: string; content: string }[];
  exitCode: number | null;
  quits: number;
  menu: unknown;
  isReadyAsked: boolean;
}

export interface WindowOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly minWidth: number;
  readonly show: boolean;
  readonly webPreferences: Record<string, unknown>;
}

export class StandInContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  printed: Record<string, unknown> | null = null;
  printToPDF = async (options: Record<string, unknown>): Promise<Uint8Array> => {
    this.printed = options;
    return new TextEncoder().encode('%PDF-1.4');
  };
}

export class StandInWindow extends EventEmitter {
  static all: StandInWindow[] = [];
  static getAllWindows = (): StandInWindow[] => StandInWindow.all;
  readonly webContents = new StandInContents();
  readonly options: WindowOptions;
  url: string | null = null;
  isShown = false;
  isFocused = false;
  isMinimizedNow = false;
  isMaximizedNow = false;
  bounds: { x: number; y: number; width: number; height: number };

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
    StandInWindow.all.push(this);
  }

  maximize = () => void (this.isMaximizedNow = true);
  isMaximized = () => this.isMaximizedNow;
  isMinimized = () => this.isMinimizedNow;
  restore = () => void (this.isMinimizedNow = false);
  focus = () => void (this.isFocused = true);
  show = () => void (this.isShown = true);
  isDestroyed = false;
  destroy = () => {
    this.isDestroyed = true;
    StandInWindow.all = StandInWindow.all.filter((window) => window !== this);
  };
  getNormalBounds = () => this.bounds;
  loadURL = async (url: string) => void (this.url = url);
}

type Answer<T> = (value: T) => void;

export class StandInSession extends EventEmitter {
  permissionRequest: ((contents: null, permission: string, answer: Answer<boolean>) => void) | null = null;
  permissionCheck: (() => boolean) | null = null;
  beforeRequest: ((details: { url: string }, answer: Answer<{ cancel: boolean }>) => void) | null = null;
  webRequest = {
    onBeforeRequest: (listener: StandInSession['beforeRequest']) => void (this.beforeRequest = listener),
  };
  setPermissionRequestHandler = (handler: StandInSession['permissionRequest']) =>
    void (this.permissionRequest = handler);
  setPermissionCheckHandler = (handler: StandInSession['permissionCheck']) => void (this.permissionCheck = handler);
  setDevicePermissionHandler = () => {};
  setDisplayMediaRequestHandler = () => {};
}

/** A stand-in for the `electron` module: records what it is asked, and lets a test raise events. */
export function standInElectron({ isFirstInstance = true } = {}) {
  StandInWindow.all = [];
  const asked: Asked = {
    schemes: [],
    handlers: new Map(),
    userData: null,
    errorBoxes: [],
    exitCode: null,
    quits: 0,
    menu: undefined,
    isReadyAsked: false,
  };
  const app = Object.assign(new EventEmitter(), {
    setPath: (_name: string, path: string) => void (asked.userData = path),
    getPath: (name: string) => `/home/li/${name}`,
    requestSingleInstanceLock: () => isFirstInstance,
    whenReady: async () => void (asked.isReadyAsked = true),
    quit: () => void (asked.quits += 1),
    exit: (code: number) => void (asked.exitCode = code),
  });
  const defaultSession = new StandInSession();
  const printSession = new StandInSession();
  const desktop = {
    app,
    BrowserWindow: StandInWindow,
    dialog: {
      showErrorBox: (title: string, content: string) => void asked.errorBoxes.push({ title, content }),
    },
    Menu: {
      setApplicationMenu: (menu: unknown) => void (asked.menu = menu),
      buildFromTemplate: (template: unknown) => template,
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: Asked['schemes']) => void asked.schemes.push(...schemes),
      handle: (scheme: string, handler: (request: Request) => Response) => void asked.handlers.set(scheme, handler),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
    session: { defaultSession, fromPartition: () => printSession },
  };
  return { desktop, asked, app, session: defaultSession, printSession };
}
