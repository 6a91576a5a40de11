import { type Entity, isCityKind } from '../../shared/model/entity.ts';
import type { PlaceDirectory } from '../ports/gazetteer.ts';
import type { Named, NamedKind, QueryNames } from '../ports/query-names.ts';
import type { RecordStore } from '../ports/storage.ts';
import { NameBook } from './name-book.ts';

/** The names of an open library's things; follows its changes, and reads them when it is first asked. */
export function createQueryNames(
  records: Pick<RecordStore, 'get' | 'where' | 'onCommit'>,
  directory: Pick<PlaceDirectory, 'named'>,
): QueryNames {
  const books = { city: new NameBook(), entity: new NameBook(), tag: new NameBook() };
  const changed = { entity: new Set<string>(), tag: new Set<string>() };
  records.onCommit(({ changes }) => {
    for (const { kind, key } of changes) {
      if (kind === 'entity' || kind === 'tag') changed[kind].add(String(key[0]));
    }
  });
  let reading: Promise<void> | null = null;
  const readAll = async (): Promise<void> => {
    for (const entity of await records.where('entity', {})) takeEntity(books, entity);
    for (const { id, name } of await records.where('tag', {})) books.tag.put({ id, names: [name] });
  };
  const follow = async (): Promise<void> => {
    await (reading ??= readAll());
    for (const id of take(changed.entity)) {
      const entity = await records.get('entity', id);
      if (entity) takeEntity(books, entity);
      else forget(books, id);
    }
    for (const id of take(changed.tag)) {
      const tag = await records.get('tag', id);
      if (tag) books.tag.put({ id, names: [tag.name] });
      else books.tag.remove(id);
    }
  };
  const book = async (kind: NamedKind): Promise<NameBook> => {
    await follow();
    return books[kind];
  };
  return {
    called: async (name) => {
      const own = (await book('entity')).called(name);
      if (own.length > 0 || !isNameLike.test(name)) return own;
      const places = directory.named(name);
      // Of several places that the library does not name, who knows which is meant?
      return places.length === 1 ? places.map(toNamed) : [];
    },
    among: async (kind, name, how) => {
      const names = await book(kind);
      return how === 'exact' ? names.called(name) : names.beginning(name);
    },
    like: async (kind, name) => (await book(kind)).like(name),
  };
}

/** Other words are names only where the library has them. */
const isNameLike = /\p{Lu}|\p{Script=Han}/u;

type Books = Record<NamedKind, NameBook>;

/** One that was merged is found by what it became. */
function takeEntity(books: Books, entity: Entity): void {
  forget(books, entity.id);
  if (entity.mergedInto !== null) return;
  books.entity.put(toNamed(entity));
  if (isCityKind(entity.kind)) books.city.put(toNamed(entity));
}

function forget({ city, entity }: Books, id: string): void {
  city.remove(id);
  entity.remove(id);
}

function toNamed({ id, name, nameZh, aliases }: Entity): Named {
  return { id, names: [name, ...(nameZh === null ? [] : [nameZh]), ...aliases] };
}

function take(ids: Set<string>): string[] {
  const all = [...ids];
  ids.clear();
  return all;
}
