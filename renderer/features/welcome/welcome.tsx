import { IconFolder, IconFolderPlus, IconNews } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { useCallback } from 'react';
import type { CommandId } from '../../../shared/commands/command-table.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { KeyHint } from '../../workbench/key-hint.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { HowItGoes } from './how-it-goes.tsx';
import { RecentList } from './recent-list.tsx';
import classes from './welcome.module.css';

/** Before a library is open: the nameplate, three ways in, the libraries of before. */
export const Welcome = observer(function Welcome() {
  const { session, commands } = useWorkbench();
  const openFirst = useCallback(() => void commands.run('library.openSample'), [commands]);
  return (
    <div className={classes.page}>
      <main className={classes.welcome}>
        <section>
          <div className={classes.nameplate}>{t('app.name')}</div>
          <div className={classes.oxford} />
          <div className={classes.folio}>
            <span>{t('welcome.version')}</span>
            <span>{t('welcome.offline')}</span>
            <span>{t('welcome.private')}</span>
          </div>
          <h1 className={classes.claim}>{t('welcome.claim')}</h1>
          <ul>
            <Start
              command="library.openSample"
              icon={IconNews}
              title={t('welcome.sample')}
              text={t('welcome.sampleText')}
              isFirst
            />
            <Start
              command="library.new"
              icon={IconFolderPlus}
              title={t('welcome.new')}
              text={t('welcome.newText')}
            />
            <Start
              command="library.open"
              icon={IconFolder}
              title={t('welcome.open')}
              text={t('welcome.openText')}
            />
          </ul>
        </section>
        <RecentList onEnter={openFirst} />
      </main>
      <HowItGoes />
      <footer className={classes.status}>
        <span>
          <KeyHint command="palette.open" /> {t('welcome.keysCommands')}
        </span>
        <span>
          <KeyHint command="help.keys" /> {t('welcome.keysHelp')}
        </span>
        <span className="grow" />
        <span>{t(`command.appearance.${session.settings?.appearance ?? 'system'}`)}</span>
      </footer>
    </div>
  );
});

interface StartProps {
  command: CommandId;
  icon: typeof IconNews;
  title: string;
  text: string;
  /** The one that Enter opens. */
  isFirst?: boolean;
}

function Start({ command, icon: Icon, title, text, isFirst = false }: StartProps) {
  const { commands } = useWorkbench();
  return (
    <li>
      <button
        className={classes.start}
        data-first={isFirst || undefined}
        onClick={() => commands.run(command)}
      >
        <Icon size={20} stroke={1.5} aria-hidden />
        <span>
          <b className={classes.startTitle}>{title}</b>
          <span className="muted">{text}</span>
        </span>
        {isFirst ? <Kbd>Enter</Kbd> : <KeyHint command={command} />}
      </button>
    </li>
  );
}
