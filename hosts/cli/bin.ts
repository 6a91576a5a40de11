import { fileURLToPath } from 'node:url';
import { builtCoreOptions } from '../core-options.ts';
import { runCli } from './main.ts';

// Whoever reads the output may have seen enough (`| head`): that ends the program, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** The command line as a program. The status is set, not forced, so that what was printed is printed to its end. */
process.exitCode = await runCli(process.argv.slice(2), {
  core: builtCoreOptions(import.meta.url),
  pages: fileURLToPath(new URL('../renderer/', import.meta.url)),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
