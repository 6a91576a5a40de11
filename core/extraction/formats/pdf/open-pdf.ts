import { createRequire, Module } from 'node:module';
import path from 'node:path';
import type * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionError } from '../../extraction-error.ts';
import { withTrailer } from './restored-trailer.ts';

/*
 * pdf.js reads the file; only what is needed for its text is switched on. It runs on the thread it is called from (we are
 * in a worker already), loads nothing, and evaluates nothing.
 */

/** What is used of a page of pdf.js. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(): Promise<{ items: PdfTextItem[]; styles: Record<string, { vertical?: boolean }> }>;
  cleanup(): void;
}

/** A run of characters where it stands (PDF 32000-1, 9.4.4); marks of structured content have no `str`. */
export interface PdfTextItem {
  str?: string;
  transform: number[];
  width: number;
  height: number;
  fontName: string;
  hasEOL: boolean;
}

export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
}

/**
 * Opens a PDF for `use` and closes it afterwards; one that lost its end is read from what is left. Throws `fileEncrypted`
 * where a password is wanted, `fileDamaged`.
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  try {
    return await opened(bytes, use);
  } catch (error) {
    const restored = isDamaged(error) ? withTrailer(bytes) : null;
    if (!restored) throw error;
    return opened(restored, use);
  }
}

async function opened<Result>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<Result>,
): Promise<Result> {
  const { getDocument } = await loadPdfJs();
  // The reader takes the bytes over and leaves nothing of them: it gets its own.
  const task = getDocument({ ...options(), data: new Uint8Array(bytes) });
  try {
    return await use((await task.promise) as unknown as PdfDocument);
  } catch (error) {
    throw reasonOf(error);
  } finally {
    await task.destroy();
  }
}

function isDamaged(error: unknown): boolean {
  return error instanceof ExtractionError && error.code === 'fileDamaged';
}

type PdfJs = Pick<typeof pdfJs, 'getDocument'>;
let loaded: Promise<PdfJs> | null = null;

function loadPdfJs(): Promise<PdfJs> {
  loaded ??= load();
  return loaded;
}

/** Names that its display half mentions while it is loaded; drawing is never asked of it. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];

async function load(): Promise<PdfJs> {
  const names = globalThis as unknown as Record<string, unknown>;
  for (const name of DRAWING) names[name] ??= class {};
  leaveOutCanvas();
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  names['pdfjsWorker'] ??= worker;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Its display half also loads a native canvas, which takes a third of a second in every thread and is never drawn on. */
function leaveOutCanvas(): void {
  const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    const place = require.resolve('@napi-rs/canvas');
    require.cache[place] ??= Object.assign(new Module(place), { loaded: true });
  } catch {
    // It is optional, and may not be there.
  }
}

function options() {
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string) => `${path.join(root, name).replaceAll('\\', '/')}/`;
  return {
    verbosity: 0,
    // Which characters a Chinese font means without saying so, and how wide those of the standard fonts are.
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    maxImageSize: 1,
  };
}

function reasonOf(error: unknown): unknown {
  if (error instanceof ExtractionError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new ExtractionError('fileEncrypted');
  return new ExtractionError('fileDamaged', { type: 'pdf' });
}
