import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

export const minimumSize = { width: 1024, height: 680 } as const;

/** The office PC's screen; the window fills it on first use. */
const firstPlace: WindowPlace = { bounds: { x: 0, y: 0, width: 1366, height: 768 }, isMaximized: true };

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function readPlace(path: string): WindowPlace | null {
  try {
    const { bounds, isMaximized } = JSON.parse(readFileSync(path, 'utf8'));
    const { x, y, width, height } = bounds;
    return [x, y, width, height].every(isNumber)
      ? { bounds: { x, y, width, height }, isMaximized: !!isMaximized }
      : null;
  } catch {
    return null;
  }
}

/** Whether enough of the title bar lies on the screen to be taken hold of. */
function isReachable({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= 200 && y >= area.y - 20 && y <= area.y + area.height - 60;
}

/** Where the window was, if a screen still shows that place; never smaller than the minimum. */
export function recallPlace(path: string, workAreas: readonly Rectangle[]): WindowPlace {
  const place = readPlace(path);
  if (!place || !workAreas.some((area) => isReachable(place.bounds, area))) return firstPlace;
  const { x, y, width, height } = place.bounds;
  const size = { width: Math.max(width, minimumSize.width), height: Math.max(height, minimumSize.height) };
  return { ...place, bounds: { x, y, ...size } };
}

/** Losing the place is no reason to trouble anyone. */
export function rememberPlace(path: string, place: WindowPlace): void {
  try {
    writeFileSync(path, JSON.stringify(place));
  } catch {
    // The next start opens the window where a first one would.
  }
}
