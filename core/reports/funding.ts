import { provenanceOf } from '../plan/settle/context';
import { EMPTY, figure, rowOfTable, words } from './report';
import type { Report } from './report';
import { figureColumn, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

/** Each grant and income line, the collection fund and the precept, adding up to funding. */
export function fundingReport(writer: ReportWriter): Report {
  const { settled, plan } = writer;
  const before = [EMPTY, EMPTY];
  return writer.report(
    { id: 'funding', title: 'What makes up funding' },
    'Row',
    [
      ...settled.grants.map(({ grant: { name, kind, source }, baseYear, years }) =>
        writer.moneyRow({ id: rowOfTable('Funding', name), label: name }, ({ year }) => years.of(year), {
          figureName: { table: 'Funding', row: name },
          before: [words(kind ?? ''), figure(baseYear, 'money', provenanceOf(source))],
        }),
      ),
      ...(plan.has('Collection fund') ? [writer.moneyRow('collectionFund', year => year.collectionFund, { before })] : []),
      plan.precept
        ? writer.preceptMoneyRow('precept', ({ precept }) => precept.precept, { before })
        : writer.absentRow('precept', 'money', { before }),
      writer.moneyRow('funding', year => year.funding, { role: 'total', before }),
    ],
    { before: [wordsColumn('kind', 'Kind'), figureColumn('base', 'Base')] },
  );
}
