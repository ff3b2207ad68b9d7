import { textKeys } from '../../shared/report/report.ts';
import { provenKinds, proveReadBack, randomReports } from './proof/read-back.ts';

/** `npm run proof:random -- 1000 7`: how many random reports, and the seed they are drawn with. */
const count = Math.max(1, Number(process.argv[2] ?? 1000));
const seed = Number(process.argv[3] ?? 2024);

const reports = randomReports(count, seed);
const longest = Math.max(...reports.flatMap(({ texts }) => textKeys.map((key) => texts[key].length)));
console.log(
  `${count} random reports, seed ${seed}, texts of up to ${longest} characters, each written twice and read back`,
);
for (const kind of provenKinds) {
  const start = performance.now();
  const wrong = await proveReadBack(reports, kind);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${kind}: ${count - wrong.length} unchanged and the same bytes on repetition, ${wrong.length} not (${seconds} s)`,
  );
  for (const complaint of wrong.slice(0, 20)) console.error(`  ${complaint}`);
  if (wrong.length > 0) process.exitCode = 1;
}
process.exit();
