import { inRoot } from './set-up/root.mjs';

/* npm run pictures: takes the pictures of the documents anew, by the tests that go through all views. */

process.env.BROADSHEET_PICTURES = inRoot('docs/images');
process.argv.splice(2, Infinity, 'browser', 'views', 'find', 'whole-job');
await import('./test.mjs');
