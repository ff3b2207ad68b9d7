import { Drawer, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type CatalogueEntry, packLines, searchChecks } from '../../../shared/checks/catalogue.ts';
import { type RulePack, severityUnder } from '../../../shared/checks/rule-pack.ts';
import { severityWords } from '../../../shared/checks/severity-words.ts';
import classes from './checks-drawer.module.css';
import { PackNote } from './pack-note.tsx';

/** So few answers are shown unfolded. */
const mostUnfolded = 3;

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface CheckProps {
  readonly entry: CatalogueEntry;
  readonly pack: RulePack | null;
  readonly isOpen: boolean;
}

function Check({ entry, pack, isOpen }: CheckProps) {
  const { rule, example, says } = entry;
  const severity = severityUnder(pack, rule);
  const changes = packLines(pack, rule);
  return (
    <details className={classes['check']} open={isOpen}>
      <summary>
        <b data-severity={severity ?? 'off'}>{severity === null ? '停用' : severityWords[severity]}</b>
        {rule.title}
        {changes.map((change) => (
          <span key={change} className={classes['change']}>
            {change}
          </span>
        ))}
      </summary>
      <div className={classes['more']}>
        <p>{rule.why}</p>
        <p className={classes['source']}>依据：{rule.source}</p>
        <Lines title="例如" lines={example} />
        <Lines title="会这样说" lines={says} />
      </div>
    </details>
  );
}

interface DrawerProps {
  readonly pack: RulePack | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Everything a report is checked for, to be searched and read; what lies behind stays as it was. */
export function ChecksDrawer({ pack, isOpen, onClose }: DrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={620}
      title="都检查什么"
      classNames={{ title: classes['title'] ?? '' }}
      closeButtonProps={{ 'aria-label': '关闭', size: 40 }}
      // The keys of the page behind are not this drawer's: Ctrl+Z here must not take a figure back there.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <ChecksList pack={pack} />
    </Drawer>
  );
}

function ChecksList({ pack }: Pick<DrawerProps, 'pack'>) {
  const [words, setWords] = useState('');
  const groups = useMemo(() => searchChecks(words, pack), [words, pack]);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const isFew = count <= mostUnfolded;
  return (
    <>
      <TextInput
        aria-label="找检查项目"
        placeholder="例如：结转、标点、信息处理费"
        leftSection={<IconSearch size={20} aria-hidden />}
        value={words}
        data-autofocus
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <PackNote pack={pack} />
      <p className={classes['count']} role="status">
        {count === 0 ? '没有这样的检查项目，请换个词。' : `${count} 项，点一项看为什么查、依据和例子。`}
      </p>
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h3 className={classes['group']}>{title}</h3>
          {entries.map((entry) => (
            <Check key={`${entry.rule.id} ${isFew}`} entry={entry} pack={pack} isOpen={isFew} />
          ))}
        </section>
      ))}
    </>
  );
}
