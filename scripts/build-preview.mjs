/** Builds the workbook in the browser into dist/preview. */
import { mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { pageOptions, workerOptions, writePage } from './preview-parts.mjs';

const OUT = 'dist/preview';

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const [{ metafile }] = await Promise.all([build(pageOptions(OUT, 'production')), build(workerOptions(OUT, 'production'))]);
await writePage(OUT, metafile);
