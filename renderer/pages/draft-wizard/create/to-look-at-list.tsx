import type { ToLookAt } from './carried-over.ts';
import classes from './left-behind-list.module.css';

/** Sentences with figures, dates and titles that are last year's and stay so until a person has looked. */
export function ToLookAtList({ groups }: { readonly groups: readonly ToLookAt[] }) {
  const count = groups.reduce((sum, { remarks }) => sum + remarks.length, 0);
  if (count === 0) return null;
  return (
    <section aria-label="待核">
      <h3 className={classes['title']}>待核 {count} 处（没有改；生成后列在“待看”里，改过的不再提示）</h3>
      <dl className={classes['list']}>
        {groups.map(({ heading, remarks }) => (
          <div key={heading} className={classes['group']}>
            <dt>{heading}</dt>
            {remarks.map(({ kind, span, message, quote }) => (
              <dd key={`${kind} ${span.start}`}>
                <b>{message}</b>
                {quote}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
