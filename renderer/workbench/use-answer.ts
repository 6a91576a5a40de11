import { useEffect, useEffectEvent, useState } from 'react';

/**
 * The core's answer to a question that is asked again whenever `key` changes: undefined while it is open or where there
 * is nothing to ask (`key` null), null where it failed. An answer to an older question is never returned.
 */
export function useAnswer<Value>(key: string | null, ask: () => Promise<Value>): Value | null | undefined {
  const [answer, setAnswer] = useState<{ key: string; value: Value | null } | null>(null);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) return undefined;
    let isWanted = true;
    const take = (value: Value | null): void => {
      if (isWanted) setAnswer({ key, value });
    };
    askNow().then(take, () => take(null));
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answer !== null && answer.key === key ? answer.value : undefined;
}
