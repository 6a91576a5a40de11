import { useEffect } from 'react';
import { useWorkbench } from '../../workbench/workbench.ts';

/** Keys of the welcome screen: a number opens a recent library, Enter what `onEnter` does. A question comes first. */
export function useWelcomeKeys(onNumber: (number: number) => void, onEnter: () => void): void {
  const { dialogs } = useWorkbench();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (dialogs.current || isBusy(event.target)) return;
      if (/^[1-9]$/.test(event.key)) onNumber(Number(event.key));
      // Where a button has the focus, Enter is that button's.
      else if (event.key === 'Enter' && event.target === document.body) onEnter();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [dialogs, onNumber, onEnter]);
}

/** True in fields, and in what lies over the screen. */
function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, [role="dialog"], [role="menu"]') !== null
  );
}
