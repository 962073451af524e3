/**
 * Draws the add-in's icons into addin/assets: three years of spending as bars, the last with its gap on top.
 * Run by hand after a change (`node scripts/icons.mjs`); the pictures are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 192];
const GROUND = [0x1b, 0x3a, 0x5c];
const BAR = [0xff, 0xff, 0xff];
const GAP = [0xf2, 0xa9, 0x00];
const SAMPLES = 4;

/** The drawing on a square of side 1, from the top left: what is painted at a point, or nothing. */
function colourAt(x, y) {
  if (!inRoundedSquare(x, y, 0.18)) return undefined;
  const bars = [
    [0.19, 0.56],
    [0.41, 0.46],
    [0.63, 0.46],
  ];
  const within = bars.findIndex(([left]) => x >= left && x < left + 0.17);
  if (within < 0 || y >= 0.81) return GROUND;
  if (y >= bars[within][1]) return BAR;
  return within === 2 && y >= 0.2 && y < 0.4 ? GAP : GROUND;
}

function inRoundedSquare(x, y, radius) {
  const dx = Math.max(radius - x, x - (1 - radius), 0);
  const dy = Math.max(radius - y, y - (1 - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

/** One pixel as red, green, blue, alpha: the mean of the points sampled within it. */
function pixel(column, row, size) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const colour = colourAt((column + ((i % SAMPLES) + 0.5) / SAMPLES) / size, (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size);
    if (colour)
      [...colour, 1].forEach((part, at) => {
        sum[at] += part;
      });
  }
  const covered = sum[3];
  return covered === 0
    ? [0, 0, 0, 0]
    : [sum[0] / covered, sum[1] / covered, sum[2] / covered, (255 * covered) / (SAMPLES * SAMPLES)].map(Math.round);
}

function png(size) {
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (_, column) => pixel(column, row, size)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

await mkdir('addin/assets', { recursive: true });
for (const size of SIZES) await writeFile(`addin/assets/icon-${size}.png`, png(size));
