import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { declaredData, lineBudget, type Room, rooms } from './boundaries.ts';

interface ImportStatement {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const statementPattern =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s*)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]\s*\)/g;

/** Every module a source text names, comments left out. */
export function importsOf(source: string): ImportStatement[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  return [...code.matchAll(statementPattern)].map(({ groups }) => ({
    specifier: groups?.['from'] ?? groups?.['dynamic'] ?? '',
    typeOnly: groups?.['type'] !== undefined,
  }));
}

const isInside = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

export function roomOf(path: string): Room | null {
  const matching = rooms.filter((room) => isInside(path, room.at));
  return matching.sort((a, b) => b.at.length - a.at.length)[0] ?? null;
}

function allowsPackage(room: Room, specifier: string): boolean {
  return room.packages.some((entry) =>
    entry.endsWith('/*') ? specifier.startsWith(entry.slice(0, -1)) : specifier === entry,
  );
}

/** Why `path` must not import this; `null` when it may. */
export function faultOf(path: string, { specifier, typeOnly }: ImportStatement): string | null {
  const room = roomOf(path);
  if (!room) return `${path} lies in no room of the table in boundaries.ts`;
  if (specifier.startsWith('node:')) return room.node ? null : `${path} uses ${specifier}, but ${room.at} has no Node`;
  if (!specifier.startsWith('.')) {
    return allowsPackage(room, specifier) ? null : `${path} uses the package ${specifier}, which ${room.at} may not`;
  }
  const target = targetOf(path, { specifier, typeOnly }) ?? '';
  const allowed = [room.at, ...room.mayUse, ...(typeOnly ? (room.typesFrom ?? []) : [])];
  const isVendorAsset = /\.(css|svg|png)$/.test(target);
  return isVendorAsset || allowed.some((place) => isInside(target, place))
    ? null
    : `${path} imports ${target}, which ${room.at} may not`;
}

/** The module of the tree a relative import names; `null` for a package. */
function targetOf(path: string, { specifier }: ImportStatement): string | null {
  return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)).replaceAll('\\', '/') : null;
}

/**
 * The first circle of modules that import each other, types included, as a path that ends where it began; `null` when
 * there is none. Whoever is in a circle cannot be read, moved or tested without the others.
 */
export function circleIn(sources: ReadonlyMap<string, string>): readonly string[] | null {
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const statement of importsOf(sources.get(path) ?? '')) {
      const target = targetOf(path, statement);
      const circle = target !== null && sources.has(target) ? follow(target, [...way, path]) : null;
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };
  for (const path of sources.keys()) {
    const circle = follow(path, []);
    if (circle) return circle;
  }
  return null;
}

export function budgetFaultOf(path: string, source: string): string | null {
  const lines = source.split('\n').length - 1;
  if (lines <= lineBudget.refuse || declaredData.some((pattern) => pattern.test(path))) return null;
  return `${path} has ${lines} lines; more than ${lineBudget.refuse} is refused outside declared data`;
}

const everySource = ['ls-files', '-co', '--exclude-standard'];
const stagedSources = ['diff', '--cached', '--name-only', '--diff-filter=ACMR'];

function listSources(root: string, onlyStaged: boolean): string[] {
  const question = [...(onlyStaged ? stagedSources : everySource), '--', 'shared', 'main', 'renderer', 'test'];
  const listed = execFileSync('git', question, { cwd: root, encoding: 'utf8' });
  return listed.split('\n').filter((path) => /\.(ts|tsx|css)$/.test(path) && existsSync(join(root, path)));
}

function checkTree(root: string, onlyStaged: boolean): void {
  const faults: string[] = [];
  let overAim = 0;
  const sources = new Map<string, string>();
  for (const path of listSources(root, onlyStaged)) {
    const source = readFileSync(join(root, path), 'utf8');
    const budgetFault = budgetFaultOf(path, source);
    if (budgetFault) faults.push(budgetFault);
    if (source.split('\n').length - 1 > lineBudget.aim) overAim += 1;
    if (path.startsWith('test/') || path.endsWith('.css')) continue;
    sources.set(path, source);
    faults.push(...importsOf(source).flatMap((statement) => faultOf(path, statement) ?? []));
  }
  const circle = onlyStaged ? null : circleIn(sources);
  if (circle) faults.push(`modules in a circle: ${circle.join(' → ')}`);
  for (const fault of faults) console.error(fault);
  console.log(`boundaries: ${faults.length} faults; ${overAim} files over the aim of ${lineBudget.aim} lines`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.main) {
  checkTree(relative('', join(import.meta.dirname, '../..')) || '.', process.argv.includes('--staged'));
}
