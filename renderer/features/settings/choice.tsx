import { type KeyboardEvent, useRef } from 'react';
import classes from './choice.module.css';

interface ChoiceProps<Value> {
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  labelledBy: string;
  describedBy: string;
}

/** One of a few, side by side. Arrow keys choose. */
export function Choice<Value extends string | number>({
  value,
  options,
  onChange,
  labelledBy,
  describedBy,
}: ChoiceProps<Value>) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex((option) => option.value === value);
  const choose = (index: number): void => {
    const at = (index + options.length) % options.length;
    onChange(options[at]!.value);
    group.current?.querySelectorAll('button')[at]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    choose(chosen + step);
    event.preventDefault();
  };
  return (
    <div
      ref={group}
      className={classes.choice}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        <button
          key={option.value}
          role="radio"
          aria-checked={index === chosen}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          className={classes.option}
          onClick={() => choose(index)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
