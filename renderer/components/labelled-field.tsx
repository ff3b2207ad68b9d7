import { TextInput, type TextInputProps } from '@mantine/core';
import { type Ref, useId } from 'react';
import classes from './labelled-field.module.css';

interface Props extends Omit<TextInputProps, 'label' | 'className'> {
  readonly label: string;
  /** What is printed behind the field: a unit. */
  readonly suffix?: string;
  readonly width: number | string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field with its name before it on one line, for bars that must not grow. */
export function LabelledField({ label, suffix, width, ...input }: Props) {
  const id = useId();
  return (
    <span className={classes['field']}>
      <label htmlFor={id}>{label}</label>
      <TextInput id={id} w={width} {...input} />
      {suffix}
    </span>
  );
}
