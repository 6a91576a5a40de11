import { type HttpHost, startHttpHost } from '../../http/server.ts';
import { untilStopped } from '../until-stopped.ts';
import { openInBrowser } from '../open-browser.ts';
import { type Command, EXIT, type CommandContext, numberOption, UsageError } from '../command.ts';

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--library DIR] [--port N] [--no-open]',
  about: 'cli.serve',
  most: 0,
  goesOn: true,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  library: 'optionalWrite',
  run: async (context) => {
    const stopped = untilStopped();
    const host = await startServer(context, numberOption(context, 'port') ?? 0);
    context.print(JSON.stringify({ url: host.url, token: host.token }));
    if (!context.options['no-open']) openInBrowser(host.invite());
    await stopped;
    await host.close();
    return EXIT.done;
  },
};

/** A port that is taken, not allowed or none at all is the wrong one to ask for. */
async function startServer(
  { core, dispatch, pages, messages }: CommandContext,
  port: number,
): Promise<HttpHost> {
  try {
    return await startHttpHost({ core, dispatch, pages, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!['EADDRINUSE', 'EACCES', 'ERR_SOCKET_BAD_PORT'].includes(code ?? '')) throw error;
    throw new UsageError(messages.text('cli.badPort', { port }));
  }
}
