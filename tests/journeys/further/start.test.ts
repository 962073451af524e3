import { beginFireAuthority } from '../fire-authority';
import { beginJourneys, expectReadable, journey } from '../journey';

beginJourneys();

// 10 FTE × £30,000 = £300,000; (1,000 + 500) × £82.50 = £123,750; 300,000 − 123,750 = £176,250.
journey(
  'a plan of one’s own asks for what is missing, and shows the gap once it is typed',
  { begins: 'nothing', usual: { preview: { width: 450, theme: 'forced colours' }, excel: { width: 320, theme: 'dark' } } },
  async bench => {
    const { pane } = bench;
    await beginFireAuthority(bench);
    await expectReadable(bench);
    await bench.typeInto('Posts', 'B2', '10');
    await bench.typeInto('Posts', 'C2', '30000');
    await bench.typeInto('Tax base', 'B2', '1000');
    await bench.typeInto('Tax base', 'B3', '500');
    await pane.getByText('£176,250').first().waitFor();
  },
);
