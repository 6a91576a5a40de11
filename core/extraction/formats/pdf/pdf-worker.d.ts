/** The half of pdf.js that parses; the package declares no types for it, and it is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
