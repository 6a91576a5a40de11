import { Menu } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useRef } from 'react';
import type { EntityId, IndicatorId } from '../../../../shared/model/ids.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { menuClasses } from '../../../workbench/menu-classes.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { clearCell, markAbsent, moveColumn, moveRow, removeColumn, removeRow } from '../sheet-edits.ts';
import type { GridMenu as GridMenuState, SheetStore } from '../sheet-store.ts';
import type { CellSpot } from '../stops.ts';

/** The menu of a cell, a row or a column, at the pointer. */
export const GridMenu = observer(function GridMenu({ store }: { store: SheetStore }) {
  const { menu } = store;
  // While it fades it goes on showing what it was for.
  const last = useRef<GridMenuState | null>(null);
  last.current = menu ?? last.current;
  const shown = last.current;
  if (!shown) return null;
  return (
    <Menu
      opened={menu !== null}
      onChange={() => store.openMenu(null)}
      onExitTransitionEnd={() => document.activeElement === document.body && store.focusGrid()}
      position="bottom-start"
      offset={0}
      width={240}
      classNames={menuClasses}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: shown.x, top: shown.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <MenuItems store={store} on={shown.on} />
      </Menu.Dropdown>
    </Menu>
  );
});

function MenuItems({ store, on }: { store: SheetStore; on: GridMenuState['on'] }) {
  if (on.kind === 'place') return <PlaceItems store={store} place={on.place} />;
  const { indicator, place } = on.spot;
  return place === null ? (
    <RowItems store={store} indicator={indicator} />
  ) : (
    <CellItems store={store} spot={{ indicator, place }} />
  );
}

function PlaceItems({ store, place }: { store: SheetStore; place: EntityId }) {
  const at = store.places.findIndex(({ id }) => id === place);
  const isLast = at === store.places.length - 1;
  return (
    <>
      <Item run={() => moveColumn(store, place, -1)} keyHint={t('key.move.left')} isOff={at === 0}>
        {t('sheet.moveLeft')}
      </Item>
      <Item run={() => moveColumn(store, place, 1)} keyHint={t('key.move.right')} isOff={isLast}>
        {t('sheet.moveRight')}
      </Item>
      <Menu.Divider />
      <Item run={() => removeColumn(store, place)} keyHint={t('key.delete')}>
        {t('command.sheet.removePlace')}
      </Item>
    </>
  );
}

function RowItems({ store, indicator }: { store: SheetStore; indicator: IndicatorId }) {
  return (
    <>
      <Item run={() => store.rename(indicator)} keyHint={t('key.f2')}>
        {t('command.sheet.editIndicator')}
      </Item>
      <Item run={() => store.openDialog({ kind: 'indicator', indicator })}>{t('sheet.editIndicator')}</Item>
      <Item run={() => store.openDialog({ kind: 'merge', indicator })} isOff={store.rows.length < 2}>
        {t('command.sheet.mergeIndicator')}
      </Item>
      <Menu.Divider />
      <Item run={() => moveRow(store, indicator, -1)} keyHint={t('key.move.up')}>
        {t('sheet.moveUp')}
      </Item>
      <Item run={() => moveRow(store, indicator, 1)} keyHint={t('key.move.down')}>
        {t('sheet.moveDown')}
      </Item>
      <Menu.Divider />
      <Item run={() => removeRow(store, indicator)} keyHint={t('key.delete')}>
        {t('command.sheet.removeIndicator')}
      </Item>
    </>
  );
}

const CellItems = observer(function CellItems({ store, spot }: { store: SheetStore; spot: CellSpot }) {
  const cell = store.cellAt(spot);
  const hasEvidence = (cell?.evidence ?? 0) > 0;
  return (
    <>
      <Item
        run={() => {
          store.goTo(spot, { focus: false });
          store.openDrawer({ focus: true });
        }}
        keyHint={t('key.enter')}
        isQuery
      >
        {t('command.sheet.openEvidence')}
      </Item>
      {hasEvidence ? null : (
        <>
          <Item run={() => markAbsent(store, spot, 'notFound')}>{t('evidence.mark.notFound')}</Item>
          <Item run={() => markAbsent(store, spot, 'notApplicable')}>{t('evidence.mark.notApplicable')}</Item>
        </>
      )}
      <Menu.Divider />
      <Item run={() => clearCell(store, spot)} keyHint={t('key.delete')} isOff={!cell}>
        {t(hasEvidence ? 'sheet.clearCellMenu' : 'evidence.clear')}
      </Item>
    </>
  );
});

interface ItemProps {
  run: () => void | Promise<void>;
  keyHint?: string;
  isOff?: boolean;
  /** True for what changes nothing. */
  isQuery?: boolean;
  children: ReactNode;
}

const Item = observer(function Item({ run, keyHint, isOff = false, isQuery = false, children }: ItemProps) {
  const { notifications, session } = useWorkbench();
  return (
    <Menu.Item
      disabled={isOff || !(isQuery || session.canWrite)}
      onClick={() => void notifications.attempt(async () => run())}
      rightSection={keyHint === undefined ? undefined : <Kbd>{keyHint}</Kbd>}
    >
      {children}
    </Menu.Item>
  );
});
