import { ExtractionError } from './extraction-error.ts';

export type MediaType = 'text/plain' | 'text/markdown';

const mediaTypes = new Map<string, MediaType>([
  ['txt', 'text/plain'],
  ['text', 'text/plain'],
  ['md', 'text/markdown'],
  ['markdown', 'text/markdown'],
]);

/** The media type that a file's name promises. Throws `unsupportedType` for an ending that nothing here reads. */
export function mediaTypeOf(name: string): MediaType {
  const ending = endingOf(name);
  const mediaType = mediaTypes.get(ending);
  if (!mediaType) throw new ExtractionError('unsupportedType', { type: ending });
  return mediaType;
}

function endingOf(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot < 0 ? '' : base.slice(dot + 1).toLowerCase();
}
