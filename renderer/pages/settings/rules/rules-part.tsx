import { Button } from '@mantine/core';
import type { RulePackView } from '../../../../main/api/contract.ts';
import { sayDay } from '../../../../shared/checks/rule-pack.ts';
import { listChanges } from '../../../../shared/checks/rule-packs/pack-changes.ts';
import { rules as allRules } from '../../../../shared/checks/rules/all-rules.ts';
import { FileButton } from '../../../components/file-button.tsx';
import { LabelledField } from '../../../components/labelled-field.tsx';
import { MessageLine } from '../../../components/message-line.tsx';
import { Paper } from '../../../components/paper.tsx';
import settingsClasses from '../settings-page.module.css';
import classes from './rules.module.css';
import { instantWords, RulesHistory } from './rules-history.tsx';
import { type Rules, type Turn, useRules } from './use-rules.ts';

function Outcome({ turn, onRetry }: { readonly turn: Turn; readonly onRetry: () => void }) {
  switch (turn.kind) {
    case 'none':
      return <MessageLine tone="plain">选了就用上；写得不对的文件不会用上，会说明错在第几行。</MessageLine>;
    case 'taken':
      return (
        <MessageLine tone="good">
          已用上“{turn.name}”第 {turn.version} 版，草稿都按它核对。
        </MessageLine>
      );
    case 'stopped':
      return <MessageLine tone="good">已停用县里的规则，文件还留着，在“用过的规则”里可以用回来。</MessageLine>;
    case 'refused':
      return <MessageLine tone="must">{turn.message}</MessageLine>;
    case 'failed':
      return (
        <MessageLine tone="must" actions={<Button onClick={onRetry}>再试一次</Button>}>
          {turn.error.message}
        </MessageLine>
      );
  }
}

function InForce({ active }: { readonly active: NonNullable<RulePackView['active']> }) {
  const { pack, since, fileName } = active;
  const changes = listChanges(pack);
  const took = since && `${instantWords(since.turnedAt)}起用${since.clerk && `，经办人 ${since.clerk}`}`;
  return (
    <>
      <h3 className={classes['name']}>
        {pack.name}（第 {pack.version} 版）
      </h3>
      <p className={classes['facts']}>
        {pack.issuer}　{sayDay(pack.issuedOn)}发布　{took}　文件 {fileName}
      </p>
      {changes.length === 0 ? (
        <p className={classes['facts']}>这一版没有改动任何检查。</p>
      ) : (
        <ul className={classes['changes']} aria-label="这份规则改了什么">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Ways({ rules }: { readonly rules: Rules }) {
  const isInForce = rules.rules?.active !== null || rules.rules.trouble !== null;
  return (
    <div className={classes['ways']}>
      <LabelledField
        label="经办人"
        width={120}
        maxLength={50}
        value={rules.clerk}
        onChange={(event) => rules.setClerk(event.currentTarget.value)}
      />
      <FileButton
        what="县里的规则文件"
        words={isInForce ? '换一份' : '选择规则文件'}
        isSingle
        onFiles={([file]) => file && rules.take(file)}
      />
      {isInForce && (
        <Button variant="default" onClick={rules.stop}>
          停用
        </Button>
      )}
    </div>
  );
}

/** 县里的规则: which are in force and what they change, another in their place, or none. */
export function RulesPart() {
  const rules = useRules();
  const view = rules.rules;
  return (
    <Paper label="县里的规则">
      <h2 className={settingsClasses['heading']}>县里的规则</h2>
      {view?.active && <InForce active={view.active} />}
      {view?.trouble && <MessageLine tone="must">{view.trouble}</MessageLine>}
      {view && !view.active && !view.trouble && (
        <p className={classes['facts']}>
          现在没有用县里的规则，只做程序自带的 {allRules.length - 1} 项检查。县里发了规则文件的，在这里选择。
        </p>
      )}
      {view && <Ways rules={rules} />}
      <Outcome turn={rules.turn} onRetry={rules.open} />
      {view && <RulesHistory view={view} onReuse={rules.reuse} />}
    </Paper>
  );
}
