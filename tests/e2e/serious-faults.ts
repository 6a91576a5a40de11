import AxeBuilder from '@axe-core/playwright';
import { expect, type RunningWorkbench } from './workbench-test.ts';

/** Nothing inside the areas (CSS selectors) stands seriously in the way of those who cannot see or use a mouse. */
export async function expectNoSeriousFault(
  { page, host }: Pick<RunningWorkbench, 'page' | 'host'>,
  ...areas: string[]
): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(host === 'electron');
  for (const area of areas.length > 0 ? areas : ['main']) axe.include(area);
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
