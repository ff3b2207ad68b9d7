import { useEffect, useRef } from 'react';
import type { OpenPages } from './open-pages.ts';
import classes from './preview.module.css';

interface Props {
  readonly pages: OpenPages;
  /** Counted from 1. */
  readonly number: number;
}

/** A4 at the size of the screen. */
const widthPx = 794;

/** One sheet, drawn when it comes near what is seen. */
export function PreviewPage({ pages, number }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        pages.draw(number, sheet, widthPx).then(
          () => {
            sheet.dataset['drawn'] = 'true';
          },
          () => undefined,
        );
      },
      { rootMargin: '600px' },
    );
    observer.observe(sheet);
    return () => observer.disconnect();
  }, [pages, number]);
  return (
    <figure className={classes['sheet']}>
      <canvas ref={canvas} role="img" aria-label={`第 ${number} 页`} />
      <figcaption>
        第 {number} 页，共 {pages.numbers.length} 页
      </figcaption>
    </figure>
  );
}
