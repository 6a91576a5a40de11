import { once } from 'node:events';
import { startHttpHost } from '../../http/server.ts';
import { openInBrowser } from '../open-browser.ts';
import { type Command, EXIT, numberOption } from '../command.ts';

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--library DIR] [--port N] [--no-open]',
  about: 'cli.serve',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  library: 'optionalWrite',
  run: async (context) => {
    const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    const host = await startHttpHost({
      core: context.core,
      dispatch: context.dispatch,
      pages: context.pages,
      port: numberOption(context, 'port') ?? 0,
    });
    context.print(JSON.stringify({ url: host.url, token: host.token }));
    if (!context.options['no-open']) openInBrowser(host.url);
    await stopped;
    await host.close();
    return EXIT.done;
  },
};
