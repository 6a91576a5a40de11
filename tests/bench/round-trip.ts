import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { hosts } from '../contract/hosts.ts';
import { type Figure, timed } from './figures.ts';
import { script } from './programs.ts';

const WARM = 50;
const TIMES = 500;

/** A way to carry one message there and back, and to end it. */
interface Carrier {
  carry(): Promise<unknown>;
  close(): Promise<unknown>;
}

/** The least that an operation costs in each host, beside what carries it with nothing in it. */
export async function* roundTrip(home: string): AsyncGenerator<Figure> {
  for (const [name, peer, startPeer] of [
    ['in process', 'an asynchronous function', direct],
    ['core process', 'an empty message to a child and back', echoProcess],
    ['http', 'an empty server', echoServer],
  ] as const) {
    const host = await hosts[name]!(home);
    const times = await warmTimes({ carry: () => host.call('jobs.list', {}), close: () => host.close() });
    yield { what: `round trip, ${name}`, times, peer, peerTimes: await warmTimes(await startPeer()) };
  }
  const host = await hosts['command line']!(home);
  const times = await timed(7, () => host.call('jobs.list', {}));
  const peerTimes = await timed(7, () => script(''));
  yield { what: 'round trip, command line', times, peer: 'an empty program', peerTimes };
}

async function warmTimes({ carry, close }: Carrier): Promise<number[]> {
  await timed(WARM, carry);
  const times = await timed(TIMES, carry);
  await close();
  return times;
}

async function direct(): Promise<Carrier> {
  return { carry: async () => JSON.parse('[]') as unknown, close: async () => {} };
}

async function echoProcess(): Promise<Carrier> {
  const source = "process.on('message', (message) => process.send(message)); process.send('ready')";
  const child = spawn(process.execPath, ['--eval', source], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return {
    carry: () => {
      const answer = once(child, 'message');
      child.send({ id: 1, json: '[]' });
      return answer;
    },
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function echoServer(): Promise<Carrier> {
  const source = `
    const server = require('node:http').createServer((_, response) => response.end('[]'));
    server.listen(0, '127.0.0.1', () => console.log(server.address().port))`;
  const child = spawn(process.execPath, ['--eval', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    carry: async () => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' })).json(),
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
