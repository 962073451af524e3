import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Button, makeStyles, tokens, FluentProvider } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import type { Decimal } from '../../../core/figures/decimal';
import { itemAt } from '../../../core/lookups';
import type { Pack, BridgeChart, ColumnsChart, PackChart } from '../../pack/pack';
import type { ChartPicture } from '../../pack/pack-document';
import type { Column, ColumnsSpec } from '../charts/spec';
import { sentenceOf } from '../reading/plan-model';
import { lightTheme } from '../shell/theme';
import { shortYear } from '../words/dates';
import { shortPounds } from '../words/pounds';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  message: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300 },
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The same sections for Word, made on this machine and put where the browser puts what is downloaded. */
export function WordDocument({ pack }: { pack: () => Pack }) {
  const styles = useStyles();
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    setMessage('');
    try {
      const dated = pack();
      const [{ packDocument }, pictures] = await Promise.all([
        import(/* webpackChunkName: "word" */ '../../pack/pack-document'),
        chartPictures(dated),
      ]);
      const name = fileName(dated);
      offerDownload(await packDocument(dated, pictures), name);
      setMessage(`${name} was made. Look where this window puts downloads.`);
    } catch (error) {
      setMessage(`The document was not made. ${sentenceOf(error)}`);
    }
    setBusy(false);
  };
  return (
    <>
      <p className={styles.text}>The same sentences and tables, with the charts as pictures that say in words what they show.</p>
      <Button appearance="primary" icon={<ArrowDownload16Regular />} disabledFocusable={isBusy} onClick={() => void download()}>
        {isBusy ? 'Making the document…' : 'Download for Word'}
      </Button>
      <p role="status" className={styles.message}>
        {message}
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

/* As wide as the text of an upright A4 page; on a page that has to hold everything two stand beside each other. */
const WHOLE: Size = { width: 640, height: 220 };
const HALF: Size = { width: 312, height: 120 };
const DOTS = 3;

type Size = Pick<ChartPicture, 'width' | 'height'>;

/** A picture for each chart of a pack, for paper: drawn as on a screen, in the light theme, three dots to a pixel. */
async function chartPictures({ kind, sections }: Pack): Promise<ReadonlyMap<PackChart, ChartPicture>> {
  const pictures = new Map<PackChart, ChartPicture>();
  const size = kind === 'one page' ? HALF : WHOLE;
  for (const chart of sections.flatMap(({ charts = [] }) => charts))
    pictures.set(chart, { png: await pictureOf(chart.kind === 'columns' ? columnsOf(chart) : stepsOf(chart), size), ...size });
  return pictures;
}

/** Totals from nil, and between them each step from where the one before it ended. */
function stepsOf({ first, steps, lastName }: BridgeChart): ColumnsSpec {
  let runningTotal = first.amount;
  const total = (label: string, amount: Decimal): Column => ({
    label,
    figure: shortPounds(amount),
    size: amount.toNumber(),
    tone: 'plain',
    fill: 'solid',
  });
  const between = steps.map(({ name, change }): Column => {
    const from = runningTotal;
    runningTotal = runningTotal.plus(change);
    const isRise = change.isPositive();
    return {
      label: name,
      figure: shortPounds(change),
      from: from.toNumber(),
      size: runningTotal.toNumber(),
      tone: isRise ? 'worse' : 'better',
      fill: isRise ? 'hatched' : 'solid',
    };
  });
  return { kind: 'columns', columns: [total(first.name, first.amount), ...between, total(lastName, runningTotal)] };
}

function columnsOf({ years, amounts, floor, isGap }: ColumnsChart): ColumnsSpec {
  return {
    kind: 'columns',
    columns: years.map((year, place): Column => {
      const [amount, least] = [amounts[place], floor?.amounts[place]];
      const isBelow = amount !== undefined && least !== undefined && amount.lt(least);
      const isSurplus = isGap && amount?.isNegative() === true;
      return {
        label: shortYear(year),
        figure: amount ? shortPounds(amount) : '?',
        size: amount?.toNumber(),
        tone: isBelow || (isGap && !isSurplus) ? 'worse' : 'plain',
        fill: isBelow || isSurplus ? 'hatched' : 'solid',
        floor: least?.toNumber(),
        ...(isBelow && { note: 'below its floor' }),
      };
    }),
  };
}

/** Draws out of sight, then as a picture. */
async function pictureOf(spec: ColumnsSpec, size: Size): Promise<Uint8Array> {
  const { default: Drawing } = await import(/* webpackChunkName: "charts" */ '../charts/drawing');
  const place = document.createElement('div');
  place.style.cssText = 'position:fixed;left:-10000px;top:0';
  place.setAttribute('aria-hidden', 'true');
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() =>
      root.render(
        <FluentProvider theme={lightTheme}>
          <Drawing spec={spec} {...size} />
        </FluentProvider>,
      ),
    );
    const [drawing, around] = [place.querySelector('svg'), place.firstElementChild];
    if (!drawing || !around) throw new Error(PAINTS_NONE);
    return await painted(selfContained(drawing), getComputedStyle(around).backgroundColor, size);
  } finally {
    root.unmount();
    place.remove();
  }
}

const STYLES = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity', 'color'],
  ...['font-size', 'font-weight', 'font-family', 'font-variant-numeric', 'text-anchor'],
];

const PAINTS_NONE = 'this window paints no pictures';

/** The drawing with everything that style sheets say of it written into it. */
function selfContained(svg: SVGSVGElement): string {
  const alone = svg.cloneNode(true) as SVGSVGElement;
  const copies = [alone, ...alone.querySelectorAll<SVGElement>('*')];
  for (const [index, element] of [svg, ...svg.querySelectorAll('*')].entries()) {
    const [copy, style] = [itemAt(copies, index), getComputedStyle(element)];
    for (const name of STYLES) copy.style.setProperty(name, style.getPropertyValue(name));
    copy.removeAttribute('class');
  }
  alone.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(alone);
}

async function painted(svg: string, background: string, { width, height }: Size): Promise<Uint8Array> {
  const image = new Image(width * DOTS, height * DOTS);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * DOTS;
  canvas.height = height * DOTS;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error(PAINTS_NONE);
  brush.fillStyle = background;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(PAINTS_NONE);
  return new Uint8Array(await blob.arrayBuffer());
}
