import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { Pack } from '../../pack/pack';
import { sentenceOf } from '../reading/plan-model';
import { chartPictures } from './chart-pictures';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  said: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300 },
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The same sections for Word, made on this machine and put where the browser puts what is downloaded. */
export function WordDocument({ pack }: { pack: () => Pack }) {
  const styles = useStyles();
  const [said, say] = useState('');
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    say('');
    try {
      const dated = pack();
      const [{ packDocument }, pictures] = await Promise.all([
        import(/* webpackChunkName: "word" */ '../../pack/pack-document'),
        chartPictures(dated),
      ]);
      const name = fileName(dated);
      offerDownload(await packDocument(dated, pictures), name);
      say(`${name} was made. Look where this window puts downloads.`);
    } catch (error) {
      say(`The document was not made. ${sentenceOf(error)}`);
    }
    setBusy(false);
  };
  return (
    <>
      <p className={styles.text}>The same sentences and tables, with the charts as pictures that say in words what they show.</p>
      <Button appearance="primary" icon={<ArrowDownload16Regular />} disabledFocusable={isBusy} onClick={() => void download()}>
        {isBusy ? 'Making the document…' : 'Download for Word'}
      </Button>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </>
  );
}

/** `Panel report, Issued at £15.docx`, without what file systems do not allow. */
const fileName = ({ name, scenario }: Pack): string => `${`${name}, ${scenario}`.replace(/[\\/:*?"<>|]/g, '')}.docx`;

function offerDownload(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: DOCX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
