import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether what an element holds is wider than itself. */
export function useCut(): { ref: RefObject<HTMLDivElement | null>; isCut: boolean } {
  const ref = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const { current } = ref;
    if (!current) return undefined;
    const measure = (): void => setCut(current.scrollWidth > current.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    if (current.firstElementChild) observer.observe(current.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return { ref, isCut };
}
