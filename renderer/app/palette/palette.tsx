import { Spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconSearch, IconTerminal2 } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { useRef, useState } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import type { LabelPart } from './match-words.ts';
import { type PaletteCommand, type PalettePlace, PaletteStore, spotlightStore } from './palette-store.ts';
import classes from './palette.module.css';

/** One field for everything: what can be done with the selection, every command, every place to go. */
export const Palette = observer(function Palette() {
  const workbench = useWorkbench();
  const [store] = useState(() => new PaletteStore(workbench));
  const field = useRef<HTMLInputElement>(null);
  const { forSelection, commands, goTo } = store;
  const isEmpty = !forSelection?.commands.length && commands.length + goTo.length === 0;
  return (
    <Spotlight.Root
      store={spotlightStore}
      query={store.query}
      onQueryChange={store.setQuery}
      onSpotlightOpen={() => {
        // At once: the trap of the modal gives the focus only after a while, and what is typed meanwhile would run commands.
        field.current?.focus({ preventScroll: true });
        void store.load();
      }}
      shortcut={null}
      scrollable
      size={640}
      aria-label={t('palette.label')}
      transitionProps={{ duration: 0 }}
      overlayProps={{ color: 'var(--scrim)', backgroundOpacity: 1 }}
      classNames={{ inner: classes.inner!, content: classes.content! }}
    >
      <Spotlight.Search
        ref={field}
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={16} stroke={1.5} />}
        rightSection={<Kbd>Esc</Kbd>}
        rightSectionWidth={46}
        classNames={{ input: classes.input! }}
      />
      <Spotlight.ActionsList classNames={{ actionsList: classes.list! }}>
        {forSelection && forSelection.commands.length > 0 ? (
          <Group label={forSelection.about} commands={forSelection.commands} />
        ) : null}
        {commands.length > 0 ? <Group label={t('palette.commands')} commands={commands} /> : null}
        {goTo.length > 0 ? <Places label={t('palette.goTo')} places={goTo} /> : null}
        {isEmpty ? (
          <Spotlight.Empty className={classes.empty}>
            {t('palette.nothing', { query: store.query })}
          </Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
      <div className={classes.foot}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('palette.choose')}
        </span>
        <span>
          <Kbd>Enter</Kbd> {t('palette.run')}
        </span>
      </div>
    </Spotlight.Root>
  );
});

function Group({ label, commands }: { label: string; commands: readonly PaletteCommand[] }) {
  const workbench = useWorkbench();
  return (
    <Spotlight.ActionsGroup label={label} classNames={{ actionsGroup: classes.group! }}>
      {commands.map(({ id, label: parts, enabled }) => (
        <Spotlight.Action
          key={id}
          disabled={!enabled}
          onClick={() => workbench.commands.run(id)}
          classNames={{ action: classes.action! }}
          data-off={!enabled || undefined}
        >
          <IconTerminal2 size={16} stroke={1.5} className={classes.icon} aria-hidden />
          <Label parts={parts} />
          <span className={classes.right}>{enabled ? <KeyHint command={id} /> : t('palette.notNow')}</span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Places({ label, places }: { label: string; places: readonly PalettePlace[] }) {
  const { navigation } = useWorkbench();
  return (
    <Spotlight.ActionsGroup label={label} classNames={{ actionsGroup: classes.group! }}>
      {places.map(({ key, label: parts, note, place }) => (
        <Spotlight.Action
          key={key}
          onClick={() => navigation.open(place)}
          classNames={{ action: classes.action! }}
        >
          <IconArrowRight size={16} stroke={1.5} className={classes.icon} aria-hidden />
          <Label parts={parts} />
          <span className={classes.right}>{note}</span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Label({ parts }: { parts: readonly LabelPart[] }) {
  return (
    <span className={classes.label}>
      {parts.map(({ text, isMatch }, index) =>
        isMatch ? (
          <mark key={index} className={classes.letters}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
