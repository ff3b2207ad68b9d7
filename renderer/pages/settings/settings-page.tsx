import { Button, Radio, TextInput } from '@mantine/core';
import { type ExportSettings, fileNameOf } from '../../../shared/document/export-settings.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { Paper } from '../../components/paper.tsx';
import { WaitingLine } from '../../components/waiting-line.tsx';
import { RulesPart } from './rules/rules-part.tsx';
import classes from './settings-page.module.css';
import { choices, problemOfName, withChoice } from './settings-words.ts';
import { type Keeping, useSettings } from './use-settings.ts';

function Outcome({ keeping, onRetry }: { readonly keeping: Keeping; readonly onRetry: () => void }) {
  switch (keeping.kind) {
    case 'none':
      return <MessageLine tone="plain">下面是导出的文件名、发文稿纸和版式，改了就保存，下一次导出起用。</MessageLine>;
    case 'kept':
      return <MessageLine tone="good">已保存，下一次导出起用。</MessageLine>;
    case 'wrong':
      return <MessageLine tone="look">没有保存：{keeping.message}</MessageLine>;
    case 'failed':
      return (
        <MessageLine tone="must" actions={<Button onClick={onRetry}>再试一次</Button>}>
          {keeping.error.message}
        </MessageLine>
      );
  }
}

interface PartProps {
  readonly settings: ExportSettings;
  readonly onChange: (settings: ExportSettings) => void;
}

function FileName({ settings, onChange }: PartProps) {
  const { fileName } = settings;
  const example = fileNameOf(fileName.trim(), { unit: '云溪县青禾镇人民政府', year: 2025 });
  return (
    <Paper label="文件名">
      <h2 className={classes['heading']}>文件名</h2>
      <TextInput
        label="导出的文件叫什么"
        description="“单位”和“年份”两个词会换成报告里的单位和年份，其余照写。"
        value={fileName}
        maw={520}
        aria-invalid={problemOfName(fileName) !== null}
        onChange={(event) => onChange({ ...settings, fileName: event.currentTarget.value })}
      />
      <p className={classes['example']}>例如：{example}.docx</p>
    </Paper>
  );
}

/** What stands on every 发文稿纸 of the office; whether files carry one is chosen where they are exported. */
function ApprovalSheet({ settings, onChange }: PartProps) {
  const { sheets } = settings;
  return (
    <Paper label="发文稿纸">
      <h2 className={classes['heading']}>发文稿纸</h2>
      <p className={classes['example']}>送审件的第一页。这里填上的，每年照印；空着的，印出来手写。</p>
      <TextInput
        mt={12}
        label="拟稿单位"
        placeholder="例如：党政综合办公室"
        value={sheets.draftingOffice}
        maxLength={40}
        maw={520}
        onChange={(event) =>
          onChange({ ...settings, sheets: { ...sheets, draftingOffice: event.currentTarget.value } })
        }
      />
      <TextInput
        mt={12}
        label="拟稿人"
        value={sheets.drafter}
        maxLength={40}
        maw={520}
        onChange={(event) => onChange({ ...settings, sheets: { ...sheets, drafter: event.currentTarget.value } })}
      />
    </Paper>
  );
}

function Layout({ settings, onChange }: PartProps) {
  return (
    <Paper label="版式">
      <h2 className={classes['heading']}>版式</h2>
      <p className={classes['example']}>县里没有另外要求的，不用改。Word、网页和 PDF 都按这里排。</p>
      <div className={classes['choices']}>
        {choices.map(({ key, name, options }) => {
          const at = options.findIndex(({ value }) => value === settings.layout[key]);
          const choose = (index: number) => {
            const option = options[index];
            if (option) onChange(withChoice(settings, key, option.value));
          };
          return (
            <Radio.Group key={key} label={name} value={String(at)} onChange={(value) => choose(Number(value))}>
              <div className={classes['options']}>
                {options.map(({ words }, index) => (
                  <Radio key={words} value={String(index)} label={words} />
                ))}
              </div>
            </Radio.Group>
          );
        })}
      </div>
    </Paper>
  );
}

/** 设置: the county's rules, and how exports are named and laid out, settled once for all reports. */
export function SettingsPage() {
  const { settings, keeping, keep, retry } = useSettings();
  return (
    <PageFrame place="设置">
      <main className={classes['desk']} aria-label="设置">
        <RulesPart />
        {settings === null && keeping.kind === 'none' && <WaitingLine>正在打开设置</WaitingLine>}
        {(settings !== null || keeping.kind !== 'none') && <Outcome keeping={keeping} onRetry={retry} />}
        {settings && (
          <>
            <FileName settings={settings} onChange={keep} />
            <ApprovalSheet settings={settings} onChange={keep} />
            <Layout settings={settings} onChange={keep} />
          </>
        )}
      </main>
    </PageFrame>
  );
}
