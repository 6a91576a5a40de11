import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';

/** Registers what the page may call; both arguments and the answer are text. */
export type Gate = (channel: string, answer: (name: string, json: string) => Promise<string>) => void;

type IsOurs = (contents: WebContents, frameUrl: string, isMainFrame: boolean) => boolean;

/** The one door from pages to this process. Whoever is not our own main frame is refused loudly. */
export function guardIpc(isOurs: IsOurs): Gate {
  return (channel, answer) => {
    ipcMain.handle(channel, (event, name: unknown, json: unknown) => {
      if (!isFromOurPage(event, isOurs))
        throw new Error(`${channel} was called from a frame that is not ours`);
      if (typeof name !== 'string' || typeof json !== 'string')
        throw new TypeError(`${channel} takes two texts`);
      return answer(name, json);
    });
  };
}

function isFromOurPage({ sender, senderFrame }: IpcMainInvokeEvent, isOurs: IsOurs): boolean {
  return senderFrame !== null && isOurs(sender, senderFrame.url, senderFrame === sender.mainFrame);
}
