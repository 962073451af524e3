import { act } from '@testing-library/react';
import type { Table } from '../../core';
import type { Place, PlanTable, WorkbookPort } from '../../addin/workbook/workbook';

/** A workbook held in memory: what the pane reads, and what it was asked to do. */
export class FakeWorkbook implements WorkbookPort {
  readonly wentTo: Place[] = [];
  readings = 0;
  failure?: unknown;
  private readonly listeners = new Set<() => void>();

  constructor(public tables: readonly PlanTable[]) {}

  async planTables() {
    this.readings += 1;
    if (this.failure) throw this.failure;
    return this.tables;
  }

  onChange(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async goTo(place: Place) {
    if (this.failure) throw this.failure;
    this.wentTo.push(place);
  }

  change(tables: readonly PlanTable[]) {
    this.tables = tables;
    act(() => this.listeners.forEach(listener => listener()));
  }

  get listening() {
    return this.listeners.size;
  }
}

export const planTable = (name: string, sheet: string, address: string, values: Table): PlanTable => ({ name, sheet, address, values });
