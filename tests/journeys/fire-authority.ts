/** A plan of one's own in an empty workbook: a fire authority with a base-year Band D of £82.50, and nothing typed of its rows. */
import type { Workbench } from './workbench';

export async function beginFireAuthority({ pane }: Workbench): Promise<void> {
  await pane.getByLabel(/^Name of the body/).fill('Anyshire Fire Authority');
  await pane.getByLabel(/^Kind/).selectOption('fire authority');
  await pane.getByPlaceholder('2025/26').fill('2025/26');
  await pane.getByLabel(/^Base-year Band D/).fill('82.50');
  await pane.getByRole('button', { name: 'Begin the plan…' }).click();
  await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
  await pane.getByText(/\d+ sheets were added/).waitFor();
}
