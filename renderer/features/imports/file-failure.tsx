import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { t } from '../../workbench/words.ts';
import { failureWords } from './failure-words.ts';
import { wasSent } from './shown-path.ts';
import classes from './file-pane.module.css';

/** Why a file did not come in, and what can be done about it. */
export function FileFailure({ item }: { item: ImportItem }) {
  const { what, likely, help } = failureWords(item);
  const isSent = wasSent(item.path);
  const isUnknown = item.error?.code === 'encodingUnknown';
  return (
    <>
      <p className={classes.failure} data-aside={item.ignored || undefined}>
        <b className={item.ignored ? undefined : 'signal'}>{what}</b> {t('imports.nothingImported')}
      </p>
      {item.ignored ? <p className="muted">{t('imports.setAside')}</p> : null}
      {/* The charsets that it could be in stand below, each with how it would read. */}
      {isUnknown && !isSent ? null : (
        <p>{[likely, isSent ? t('imports.sendAgain') : help].filter((part) => part !== '').join(' ')}</p>
      )}
    </>
  );
}
