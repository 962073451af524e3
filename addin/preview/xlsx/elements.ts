/** The elements of a part, read one after another; only their names, what they say and how they nest. */
export interface Element {
  readonly name: string;
  /** The prefix of its namespace, with its colon; empty where there is none. */
  readonly prefix: string;
  /** As they stand in the tag. */
  readonly attributes: string;
}

/** What becomes of an element: its own elements are looked at too, or it is passed over with all in it. */
export type Seen = 'inside' | 'over';

const TAG =
  /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(\/?)((?:[\w.-]+:)?)([\w.-]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/gs;

export function walk(xml: string, see: (element: Element) => Seen): void {
  /** How deep within an element that is passed over. */
  let over = 0;
  for (const [, closing, prefix = '', name, attributes = '', empty] of xml.matchAll(TAG)) {
    if (name === undefined || name === 'sheetData') continue;
    if (over > 0) over += closing ? -1 : empty ? 0 : 1;
    else if (!closing && see({ name, prefix, attributes }) === 'over' && !empty) over = 1;
  }
}

/** An attribute of a tag, as it stands; undefined where it is not given. */
export const attributeIn = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(attributes)
    ?.slice(1)
    .find(found => found !== undefined);

/** The attributes of a tag by their names, with those of other namespaces under their prefixes. */
export const attributesIn = (attributes: string): [name: string, value: string][] =>
  [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single = '']) => [
    name,
    double ?? single,
  ]);

/** A part without the prefixes of its own namespace and what is in others, which the next file does not name. */
export const inPlainNames = (xml: string): string =>
  xml
    .replace(/<(?:\w+:)?extLst\b.*?<\/(?:\w+:)?extLst>/gs, '')
    .replace(/(<\/?)\w+:/g, '$1')
    .replace(/\s(?:xmlns(?::\w+)?|\w+:\w+)="[^"]*"/g, '');

/** The attributes of a tag, in which a bracket may stand. */
export const ATTRIBUTES = String.raw`(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*`;
