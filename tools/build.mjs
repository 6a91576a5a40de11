import { ensureReady } from './set-up/ensure.mjs';

/* npm run build: sets up and builds what changed. */
await ensureReady();
