// The policy of the pages forbids code made from text, which zod would try when its first schema is made: that is before
// any module of ours has its turn.
globalThis.__zod_globalConfig = { jitless: true };
