import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { GridRow } from './grid-rows.ts';
import classes from './group-head.module.css';

/** The head of a group of indicators, across all columns. */
export function GroupHead({ data }: { data: GridRow }) {
  if (data.kind !== 'group') return null;
  const Chevron = data.isCollapsed ? IconChevronRight : IconChevronDown;
  return (
    <div className={classes.group}>
      <Chevron size={14} stroke={1.5} aria-hidden />
      {data.name} <span className={classes.count}>{data.count}</span>
    </div>
  );
}
