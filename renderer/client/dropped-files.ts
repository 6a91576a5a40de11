export interface DroppedFile {
  file: File;
  /** Its path within what was dropped. */
  name: string;
}

/** Every file in what was dropped onto a page, folders walked to the bottom; hidden files are passed over. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  // Entries must be taken out before the first wait: the transfer is emptied when the event ends.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found = await Promise.all(entries.map((entry) => filesIn(entry, '')));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<DroppedFile[]> {
  if (entry.name.startsWith('.')) return [];
  const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (entry.isFile) return [{ file: await fileOf(entry as FileSystemFileEntry), name }];
  const inner = await allEntries((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inner.map((child) => filesIn(child, name)))).flat();
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands out a hundred at a time until it hands out none. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
