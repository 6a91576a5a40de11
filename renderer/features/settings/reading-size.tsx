import { Choice } from './choice.tsx';
import type { ControlProps } from './control-props.ts';
import { t } from '../../workbench/words.ts';
import classes from './reading-size.module.css';

const sizes = [15, 16, 17.5, 19, 22];

/** The size of reading text, and how it looks in both languages. A size that was reached by keys stands among the others. */
export function ReadingSize({ size, store, ...labels }: ControlProps & { size: number }) {
  const all = [...new Set([...sizes, size])].sort((a, b) => a - b);
  return (
    <>
      <Choice
        {...labels}
        value={size}
        options={all.map((value) => ({ value, label: String(value) }))}
        onChange={(readingSize) => void store.update({ readingSize })}
      />
      <div className={classes.sample} style={{ fontSize: size }}>
        <p className={classes.english} lang="en">
          {t('settings.sample.en')}
        </p>
        <p className={classes.chinese} lang="zh">
          {t('settings.sample.zh')}
        </p>
      </div>
    </>
  );
}
