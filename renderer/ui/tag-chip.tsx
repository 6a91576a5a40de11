import { IconX } from '@tabler/icons-react';
import { TagGlyph } from './tag-glyph.tsx';
import classes from './tag.module.css';

interface TagChipProps {
  name: string;
  colour: number;
  /** Takes the tag off; without it the chip only shows. */
  onRemove?: () => void;
  removeLabel?: string;
}

/** A tag with its name, shape and colour. */
export function TagChip({ name, colour, onRemove, removeLabel }: TagChipProps) {
  return (
    <span className={classes.chip} data-tag={colour}>
      <TagGlyph colour={colour} />
      {name}
      {onRemove ? (
        <button className={classes.remove} aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
          <IconX size={11} stroke={1.5} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}
