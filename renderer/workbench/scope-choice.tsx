import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { visible } from '../../shared/messages/messages.ts';
import type { ArticleScope } from '../../shared/model/article-scope.ts';
import type { CollectionId } from '../../shared/model/ids.ts';
import { useCollections } from './collections.ts';
import { menuClasses } from './menu-classes.ts';
import classes from './scope-choice.module.css';
import { useWorkbench } from './workbench.ts';
import { t } from './words.ts';

interface ScopeChoiceProps {
  scope: ArticleScope;
  onChange: (collection: CollectionId | null) => void;
}

/** Which collection a sheet or a brief is drawn from, as a button that opens the choice. */
export const ScopeChoice = observer(function ScopeChoice({ scope, onChange }: ScopeChoiceProps) {
  const { session } = useWorkbench();
  const [isOpen, setOpen] = useState(false);
  const name = scope ? visible(scope.name) : t('scope.library');
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={2}
      width={250}
      classNames={menuClasses}
    >
      <Menu.Target>
        <button
          className={classes.scope}
          disabled={!session.canWrite}
          aria-label={`${t('scope.drawnFrom')}: ${name}`}
          title={t('scope.drawnFromText')}
        >
          <span className={classes.name}>{name}</span>
          <IconChevronDown size={11} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {isOpen ? <Choices scope={scope} onChange={onChange} /> : null}
      </Menu.Dropdown>
    </Menu>
  );
});

function Choices({ scope, onChange }: ScopeChoiceProps) {
  const collections = useCollections();
  return (
    <>
      <Menu.Label>{t('scope.drawnFrom')}</Menu.Label>
      <Choice name={t('scope.library')} isChosen={scope === null} onChoose={() => onChange(null)} />
      {collections.map(({ id, name, articles }) => (
        <Choice
          key={id}
          name={visible(name)}
          count={articles}
          isChosen={scope?.id === id}
          onChoose={() => onChange(id)}
        />
      ))}
      {collections.length === 0 ? <p className={classes.none}>{t('scope.noCollections')}</p> : null}
    </>
  );
}

interface ChoiceProps {
  name: string;
  count?: number;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ name, count, isChosen, onChoose }: ChoiceProps) {
  return (
    <Menu.Item
      aria-current={isChosen || undefined}
      onClick={onChoose}
      rightSection={<span className="muted small num">{count}</span>}
      leftSection={
        isChosen ? <IconCheck size={13} stroke={1.5} aria-hidden /> : <span className={classes.gap} />
      }
    >
      {name}
    </Menu.Item>
  );
}
