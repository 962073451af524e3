/** @jest-environment jsdom */
import { act, renderHook, screen } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { useActiveScenario } from '../../addin/panel/shell/active-scenario';
import { placeReferredTo, referenceTo, scenarioOfCell } from '../../addin/workbook/scenario-cell';
import type { ScenarioCell } from '../../addin/workbook/scenario-cell';
import { planTable } from './fake-workbook';
import { section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { WritableWorkbook } from './writable-workbook';

/** The small plan with a cell for the active scenario on a sheet of its own. */
class WithScenarioCell extends WritableWorkbook {
  constructor(
    says: string,
    readonly refuses = false,
  ) {
    super([
      ...smallPlan,
      planTable('Results', 'Results', 'A1:B2', [
        ['Answers', ''],
        ['Scenario', says],
      ]),
    ]);
  }
  async scenarioCell(): Promise<ScenarioCell> {
    return { place: { sheet: 'Results', address: 'B2' }, says: scenarioOfCell(await this.cell('Results', 'B2')) };
  }
  override propose(blocks: Parameters<WritableWorkbook['propose']>[0]) {
    if (this.refuses) throw { sentence: 'The sheet is protected.' };
    return super.propose(blocks);
  }
  /** Somebody types into the cell. */
  async type(says: string) {
    await act(async () => {
      const proposal = await super.propose([{ sheet: 'Results', address: 'B2', cells: [[says]] }]);
      await this.write(proposal, { overwrite: true });
      await new Promise(done => setTimeout(done, 200));
    });
  }
}

const show = (workbook: WithScenarioCell) => showPane({ workbook, model: coreModel });
const chosen = () => (screen.getByLabelText('Scenario') as HTMLSelectElement).value;
/** 160,000 to find; with Dearer inflation is 3% and not 2%, so 10,000 more. */
const gap = () => textOf(section('Remaining gap, 2026/27'));

describe('one active scenario', () => {
  test('is the one the workbook’s cell holds, and follows it when somebody types there', async () => {
    const workbook = new WithScenarioCell('dearer');
    await show(workbook);
    expect(chosen()).toBe('Dearer');
    expect(gap()).toContain('£170,000');
    expect(screen.getByText('The sheets show it too: Results!B2 holds it.')).toBeTruthy();
    await workbook.type('');
    expect(chosen()).toBe('');
    expect(gap()).toContain('£160,000');
    await workbook.type('Base');
    expect(gap()).toContain('£160,000');
    await workbook.type('Dearer + Dearer');
    expect(chosen()).toBe('Dearer + Dearer');
    // Inflation 4%: 20,000 more.
    expect(gap()).toContain('£180,000');
  });

  test('is written there when it is chosen in the pane', async () => {
    const workbook = new WithScenarioCell('');
    const { user } = await show(workbook);
    await user.selectOptions(screen.getByLabelText('Scenario'), 'Dearer');
    await act(() => new Promise(done => setTimeout(done, 200)));
    expect(await workbook.cell('Results', 'B2')).toBe('Dearer');
    expect([chosen(), gap()]).toEqual(['Dearer', expect.stringContaining('£170,000')]);
    await user.selectOptions(screen.getByLabelText('Scenario'), '');
    await act(() => new Promise(done => setTimeout(done, 200)));
    expect((await workbook.cell('Results', 'B2')) ?? '').toBe('');
    expect(gap()).toContain('£160,000');
  });

  test('says what is wrong with a slip in the cell, and what may be typed', async () => {
    await show(new WithScenarioCell('Deerer'));
    expect(
      screen.getByText(
        'Results!B2 holds “Deerer”, which is not a scenario of the plan, so that the sheets cannot answer; the pane shows the base plan. Type Dearer, or nothing.',
      ),
    ).toBeTruthy();
    expect(gap()).toContain('£160,000');
    expect(screen.queryByText(/^The sheets show it too/)).toBeNull();
  });

  test('is taken out of the cell by a way back that was made before the cell held it', async () => {
    const workbook = new WithScenarioCell('');
    const cellNow = () => workbook.scenarioCell();
    const { result, rerender } = renderHook(({ cell }) => useActiveScenario(workbook, ['Kept'], cell, () => {}), {
      initialProps: { cell: await cellNow() },
    });
    const wayBack = result.current.choose;
    await act(async () => result.current.choose('Kept'));
    expect(await workbook.cell('Results', 'B2')).toBe('Kept');
    rerender({ cell: await cellNow() });
    expect([result.current.scenario, result.current.isInSheets]).toEqual(['Kept', true]);
    await act(async () => wayBack(''));
    expect(result.current.isInSheets).toBe(false);
    expect((await workbook.cell('Results', 'B2')) ?? '').toBe('');
    rerender({ cell: await cellNow() });
    expect([result.current.scenario, result.current.isInSheets]).toEqual(['', true]);
  });

  test('is left alone by the way back of another that was kept before it, and taken out by its own', async () => {
    const workbook = new WithScenarioCell('');
    const show = async () => ({ initialProps: { cell: await workbook.scenarioCell() } });
    const { result, rerender } = renderHook(({ cell }) => useActiveScenario(workbook, ['First', 'Second'], cell, () => {}), await show());
    const leaveFirst = result.current.leave;
    for (const name of ['First', 'Second']) {
      await act(async () => result.current.choose(name));
      rerender({ cell: await workbook.scenarioCell() });
    }
    await act(async () => leaveFirst('First'));
    rerender({ cell: await workbook.scenarioCell() });
    expect([result.current.scenario, await workbook.cell('Results', 'B2')]).toEqual(['Second', 'Second']);
    await act(async () => result.current.leave('Second'));
    rerender({ cell: await workbook.scenarioCell() });
    expect([result.current.scenario, (await workbook.cell('Results', 'B2')) ?? '']).toEqual(['', '']);
  });

  test('is written where its cell stands by then, though it was elsewhere when the pane last read it', async () => {
    const workbook = new WithScenarioCell('');
    const { result } = renderHook(() =>
      useActiveScenario(workbook, ['Kept'], { place: { sheet: 'Results', address: 'A1' }, says: '' }, () => {}),
    );
    await act(async () => result.current.choose('Kept'));
    expect([await workbook.cell('Results', 'A1'), await workbook.cell('Results', 'B2')]).toEqual(['Answers', 'Kept']);
  });

  test('says so where the cell cannot be written', async () => {
    const { user } = await show(new WithScenarioCell('', true));
    await user.selectOptions(screen.getByLabelText('Scenario'), 'Dearer');
    expect(
      await screen.findByText(
        'Results!B2 could not be written, so that the sheets show another scenario than the pane. The sheet is protected.',
      ),
    ).toBeTruthy();
  });
});

test.each([
  ['Results', 'B2', "'Results'!$B$2"],
  ['Bob’s ‘plan’', 'C10', "'Bob’s ‘plan’'!$C$10"],
  ["Bob's", 'B2', "'Bob''s'!$B$2"],
])('a name that refers to a cell of the sheet %s finds it again', (sheet, address, reference) => {
  expect(referenceTo(sheet, address)).toBe(reference);
  expect(placeReferredTo(reference)).toEqual({ sheet, address });
  expect(placeReferredTo(`=${reference}`)).toEqual({ sheet, address });
});

test.each(['#REF!', '={1,2}', 'Results!$B$2:$B$9', "'x'!B"])('a name that refers to %s is no cell', reference =>
  expect(placeReferredTo(reference)).toBeUndefined(),
);
