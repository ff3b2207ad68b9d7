import { openStore } from '../../../main/storage/open-store.ts';
import { aDraft } from '../../builders/open-test-store.ts';

/** Changes one cell for ever and says each value once it is acknowledged; it is killed from outside. */
const opened = openStore(process.argv[2] ?? '', { clock: () => new Date(), newId: () => 'the-report' });
if (opened.kind === 'refused') throw new Error(opened.message);
const { reports } = opened.store;
const id = reports.create(aDraft());
for (let value = 1; ; value += 1) {
  reports.change(id, [{ kind: 'set-cell', cell: 'requests.new.natural_person', value, source: null }]);
  process.stdout.write(`${value}\n`);
}
