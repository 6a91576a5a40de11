import type { Page } from '@playwright/test';

/** Drags files and folders of this machine over the window, as a file manager does; `drop` lets them fall. */
export async function dragFiles(
  page: Page,
  files: string[],
): Promise<{ drop(): Promise<void>; leave(): Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: 500,
      y: 400,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await send('dragEnter');
  await send('dragOver');
  return {
    drop: async () => {
      // The frame has come under the pointer meanwhile, and must accept as well.
      await page.waitForTimeout(100);
      await send('dragOver');
      await send('drop');
    },
    leave: async () => {
      await send('dragCancel');
      // Somebody who changed their mind comes back with nothing in hand.
      await page.mouse.move(520, 420);
    },
  };
}
