import { TextInput } from '@mantine/core';
import { IconArrowUp, IconBooks, IconFolder } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Output } from '../../shared/contract/index.ts';
import { FormActions } from '../workbench/form-actions.tsx';
import type { FolderPurpose } from '../../shared/contract/shell.ts';
import type { FolderQuestion } from '../workbench/dialogs.ts';
import { useWorkbench } from '../workbench/workbench.ts';
import { t } from '../workbench/words.ts';
import { type ListedFolder, useListing } from './use-listing.ts';
import classes from './folder-dialog.module.css';

/** Walks the folders of the machine that the core runs on, where no system dialog can be had. */
export function FolderDialog({ question }: { question: FolderQuestion }) {
  const { core, dialogs } = useWorkbench();
  const [path, setPath] = useState<string | null>(null);
  const [newName, setNewName] = useState(question.name);
  const listed = useListing(core, path);
  const { purpose } = question;
  const isNew = purpose === 'newLibrary';
  const answer = listed && answerOf(listed, isNew ? newName : '');
  const isTaken = isNew && isThere(listed, newName);
  const canAnswer = isNew ? answer !== null && !isTaken : isFitting(purpose, listed);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canAnswer && answer !== null) dialogs.close(answer);
  };
  return (
    <form onSubmit={submit}>
      <PathField listed={listed} isNew={isNew} onGo={setPath} />
      <FolderList
        listing={listed?.listing ?? null}
        onOpen={(folder, isLibrary) =>
          isLibrary && purpose === 'openLibrary' ? dialogs.close(folder) : setPath(folder)
        }
      />
      {isNew ? (
        <TextInput
          label={t('folder.newName')}
          value={newName}
          data-autofocus
          error={isTaken ? t('folder.nameTaken', { name: newName.trim() }) : null}
          onChange={(event) => setNewName(event.currentTarget.value)}
        />
      ) : null}
      <p className={classes.hint} aria-live="polite">
        {isTaken ? '' : hintOf(listed, purpose, answer)}
      </p>
      <FormActions
        onCancel={() => dialogs.close(null)}
        confirm={t(confirmWords[purpose])}
        disabled={!canAnswer}
      />
    </form>
  );
}

const confirmWords = {
  openLibrary: 'folder.open',
  newLibrary: 'folder.create',
  watch: 'folder.watchThis',
} as const;

/** True where the folder that is listed is of the kind that is wanted; a library is opened, not watched. */
function isFitting(purpose: FolderPurpose, listed: ListedFolder | null): boolean {
  const isLibrary = listed?.listing?.isLibrary;
  return purpose === 'watch' ? isLibrary === false : isLibrary === true;
}

/** The folder that the person means now, or null where it can be none. */
function answerOf({ asked, listing, isMissing }: ListedFolder, newName: string): string | null {
  const folder = listing?.path ?? (isMissing ? asked : null);
  return folder === null ? null : joined(folder, newName);
}

/** True where a folder of that name stands in the list: whoever wants that one opens it, and sees what is in it. */
function isThere(listed: ListedFolder | null, name: string): boolean {
  return listed?.listing?.folders.some((folder) => folder.name === name.trim()) ?? false;
}

function hintOf(listed: ListedFolder | null, purpose: FolderPurpose, answer: string | null): string {
  if (purpose === 'newLibrary') return answer === null ? '' : t('folder.willBe', { folder: answer });
  if (listed?.listing?.isLibrary) return t('folder.thisIsLibrary');
  return t(purpose === 'watch' ? 'folder.willBeWatched' : 'folder.chooseLibrary');
}

/** The core resolves the path; only the sign between folder and name is put in here. */
function joined(folder: string, name: string): string {
  if (name.trim() === '') return folder;
  const sign = folder.includes('\\') ? '\\' : '/';
  return `${folder.endsWith(sign) ? folder.slice(0, -1) : folder}${sign}${name.trim()}`;
}

interface PathFieldProps {
  listed: ListedFolder | null;
  isNew: boolean;
  onGo: (path: string | null) => void;
}

function PathField({ listed, isNew, onGo }: PathFieldProps) {
  const shown = listed?.listing?.path ?? listed?.asked ?? '';
  const go = (text: string): void => {
    if (text.trim() !== shown) onGo(text.trim() || null);
  };
  return (
    <TextInput
      key={shown}
      label={t('folder.path')}
      classNames={{ input: classes.path! }}
      defaultValue={shown}
      error={listed?.isMissing && isNew ? null : listed?.problem}
      spellCheck={false}
      onBlur={(event) => go(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.currentTarget.value.trim() === shown) return;
        event.preventDefault();
        go(event.currentTarget.value);
      }}
      data-autofocus={isNew ? undefined : true}
    />
  );
}

interface FolderListProps {
  listing: Output<'library.browse'> | null;
  onOpen: (folder: string, isLibrary: boolean) => void;
}

function FolderList({ listing, onOpen }: FolderListProps) {
  const list = useRef<HTMLUListElement>(null);
  const path = listing?.path;
  const hasParent = typeof listing?.parent === 'string';
  // The row that was opened is gone with its folder; whoever walks by keys goes on in the list, at the first folder.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const rows = list.current?.querySelectorAll('button');
    (rows?.[hasParent ? 1 : 0] ?? rows?.[0])?.focus();
  }, [path, hasParent]);
  return (
    <ul ref={list} className={classes.list} aria-label={t('folder.list')} onKeyDown={walkRows}>
      {listing?.parent ? (
        <FolderRow
          icon={IconArrowUp}
          name={t('folder.up', { folder: listing.parent })}
          onOpen={() => onOpen(listing.parent!, false)}
        />
      ) : null}
      {listing?.folders.map(({ name, path, isLibrary }) => (
        <FolderRow
          key={path}
          icon={isLibrary ? IconBooks : IconFolder}
          name={name}
          note={isLibrary ? t('folder.isLibrary') : ''}
          onOpen={() => onOpen(path, isLibrary)}
        />
      ))}
      {listing?.folders.length === 0 ? <li className={classes.none}>{t('folder.none')}</li> : null}
    </ul>
  );
}

/** Arrow keys go from row to row. */
function walkRows(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
  event.preventDefault();
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
