import { Menu } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { useRef } from 'react';
import type { CommandId } from '../../../../shared/commands/command-table.ts';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';

export interface MenuPlace {
  x: number;
  y: number;
}

interface ArticleMenuProps {
  /** Where it stands, in pixels of the window; null where it is closed. */
  place: MenuPlace | null;
  onClose: () => void;
}

const groups: readonly (readonly CommandId[])[] = [
  ['article.correct', 'article.collect', 'article.uncollect'],
  ['article.exclude', 'article.include'],
  ['article.trash', 'article.restore'],
];

/** What can be done with the articles that are chosen, at the pointer. */
export const ArticleMenu = observer(function ArticleMenu({ place, onClose }: ArticleMenuProps) {
  const { commands } = useWorkbench();
  // While it fades it stays where it was.
  const last = useRef<MenuPlace | null>(null);
  last.current = place ?? last.current;
  const shown = last.current;
  if (!shown) return null;
  const usable = groups
    .map((ids) => ids.filter((id) => commands.state(id).enabled))
    .filter((ids) => ids.length > 0);
  return (
    <Menu
      opened={place !== null && usable.length > 0}
      onChange={onClose}
      position="bottom-start"
      offset={0}
      width={280}
      classNames={menuClasses}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: shown.x, top: shown.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {usable.map((ids, index) => (
          <Group key={ids[0]} ids={ids} isFirst={index === 0} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
});

const Group = observer(function Group({ ids, isFirst }: { ids: readonly CommandId[]; isFirst: boolean }) {
  const { commands } = useWorkbench();
  return (
    <>
      {isFirst ? null : <Menu.Divider />}
      {ids.map((id) => (
        <Menu.Item key={id} onClick={() => commands.run(id)} rightSection={<KeyHint command={id} />}>
          {commands.state(id).label}
        </Menu.Item>
      ))}
    </>
  );
});
