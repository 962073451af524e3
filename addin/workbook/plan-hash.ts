/** A short sign of a plan: two people who see the same sign have calculated with the same tables. */
import { planHash as hashOf } from '../../core';
import type { Table } from '../../core';

export const planHash = async (tables: readonly Table[]): Promise<string> => hashOf(tables);
