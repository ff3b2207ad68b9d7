import { Button, Combobox, useCombobox } from '@mantine/core';
import { IconTablePlus } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { Tables } from '../../../shared/narrative/linked-text.ts';
import { findChoices, type LinkChoice, listChoices } from './link-choices.ts';
import classes from './linked-text.module.css';

interface Props {
  readonly tables: Tables;
  /** The number that is selected in the text, if one is: most likely the one to be looked for. */
  readonly selected: string;
  readonly onPick: (choice: LinkChoice) => void;
  readonly onCancel: () => void;
}

/** More than this is no answer; the words should be longer. */
const mostShown = 60;

function Choices({ tables, words }: { readonly tables: Tables; readonly words: string }) {
  const all = useMemo(() => listChoices(tables), [tables]);
  const found = useMemo(() => findChoices(all, words), [all, words]);
  return (
    <>
      {found.slice(0, mostShown).map(({ id, name, figure }) => (
        <Combobox.Option key={id} value={id}>
          <span className={classes['choice']}>
            <span>{name}</span>
            <strong>{figure}</strong>
          </span>
        </Combobox.Option>
      ))}
      {found.length === 0 && <Combobox.Empty>没有这样的格</Combobox.Empty>}
      {found.length > mostShown && (
        <Combobox.Footer>还有 {found.length - mostShown} 项，请再写几个字。</Combobox.Footer>
      )}
    </>
  );
}

/** 插入表中数字: every figure of the tables by its name, found by words or by the figure itself. */
export function LinkPicker({ tables, selected, onPick, onCancel }: Props) {
  const [words, setWords] = useState('');
  const list = useCombobox({
    onDropdownOpen: () => {
      setWords(/^\d+(?:\.\d+)?$/.test(selected) ? selected : '');
      list.focusSearchInput();
    },
    onDropdownClose: () => list.resetSelectedOption(),
  });
  const { dropdownOpened, selectFirstOption } = list;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another list
  useEffect(() => {
    if (dropdownOpened) selectFirstOption();
  }, [dropdownOpened, selectFirstOption, words]);
  const pick = (id: string) => {
    const choice = listChoices(tables).find((one) => one.id === id);
    list.closeDropdown();
    if (choice) onPick(choice);
  };
  return (
    <Combobox
      store={list}
      onOptionSubmit={pick}
      position="top-end"
      width={560}
      shadow="md"
      withinPortal={false}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target targetType="button">
        <Button
          size="sm"
          variant="default"
          leftSection={<IconTablePlus size={18} aria-hidden />}
          onClick={() => list.toggleDropdown()}
        >
          插入表中数字
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          list.closeDropdown();
          onCancel();
        }}
      >
        <Combobox.Search
          aria-label="找哪一格"
          placeholder="写几个字或这个数，例如 新收 自然人"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Combobox.Options className={classes['choices'] ?? ''} aria-label="表里的数">
          {list.dropdownOpened && <Choices tables={tables} words={words} />}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
