/**
 * Undoing in the grid. What several commands do together can be made one step; the grid's own way of doing so takes them
 * back in the order in which they were done, and gets stuck where one rests on another.
 */
import { ICommandService, IContextService, IUndoRedoService, IUniverInstanceService, LocalUndoRedoService } from '@univerjs/core';
import type { DependencyOverride, IUndoRedoItem } from '@univerjs/core';

export class SteppedUndo extends LocalUndoRedoService {
  private gathered: IUndoRedoItem[] | undefined;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.gathered) this.gathered.push(item);
    else super.pushUndoRedo(item);
  }

  /** What is done until the answer is called is one step to undo; within another step it is part of that one. */
  oneStep(): () => void {
    if (this.gathered) return () => undefined;
    const items: IUndoRedoItem[] = [];
    this.gathered = items;
    return () => {
      this.gathered = undefined;
      const [first] = items;
      if (!first) return;
      this.pushUndoRedo({
        unitID: first.unitID,
        undoMutations: withoutLostSheets([...items].reverse().flatMap(({ undoMutations }) => undoMutations)),
        redoMutations: items.flatMap(({ redoMutations }) => redoMutations),
      });
    };
  }
}

const REMOVE_SHEET = 'sheet.mutation.remove-sheet';

/** What was done on a sheet that the same step takes out again needs no undoing; the grid stumbles over it. */
function withoutLostSheets(mutations: IUndoRedoItem['undoMutations']): IUndoRedoItem['undoMutations'] {
  const sheetOf = ({ params }: { params?: object }) => (params as { subUnitId?: string } | undefined)?.subUnitId;
  const lost = new Set(mutations.filter(({ id }) => id === REMOVE_SHEET).map(sheetOf));
  return mutations.filter(mutation => mutation.id === REMOVE_SHEET || !lost.has(sheetOf(mutation)));
}

export const steppedUndo: DependencyOverride = [
  [
    IUndoRedoService,
    {
      useFactory: (...given: ConstructorParameters<typeof SteppedUndo>) => new SteppedUndo(...given),
      deps: [IUniverInstanceService, ICommandService, IContextService],
    },
  ],
];
