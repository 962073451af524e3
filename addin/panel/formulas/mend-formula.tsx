import { useState } from 'react';
import { withTables } from '../../workbook/our-formulas';
import type { LeavesOut } from '../../workbook/our-formulas';
import { ConfirmWrite } from '../writing/confirm-write';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';

interface MendFormulaProps {
  readonly mended: LeavesOut;
  readonly port: WritablePort;
  readonly writes: Writes;
  done(): void;
}

/** The formula with the tables that it leaves out, shown before it is entered. */
export default function MendFormula({ mended: { at, tables }, port, writes, done }: MendFormulaProps) {
  const [blocks] = useState(() => [{ sheet: at.sheet, address: at.address, cells: [[{ formula: withTables(at.formula, tables) }]] }]);
  return (
    <ConfirmWrite
      title="Give the formula what it leaves out"
      port={port}
      writes={writes}
      blocks={blocks}
      doneSentence={`The formula in ${at.sheet}!${at.address} takes in ${tables.map(({ name }) => name).join(' and ')}.`}
      wrote={done}
      close={done}
    />
  );
}
