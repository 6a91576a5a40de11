import { startHttpHost } from '../../http/server.ts';
import { untilStopped } from '../until-stopped.ts';
import { openInBrowser } from '../open-browser.ts';
import { type Command, EXIT, numberOption } from '../command.ts';

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--library DIR] [--port N] [--no-open]',
  about: 'cli.serve',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  library: 'optionalWrite',
  run: async (context) => {
    const stopped = untilStopped();
    const host = await startHttpHost({
      core: context.core,
      dispatch: context.dispatch,
      pages: context.pages,
      port: numberOption(context, 'port') ?? 0,
    });
    context.print(JSON.stringify({ url: host.url, token: host.token }));
    if (!context.options['no-open']) openInBrowser(host.invite());
    await stopped;
    await host.close();
    return EXIT.done;
  },
};
