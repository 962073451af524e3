/** Parts of a file that go into the next one as they are: data of other programs' beside the cells, the theme, what a printer is told. */
import { strFromU8, strToU8 } from 'fflate';
import type { CarriedPart } from '../laid-out';
import { pathOf, relationsIn, relationsOf } from './relations';

type Parts = Record<string, Uint8Array>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM_XML = `${OFFICE}/customXml`;
const CUSTOM_XML_PROPERTIES = `${OFFICE}/customXmlProps`;
const PRINTER = `${OFFICE}/printerSettings`;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const PRINTER_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings';

/** What the carried parts are read from. */
export const CARRIED = /^(customXml\/.*|xl\/theme\/[^/]+\.xml|xl\/printerSettings\/[^/]+|xl\/worksheets\/_rels\/[^/]+\.rels)$/i;

const leadingTo = (parts: Parts, from: string, type: string): string[] =>
  [...relationsIn(parts, from).values()].flatMap(one => {
    const path = one.type === type ? pathOf(from, one.target) : '';
    return parts[path] ? [path] : [];
  });

export const themeIn = (parts: Parts, workbook: string): Uint8Array | undefined => {
  const [path] = leadingTo(parts, workbook, `${OFFICE}/theme`);
  // A picture of the theme's is not carried with it.
  return path && !parts[relationsOf(path)] ? parts[path] : undefined;
};

export const customXmlIn = (parts: Parts, workbook: string): CarriedPart[] =>
  leadingTo(parts, workbook, CUSTOM_XML).flatMap(path => {
    const [propertiesPath = ''] = leadingTo(parts, path, CUSTOM_XML_PROPERTIES);
    const [part, properties] = [parts[path], parts[propertiesPath]];
    return part ? [{ part, ...(properties && { properties }) }] : [];
  });

export const printerOf = (parts: Parts, sheet: string): Uint8Array | undefined => {
  const [path] = leadingTo(parts, sheet, PRINTER);
  return path === undefined ? undefined : parts[path];
};

const change = (parts: Parts, path: string, changed: (xml: string) => string) => {
  parts[path] = strToU8(changed(parts[path] ? strFromU8(parts[path]) : EMPTY_RELATIONS));
};
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const TYPES = '[Content_Types].xml';
const WORKBOOK = 'xl/workbook.xml';

const relate = (parts: Parts, from: string, id: string, type: string, target: string) =>
  change(parts, relationsOf(from), xml =>
    xml.replace('</Relationships>', `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`),
  );

export function putCustomXml(parts: Parts, carried: readonly CarriedPart[]): void {
  carried.forEach(({ part, properties }, index) => {
    const number = index + 1;
    parts[`customXml/item${number}.xml`] = part;
    relate(parts, WORKBOOK, `rIdItem${number}`, CUSTOM_XML, `../customXml/item${number}.xml`);
    if (!properties) return;
    parts[`customXml/itemProps${number}.xml`] = properties;
    relate(parts, `customXml/item${number}.xml`, 'rId1', CUSTOM_XML_PROPERTIES, `itemProps${number}.xml`);
    change(parts, TYPES, xml =>
      xml.replace('</Types>', `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${PROPERTIES_TYPE}"/></Types>`),
    );
  });
}

/** The sheets of the file are numbered as they stand in it. */
export function putPrinters(parts: Parts, printers: readonly (Uint8Array | undefined)[]): void {
  printers.forEach((printer, index) => {
    const sheet = `xl/worksheets/sheet${index + 1}.xml`;
    if (!printer || !parts[sheet] || !/<pageSetup\b/.test(strFromU8(parts[sheet]))) return;
    parts[`xl/printerSettings/printerSettings${index + 1}.bin`] = printer;
    relate(parts, sheet, 'rIdPrinter', PRINTER, `../printerSettings/printerSettings${index + 1}.bin`);
    change(parts, sheet, xml => xml.replace(/<pageSetup\b([^>]*?)\/>/, '<pageSetup$1 r:id="rIdPrinter"/>'));
    change(parts, TYPES, xml =>
      /Extension="bin"/i.test(xml) ? xml : xml.replace('<Default ', `<Default Extension="bin" ContentType="${PRINTER_TYPE}"/><Default `),
    );
  });
}

export function putTheme(parts: Parts, theme: Uint8Array | undefined): void {
  if (theme && parts['xl/theme/theme1.xml']) parts['xl/theme/theme1.xml'] = theme;
}
