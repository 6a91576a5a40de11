import { observer } from 'mobx-react-lite';
import type { CommandId } from '../../../../shared/commands/command-table.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { TagGlyph } from '../../../ui/tag-glyph.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './key-tags.module.css';
import { Section } from './section.tsx';

/** The tags that a number key sets, with how often each is used. */
export const KeyTags = observer(function KeyTags() {
  const { codebook, commands } = useWorkbench();
  return (
    <Section title={t('tags.byKey')}>
      {codebook.byKey.length === 0 ? <p className="muted small">{t('tags.none')}</p> : null}
      <ul className={classes.tags}>
        {codebook.byKey.map((tag) => (
          <li key={tag.id}>
            <button
              className={classes.tag}
              title={tag.name}
              disabled={!commands.state(`tag.${tag.shortcut!}` as CommandId).enabled}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => commands.run(`tag.${tag.shortcut!}` as CommandId)}
            >
              <Kbd>{tag.shortcut}</Kbd>
              <TagGlyph colour={tag.colour} />
              <span className={classes.name}>{tag.name}</span>
              <span className={classes.count}>{tag.annotations}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
});
