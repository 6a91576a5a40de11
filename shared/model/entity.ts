import * as z from 'zod';
import { EntityId } from './ids.ts';

export const EntityKind = z.enum([
  'city',
  'district',
  'province',
  'country',
  'organisation',
  'person',
  'policy',
  'product',
  'event',
]);
export type EntityKind = z.infer<typeof EntityKind>;

export const placeKinds = [
  'city',
  'district',
  'province',
  'country',
] as const satisfies readonly EntityKind[];
export type PlaceKind = (typeof placeKinds)[number];

export function isPlaceKind(kind: string): kind is PlaceKind {
  return (placeKinds as readonly string[]).includes(kind);
}

/** The places that articles are narrowed and compared by. */
export function isCityKind(kind: EntityKind): boolean {
  return kind === 'city' || kind === 'district';
}

/** Somebody or something that articles name. Places from the gazetteer keep its id (`cn-440300`: GB/T 2260 code). */
export const Entity = z.object({
  id: EntityId,
  kind: EntityKind,
  /** The name shown, in the language of the interface where there is one: 'Shenzhen'. */
  name: z.string().min(1).max(200),
  /** The name in Chinese characters where it is known: '深圳市'. */
  nameZh: z.string().max(200).nullable(),
  aliases: z.array(z.string().min(1).max(200)).max(200),
  /** The place that this one lies in: a district's city, a city's province. */
  parent: EntityId.nullable(),
  /** Set where this entity was merged into another; its mentions count there. */
  mergedInto: EntityId.nullable(),
});
export type Entity = z.infer<typeof Entity>;
