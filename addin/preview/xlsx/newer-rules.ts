/**
 * Lists whose choices stand on another sheet, as Excel 2010 keeps them: in a part of the sheet that its reader passes over. They
 * are rules like the others, and Excel reads them as such.
 */
import { blockOf } from '../addresses';
import type { SidecarItem } from '../laid-out';
import { eachOf } from '../moved-kept';
import { unescaped } from './xml-text';

export const newerRulesIn = (xml: string): SidecarItem[] =>
  [...xml.matchAll(/<x14:dataValidation\b([^>]*)>(.*?)<\/x14:dataValidation>/gs)].flatMap(([, head = '', inside = '']) => {
    const first = (pattern: string, text: string) => {
      const found = new RegExp(pattern, 's').exec(text)?.[1];
      return found === undefined ? undefined : unescaped(found);
    };
    const attribute = (name: string) => first(`\\b${name}="([^"]*)"`, head);
    const isOn = (name: string) => ['1', 'true'].includes(attribute(name) ?? '');
    const formula = (name: string) => first(`<x14:${name}>\\s*<xm:f>(.*?)</xm:f>`, inside);
    const rule = {
      type: attribute('type'),
      operator: attribute('operator'),
      errorStyle: attribute('errorStyle'),
      formula1: formula('formula1'),
      formula2: formula('formula2'),
      allowBlank: isOn('allowBlank'),
      showErrorMessage: isOn('showErrorMessage'),
      showInputMessage: isOn('showInputMessage'),
      errorTitle: attribute('errorTitle'),
      errorMessage: attribute('error'),
      inputTitle: attribute('promptTitle'),
      inputMessage: attribute('prompt'),
    } as NonNullable<SidecarItem['rule']>;
    const places = first('<xm:sqref>(.*?)</xm:sqref>', inside)?.trim().split(/\s+/) ?? [];
    return eachOf(places.map(blockOf), { rule });
  });
