/** The attributes of a tag, from one file into the next. */
import { ATTRIBUTES, attributesIn } from './elements';

/** What is not taken: where somebody was, which other part is meant, and marks of a program's own. */
const NOT_TAKEN = /:|^(xmlns|tabSelected|workbookViewId|topLeftCell|syncRef|activeTab|calcId|fullCalcOnLoad|calcCompleted|forceFullCalc)$/;

export const taken = (attributes: string): [string, string][] => attributesIn(attributes).filter(([name]) => !NOT_TAKEN.test(name));

export const written = (attributes: readonly (readonly [string, string])[]): string =>
  attributes.map(([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;')}"`).join('');

export const tagOf = (name: string): RegExp => new RegExp(`<(?:\\w+:)?${name}\\b(${ATTRIBUTES})\\s*(/?)>`);

export const attributesOf = (xml: string, name: string): string | undefined => tagOf(name).exec(xml)?.[1];

/** An element with more attributes: those it has already stay. */
export function withMore(xml: string, name: string, attributes: string): string {
  return xml.replace(tagOf(name), (tag, own: string, empty: string) => {
    const has = new Set(attributesIn(own).map(([one]) => one));
    const more = written(attributesIn(attributes).filter(([one]) => !has.has(one)));
    return more ? `${tag.slice(0, tag.length - 1 - empty.length)}${more}${empty}>` : tag;
  });
}
