import type { Page } from '@playwright/test';
import type { CallInput, OperationName, Output } from '../../shared/contract/index.ts';
import type { Outcome } from '../../shared/contract/errors.ts';

interface Bridged {
  broadsheet?: { call(operation: string, json: string): Promise<string> };
}

/** Calls the core as the page does, for setting up what a test is not about. Throws the error's code. */
export async function callCore<Name extends OperationName>(
  page: Page,
  operation: Name,
  input: CallInput<Name>,
): Promise<Output<Name>> {
  const json = await page.evaluate(
    async ({ name, body }) => {
      const bridge = (window as Bridged).broadsheet;
      if (bridge) return bridge.call(name, body);
      const headers = { authorization: `Bearer ${sessionStorage.getItem('broadsheet-token')}` };
      return (await fetch(`/call/${name}`, { method: 'POST', headers, body })).text();
    },
    { name: operation, body: JSON.stringify(input) },
  );
  const outcome = JSON.parse(json) as Outcome<Output<Name>>;
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
