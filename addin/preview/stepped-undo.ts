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

  /** What is done until the answer is called is one step to undo. */
  oneStep(): () => void {
    const items: IUndoRedoItem[] = [];
    this.gathered = items;
    return () => {
      this.gathered = undefined;
      if (items.length === 0) return;
      this.pushUndoRedo({
        unitID: items[0]!.unitID,
        undoMutations: [...items].reverse().flatMap(({ undoMutations }) => undoMutations),
        redoMutations: items.flatMap(({ redoMutations }) => redoMutations),
      });
    };
  }
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
