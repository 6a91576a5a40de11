import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** Everything that is not ours, on one TCP and one UDP port: it answers nothing and keeps what knocked. */
export interface OutsideWorld {
  tcp: number;
  udp: number;
  /** One line for each connection and each packet. */
  seen: string[];
  close(): Promise<void>;
}

export async function startOutsideWorld(): Promise<OutsideWorld> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const tcp = createServer((socket) => {
    sockets.add(socket);
    seen.push('TCP connection');
    socket.on('data', (data) => seen.push(`TCP ${data.toString('latin1').split('\r\n')[0]}`));
    socket.on('error', () => {});
  });
  const udp = createSocket('udp4');
  udp.on('message', () => seen.push('UDP packet'));
  tcp.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  return {
    tcp: (tcp.address() as AddressInfo).port,
    udp: udp.address().port,
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      udp.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
}

type Attack = (outside: { tcp: number }) => unknown;

declare global {
  interface Window {
    /** What an attack leaves behind where it had its way. */
    pwned?: boolean;
  }
}

/**
 * Ways in which text that became script, style or markup would act, each run inside of a page. They answer 'blocked', or
 * what they could do. What they load from outside shows in what the outside world has seen.
 */
export const policyAttacks: Readonly<Record<string, Attack>> = {
  // The developer protocol lets its own code evaluate text, so these run later, as the page's own.
  eval: () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(`ran ${String((0, eval)('1'))}`);
        } catch (error) {
          resolve((error as Error).name === 'EvalError' ? 'blocked' : String(error));
        }
      });
    }),
  'functions from text': () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is the attack
          resolve(`ran ${String(new Function('return 1')())}`);
        } catch (error) {
          resolve((error as Error).name === 'EvalError' ? 'blocked' : String(error));
        }
      });
    }),
  'timers from text': () =>
    new Promise((resolve) => {
      delete window.pwned;
      setTimeout('window.pwned = true' as unknown as () => void);
      setTimeout(() => resolve(window.pwned ? 'ran' : 'blocked'), 100);
    }),
  WebAssembly: () =>
    new Promise((resolve) => {
      setTimeout(() => {
        WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
          () => resolve('ran'),
          () => resolve('blocked'),
        );
      });
    }),
  'script in the page': () => {
    delete window.pwned;
    const script = document.createElement('script');
    script.textContent = 'window.pwned = true';
    document.head.append(script);
    script.remove();
    return window.pwned ? 'ran' : 'blocked';
  },
  'script with the nonce of styles': () => {
    delete window.pwned;
    const script = document.createElement('script');
    script.nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')!.nonce;
    script.textContent = 'window.pwned = true';
    document.head.append(script);
    script.remove();
    return window.pwned ? 'ran' : 'blocked';
  },
  'script in an attribute': () =>
    new Promise((resolve) => {
      delete window.pwned;
      const box = document.createElement('div');
      box.innerHTML = '<img src="data:," onerror="window.pwned = true"><p onclick="window.pwned = true">';
      document.body.append(box);
      box.querySelector('p')!.click();
      setTimeout(() => {
        box.remove();
        resolve(window.pwned ? 'ran' : 'blocked');
      }, 100);
    }),
  'script from data, blob or elsewhere': async ({ tcp }) => {
    delete window.pwned;
    const blob = new Blob(['window.pwned = true'], { type: 'text/javascript' });
    const sources = [
      'data:text/javascript,window.pwned=true',
      URL.createObjectURL(blob),
      `http://127.0.0.1:${tcp}/x.js`,
    ];
    for (const source of sources) {
      const script = document.createElement('script');
      script.src = source;
      document.head.append(script);
      await new Promise((resolve) => (script.onload = script.onerror = resolve));
      script.remove();
      await import(/* @vite-ignore */ source).catch(() => {});
    }
    return window.pwned ? 'ran' : 'blocked';
  },
  'workers from data, blob or elsewhere': async ({ tcp }) => {
    const blob = new Blob(['postMessage(1)'], { type: 'text/javascript' });
    for (const source of [
      'data:text/javascript,postMessage(1)',
      URL.createObjectURL(blob),
      `http://127.0.0.1:${tcp}/x.js`,
    ]) {
      try {
        const worker = new Worker(source);
        const ran = await Promise.race([
          new Promise((resolve) => (worker.onmessage = () => resolve(true))),
          new Promise((resolve) => (worker.onerror = () => resolve(false))),
          new Promise((resolve) => setTimeout(() => resolve(false), 300)),
        ]);
        worker.terminate();
        if (ran) return `ran ${source}`;
      } catch {
        // Refused at once.
      }
    }
    return 'blocked';
  },
  'styles without the nonce': () => {
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const width = getComputedStyle(document.body).outlineWidth;
    style.remove();
    return width === '7px' ? 'applied' : 'blocked';
  },
  'styles in markup': () => {
    const box = document.createElement('div');
    box.innerHTML = '<p style="outline: 7px solid red">x</p>';
    document.body.append(box);
    const width = getComputedStyle(box.firstElementChild!).outlineWidth;
    box.remove();
    return width === '7px' ? 'applied' : 'blocked';
  },
  'styles, pictures and fonts from elsewhere by a style': ({ tcp }) => {
    const sheet = new CSSStyleSheet();
    const url = (name: string) => `url(http://127.0.0.1:${tcp}/${name})`;
    sheet.replaceSync(
      `@font-face { font-family: stolen; src: ${url('font')} }
       body::after { content: 'x'; font-family: stolen; background: ${url('picture')}; cursor: ${url('c')}, auto }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `http://127.0.0.1:${tcp}/style.css`;
    document.head.append(link);
    void document.body.offsetWidth;
    setTimeout(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      link.remove();
    }, 150);
    return 'blocked';
  },
  'pictures, sound, objects and frames from elsewhere': ({ tcp }) => {
    const box = document.createElement('div');
    const at = `http://127.0.0.1:${tcp}`;
    box.innerHTML = `<img src="${at}/1"><img srcset="${at}/2 1x"><picture><source srcset="${at}/3"><img></picture>
      <video src="${at}/4" poster="${at}/5" autoplay></video><audio src="${at}/6" autoplay></audio>
      <object data="${at}/7"></object><embed src="${at}/8"><iframe src="${at}/9"></iframe>
      <svg><image href="${at}/10"/><use href="${at}/11#a"/></svg><input type="image" src="${at}/12">
      <link rel="icon" href="${at}/13"><table background="${at}/14"></table>`;
    document.body.append(box);
    setTimeout(() => box.remove(), 150);
    return 'blocked';
  },
  'requests to elsewhere': async ({ tcp }) => {
    const at = `127.0.0.1:${tcp}`;
    const fetched = await fetch(`http://${at}/fetch`, { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'blocked',
    );
    const request = new XMLHttpRequest();
    request.open('GET', `http://${at}/xhr`);
    const asked = await new Promise((resolve) => {
      request.onerror = () => resolve('blocked');
      request.onload = () => resolve('sent');
      request.send();
    });
    navigator.sendBeacon(`http://${at}/beacon`, 'x');
    new EventSource(`http://${at}/events`).onerror = () => {};
    new WebSocket(`ws://${at}/socket`).onerror = () => {};
    return fetched === asked ? fetched : `${fetched} ${String(asked)}`;
  },
  'hints that make a connection': ({ tcp }) => {
    const links = ['preconnect', 'prefetch', 'preload', 'modulepreload', 'prerender', 'dns-prefetch'].map(
      (rel) => {
        const link = document.createElement('link');
        link.rel = rel;
        link.as = 'image';
        link.href = `http://127.0.0.1:${tcp}/${rel}`;
        document.head.append(link);
        return link;
      },
    );
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({
      prefetch: [{ source: 'list', urls: [`http://127.0.0.1:${tcp}/rules`] }],
    });
    document.head.append(rules);
    setTimeout(() => [...links, rules].forEach((element) => element.remove()), 150);
    return 'blocked';
  },
  'another base for addresses': ({ tcp }) => {
    const before = document.baseURI;
    const base = document.createElement('base');
    base.href = `http://127.0.0.1:${tcp}/`;
    document.head.prepend(base);
    const after = document.baseURI;
    base.remove();
    return before === after ? 'blocked' : after;
  },
  'frames of our own pages': () =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = '/index.html';
      document.body.append(frame);
      setTimeout(() => {
        let text = '';
        try {
          text = frame.contentDocument?.getElementById('root')?.innerHTML ?? '';
        } catch {
          // A blocked frame shows an error page of another origin.
        }
        frame.remove();
        resolve(text === '' ? 'blocked' : 'shown');
      }, 300);
    }),
  'script in a frame made of text': () =>
    new Promise((resolve) => {
      delete window.pwned;
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.pwned = true</scr' + 'ipt><img src=x onerror="parent.pwned = true">';
      document.body.append(frame);
      setTimeout(() => {
        frame.remove();
        resolve(window.pwned ? 'ran' : 'blocked');
      }, 200);
    }),
};
