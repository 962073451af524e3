import type { ScreenProps } from '../shell/screen';
import { CheckSection } from './check-section';

/** Totals of any table in the workbook, whether it belongs to the plan or not. */
export default function CheckATableScreen({ port, now }: ScreenProps) {
  return <CheckSection port={port} now={now} />;
}
