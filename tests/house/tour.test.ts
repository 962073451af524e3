import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES, pictureFile, tourPage } from '../journeys/tour';

const ROOT = join(__dirname, '../..');
const LARGEST = 60_000;

const journeys = readdirSync(join(ROOT, 'tests/journeys'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts'))
  .map(file => readFileSync(join(ROOT, 'tests/journeys', file), 'utf8'))
  .join('\n');
const shown = [...journeys.matchAll(/\bshow\(bench, '([\w-]+)'/g)].map(([, name]) => name);

describe('the tour in docs', () => {
  test('the page says what its list of pictures says (npm run tour writes it anew)', () => {
    expect(readFileSync(join(ROOT, 'docs/tour.md'), 'utf8')).toBe(tourPage());
  });

  test('every picture on the page is taken by one journey, and no journey takes another', () => {
    expect([...shown].sort()).toEqual(PICTURES.map(({ name }) => name as string).sort());
  });

  test.each(PICTURES.map(({ name }) => name))('the picture %s is there, 450 pixels wide and small', name => {
    const file = join(ROOT, pictureFile(name));
    expect(existsSync(file)).toBe(true);
    const picture = readFileSync(file);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBe(450); // the width stands first in a PNG’s header
    expect(picture.length).toBeLessThan(LARGEST);
  });

  test('no two pictures are the same', () => {
    const seen = PICTURES.map(({ name }) => readFileSync(join(ROOT, pictureFile(name))).toString('base64'));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('no picture is left over from an earlier tour', () => {
    const there = readdirSync(join(ROOT, 'docs/images/tour')).sort();
    expect(there).toEqual(PICTURES.map(({ name }) => `${name}.png`).sort());
  });
});
