import { IconBooks, IconInbox, IconNews, IconSearch, IconSettings, IconTable } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { CommandId } from '../../../shared/commands/command-table.ts';
import type { Section } from '../../workbench/place.ts';
import { useCommandTitle } from '../../workbench/key-hint.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import classes from './rail.module.css';

/** The sections, at the left edge. */
export function Rail() {
  return (
    <nav className={classes.rail} aria-label={t('app.sections')}>
      <div className={classes.mark} aria-hidden>
        B
      </div>
      <Item section="read" command="go.read" icon={IconBooks} />
      <Item section="find" command="go.find" icon={IconSearch} />
      <Item section="sheets" command="go.sheets" icon={IconTable} />
      <Item section="briefs" command="go.briefs" icon={IconNews} />
      <span className="grow" />
      <Item section="imports" command="go.imports" icon={IconInbox} />
      <Item section="settings" command="program.settings" icon={IconSettings} />
    </nav>
  );
}

interface ItemProps {
  section: Section;
  command: CommandId;
  icon: typeof IconBooks;
}

const Item = observer(function Item({ section, command, icon: Icon }: ItemProps) {
  const { navigation, commands } = useWorkbench();
  const title = useCommandTitle(command);
  const isCurrent = navigation.section === section;
  return (
    <button
      className={classes.item}
      title={title}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => commands.run(command)}
    >
      <Icon size={20} stroke={1.5} aria-hidden />
      <span className={classes.label}>{commands.state(command).label}</span>
    </button>
  );
});
