import { Button, Menu } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { menuClasses } from '../../workbench/menu-classes.ts';
import { useAnswer } from '../../workbench/use-answer.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { charsetName } from './charset-name.ts';
import type { ImportsStore } from './imports-store.ts';
import type { ItemActions } from './item-actions.ts';
import { canReadAs, charsetsOf } from './read-items-as.ts';
import classes from './chosen-bar.module.css';

/** What can be done with the files that are chosen, at the foot of the list so that no row moves. */
export const ChosenBar = observer(function ChosenBar({ store }: { store: ImportsStore }) {
  const { choice, actions, canWrite } = store;
  if (choice.size === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('imports.chosen')}>
      <b className={classes.count} aria-live="polite">
        {t('imports.chosen', { count: choice.size })}
      </b>
      {canWrite ? <Actions items={choice.items} actions={actions} /> : null}
      <span className="grow" />
      <Button size="compact-xs" variant="subtle" rightSection={<Kbd>Esc</Kbd>} onClick={choice.clear}>
        {t('imports.chooseNone')}
      </Button>
    </div>
  );
});

function Actions({ items, actions }: { items: readonly ImportItem[]; actions: ItemActions }) {
  const failed = items.filter(({ outcome }) => outcome === 'failed');
  const isAside = failed.length > 0 && failed.every(({ ignored }) => ignored);
  return (
    <>
      {failed.length > 0 ? (
        <>
          {failed.some(canReadAs) ? (
            <Button size="compact-xs" onClick={() => void actions.tryAgain(failed)}>
              {t('imports.tryAgain')}
            </Button>
          ) : null}
          <Button size="compact-xs" onClick={() => void actions.ignore(failed, !isAside)}>
            {t(isAside ? 'imports.dontIgnore' : 'imports.ignore')}
          </Button>
        </>
      ) : null}
      <ReadAsMenu items={items} actions={actions} />
      {items.some(({ articles }) => articles.length > 0) ? (
        <Button size="compact-xs" onClick={() => actions.correct(items)}>
          {t('imports.correct')}
        </Button>
      ) : null}
    </>
  );
}

/** The charsets that the first of them could be in; the others are thought to be like it. */
function ReadAsMenu({ items, actions }: { items: readonly ImportItem[]; actions: ItemActions }) {
  const { core } = useWorkbench();
  const readable = items.filter(canReadAs);
  const [first] = readable;
  const choices = useAnswer(first ? `${first.path} ${first.outcome}` : null, () => charsetsOf(core, first!));
  if (!choices || choices.length === 0) return null;
  return (
    <Menu position="top-start" offset={2} classNames={menuClasses}>
      <Menu.Target>
        <Button size="compact-xs">{t('imports.readAs')} …</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ charset }) => (
          <Menu.Item key={charset} onClick={() => void actions.readAs(readable, charset)}>
            {charsetName(charset)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
