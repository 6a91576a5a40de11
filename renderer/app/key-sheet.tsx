import { Modal } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type CommandId, definitionOf, menuGroups, menuNames } from '../../shared/commands/command-table.ts';
import type { MessageKey } from '../../shared/messages/messages.ts';
import { KeyHint } from '../workbench/key-hint.tsx';
import { modalClasses } from '../workbench/modal-classes.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import type { FrameState } from './frame-commands.ts';
import classes from './key-sheet.module.css';

/** Every key there is, as the menus order them. */
export const KeySheet = observer(function KeySheet({ frame }: { frame: FrameState }) {
  return (
    <Modal
      opened={frame.areKeysShown}
      onClose={() => frame.showKeys(false)}
      title={t('keys.title')}
      classNames={modalClasses}
      size={760}
    >
      <p className="muted small">{t('keys.hint')}</p>
      <div className={classes.groups}>
        {menuNames.map((menu) => {
          const ids = menuGroups(menu)
            .flat()
            .filter((id) => definitionOf(id).key);
          return ids.length === 0 ? null : <KeyGroup key={menu} title={t(`menu.${menu}`)} ids={ids} />;
        })}
      </div>
    </Modal>
  );
});

const KeyGroup = observer(function KeyGroup({ title, ids }: { title: string; ids: readonly CommandId[] }) {
  const { commands } = useWorkbench();
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      <dl>
        {ids.map((id) => (
          <div key={id} className={classes.row} data-off={!commands.state(id).enabled || undefined}>
            <dt>{t(`command.${id}` as MessageKey)}</dt>
            <dd>
              <KeyHint command={id} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});
