import { TextInput } from '@mantine/core';
import { IconArrowUp, IconBooks, IconFolder } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { FormActions } from '../workbench/form-actions.tsx';
import { errorWords } from '../workbench/notifications.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import classes from './folder-dialog.module.css';

type Listing = Output<'library.browse'>;

/** Walks the folders of the machine that the core runs on, where no system dialog can be had. */
export function FolderDialog({ purpose }: { purpose: 'openLibrary' | 'newLibrary' }) {
  const { core, dialogs } = useWorkbench();
  const [path, setPath] = useState<string | null>(null);
  const [listing, setListing] = useState<Listing | null>(null);
  const [newName, setNewName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isWanted = true;
    core.call('library.browse', { path }).then(
      (found) => isWanted && (setListing(found), setProblem(null)),
      (error: unknown) => isWanted && setProblem(errorWords(error).text),
    );
    return () => {
      isWanted = false;
    };
  }, [core, path]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (listing) dialogs.close(joined(listing.path, newName));
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        label={t('folder.path')}
        key={listing?.path}
        defaultValue={listing?.path ?? ''}
        error={problem}
        onBlur={(event) => setPath(event.currentTarget.value || null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          setPath(event.currentTarget.value || null);
        }}
        data-autofocus
      />
      <ul className={classes.list}>
        {listing?.parent ? (
          <FolderRow
            icon={IconArrowUp}
            name={t('folder.up', { folder: listing.parent })}
            onOpen={() => setPath(listing.parent)}
          />
        ) : null}
        {listing?.folders.map((folder) => (
          <FolderRow
            key={folder.path}
            icon={folder.isLibrary ? IconBooks : IconFolder}
            name={folder.name}
            note={folder.isLibrary ? t('folder.isLibrary') : ''}
            onOpen={() =>
              folder.isLibrary && purpose === 'openLibrary'
                ? dialogs.close(folder.path)
                : setPath(folder.path)
            }
          />
        ))}
        {listing?.folders.length === 0 ? <li className="muted small">{t('folder.none')}</li> : null}
      </ul>
      {purpose === 'newLibrary' ? (
        <TextInput
          label={t('folder.newName')}
          value={newName}
          onChange={(event) => setNewName(event.currentTarget.value)}
        />
      ) : null}
      <FormActions
        onCancel={() => dialogs.close(null)}
        confirm={purpose === 'newLibrary' ? t('folder.create') : t('folder.open')}
        disabled={listing === null}
      />
    </form>
  );
}

interface FolderRowProps {
  icon: typeof IconFolder;
  name: string;
  note?: string;
  onOpen: () => void;
}

function FolderRow({ icon: Icon, name, note = '', onOpen }: FolderRowProps) {
  return (
    <li>
      <button type="button" className={classes.row} onClick={onOpen}>
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className={classes.name}>{name}</span>
        <span className="muted small">{note}</span>
      </button>
    </li>
  );
}

/** The core resolves the path; only the sign between folder and name is put in here. */
function joined(folder: string, name: string): string {
  if (name.trim() === '') return folder;
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${name.trim()}`;
}
