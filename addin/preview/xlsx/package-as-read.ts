/**
 * A file's package in the form its reader takes: other programs write parts in other encodings, their names with other strokes
 * or letters than the relationships have, dates as words of ISO 8601, and sheets that are no worksheets. Packed again only
 * where something of this is there.
 */
import { dateToSerial } from 'hucre';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pathOf, relationsIn, relationsOf } from './relations';

const MOST_BYTES_LOOKED_AT = 80 * 1024 * 1024;
const WORKBOOK = 'xl/workbook.xml';

export interface PackageAsRead {
  readonly file: Uint8Array;
  /** How many sheets hold a chart alone, or are of Excel's older kinds, and are not read. */
  readonly otherSheets: number;
}

export function packageAsRead(file: Uint8Array): PackageAsRead {
  let size = 0;
  const found = unzipSync(file, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      return size <= MOST_BYTES_LOOKED_AT || /workbook\.xml/i.test(name);
    },
  });
  if (size > MOST_BYTES_LOOKED_AT) return { file, otherSheets: 0 };
  const parts: Record<string, Uint8Array> = {};
  let isChanged = false;
  for (const [name, part] of Object.entries(found)) {
    const plainName = name.replace(/\\/g, '/');
    const plainPart = /\.(xml|rels)$/i.test(name) ? inUtf8(part) : part;
    parts[plainName] = plainPart;
    isChanged ||= plainName !== name || plainPart !== part;
  }
  const changes = [namesAsRelated(parts), isoDatesAsSerials(parts)];
  const otherSheets = withoutOtherSheets(parts);
  isChanged ||= changes.includes(true) || otherSheets > 0;
  return { file: isChanged ? zipSync(parts, { level: 1 }) : file, otherSheets };
}

/** XML says how it is written by its first bytes, or in its first line. */
function inUtf8(part: Uint8Array): Uint8Array {
  const [first, second] = part;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const unmarked = first === 0x3c && second === 0 ? 'utf-16le' : first === 0 && second === 0x3c ? 'utf-16be' : undefined;
  const said = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(strFromU8(part.subarray(0, 200), true))?.[1];
  const encoding = wide ?? unmarked ?? said?.toLowerCase();
  if (encoding === undefined || /^(utf-?8|us-ascii)$/.test(encoding)) return part;
  const text = new TextDecoder(encoding).decode(part);
  return strToU8(text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1'));
}

/** Names of parts are one whatever their letters' case; the reader takes them as they stand. */
function namesAsRelated(parts: Record<string, Uint8Array>): boolean {
  const byLower = new Map(Object.keys(parts).map(name => [name.toLowerCase(), name]));
  let isChanged = false;
  for (const rels of Object.keys(parts).filter(name => name.endsWith('.rels'))) {
    const from = rels.replace(/_rels\/([^/]*)\.rels$/, '$1');
    for (const { target } of relationsIn(parts, from).values()) {
      const path = pathOf(from, target);
      const there = parts[path] ? undefined : byLower.get(path.toLowerCase());
      if (there === undefined || !parts[there]) continue;
      for (const [now, before] of [
        [path, there],
        [relationsOf(path), relationsOf(there)],
      ] as const) {
        if (!parts[before]) continue;
        parts[now] = parts[before];
        delete parts[before];
      }
      isChanged = true;
    }
  }
  return isChanged;
}

const DATE_CELL = /<((?:\w+:)?)c\b([^>]*?)\bt=(["'])d\3([^>]*)>((?:(?!<\/\1c>).)*?<\1v>)\s*(\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?)\s*(<\/\1v>)/gs;

function isoDatesAsSerials(parts: Record<string, Uint8Array>): boolean {
  let isChanged = false;
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](1|true)["']/.test(parts[WORKBOOK] ? strFromU8(parts[WORKBOOK]) : '');
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const xml = strFromU8(part);
    if (!/\bt=["']d["']/.test(xml)) continue;
    parts[name] = strToU8(
      xml.replace(DATE_CELL, (_, prefix: string, before: string, __: string, after: string, inside: string, date: string, end: string) => {
        const serial = dateToSerial(new Date(date.endsWith('Z') ? date : `${date.includes('T') ? date : `${date}T00:00:00`}Z`), is1904);
        return `<${prefix}c${before}${after}>${inside}${serial}${end}`;
      }),
    );
    isChanged = true;
  }
  return isChanged;
}

/** Takes sheets out of the workbook's list that are no worksheets; the sheets that names belong to are counted anew. */
function withoutOtherSheets(parts: Record<string, Uint8Array>): number {
  if (!parts[WORKBOOK]) return 0;
  const xml = strFromU8(parts[WORKBOOK]);
  const relations = relationsIn(parts, WORKBOOK);
  const tags = [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag);
  const isOther = tags.map(tag => /\/(chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/i.test(relations.get(idIn(tag))?.type ?? ''));
  const others = tags.filter((_, place) => isOther[place]);
  if (others.length === 0 || others.length === tags.length) return 0;
  const placeNow = (place: number) => place - isOther.slice(0, place).filter(Boolean).length;
  parts[WORKBOOK] = strToU8(
    others
      .reduce((text, tag) => text.replace(tag, ''), xml)
      .replace(/<(?:\w+:)?definedName\b[^>]*\blocalSheetId="(\d+)"[^>]*>[^<]*<\/(?:\w+:)?definedName>/g, (whole, place: string) =>
        isOther[Number(place)] ? '' : whole.replace(`localSheetId="${place}"`, `localSheetId="${placeNow(Number(place))}"`),
      ),
  );
  return others.length;
}

const idIn = (tag: string): string => /\b\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
