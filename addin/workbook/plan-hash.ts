/** A short sign of a plan: two people who see the same sign have calculated with the same tables. */
import type { CellValue, Table } from '../../core';

/** 64 hexadecimal digits over the tables' contents, whatever their order; a blank cell is the same on every platform. */
export async function planHash(tables: readonly Table[]): Promise<string> {
  const text = tables.map(table => JSON.stringify(table.map(row => row.map(plain)))).sort().join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

const plain = (cell: CellValue): CellValue => (cell === null || cell === undefined ? '' : cell);
