/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './sources';

const read = (file: string) => new DOMParser().parseFromString(textOf(file), 'text/xml');
const manifest = read('dist/manifest.xml');
const all = (name: string, within: Document | Element = manifest): Element[] => [...within.getElementsByTagNameNS('*', name)];
const one = (name: string, within: Document | Element = manifest): Element => {
  const found = all(name, within);
  if (found.length === 0) throw new Error(`The manifest has no ${name}.`);
  return found[0]!;
};
const order = (element: Element) => [...element.children].map(child => child.localName);
const text = (name: string) => one(name).textContent?.trim();
const shown = (element: Element) => element.getAttribute('DefaultValue')!;
const overrides = () => one('VersionOverrides');
const resources = () =>
  new Map([...all('Resources')[0]!.querySelectorAll('[id]')].map(resource => [resource.getAttribute('id')!, resource]));
const inDist = (address: string) => join(root, 'dist', new URL(address).pathname);
const addresses = () => [...manifest.querySelectorAll('[DefaultValue]')].map(shown).filter(value => /^\w+:\/\//.test(value));

describe('the manifest', () => {
  it('is well-formed XML', () => {
    expect(all('parsererror')).toEqual([]);
  });

  it('has its parts in the order that Excel’s schema asks for', () => {
    expect(order(manifest.documentElement)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(order(overrides())).toEqual(['Hosts', 'Resources']);
    expect(order(one('Host', overrides()))).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(order(one('AllFormFactors').children[0]!)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    expect(order(one('DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(order(one('GetStarted'))).toEqual(['Title', 'Description', 'LearnMoreUrl']);
    expect(order(one('Group'))).toEqual(['Label', 'Icon', 'Control', 'Control']);
    expect(order(all('Control')[1]!)).toEqual(['Label', 'Supertip', 'Icon', 'Items']);
    for (const item of all('Item')) expect(order(item)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(order(one('Control'))).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    expect(order(one('Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });

  it('is a task-pane add-in of version overrides 1.0, the only one Excel reads', () => {
    expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp');
    expect(overrides().getAttribute('xsi:type')).toBe('VersionOverridesV1_0');
    expect(all('TaskpaneId')).toEqual([]);
  });

  it('keeps its identity: a new one would be a second add-in in every workbook', () => {
    expect(text('Id')).toBe('6f0f2d38-5c0b-4c57-9f0e-3b7a4d1c8e52');
    expect(text('Id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('carries the version of package.json', () => {
    const { version } = JSON.parse(textOf('package.json'));
    expect(text('Version')).toBe(version);
    expect(one('Version', read('manifest.xml')).textContent).toBe(version);
    expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  });

  it('finds every resource it names', () => {
    const named = [...manifest.querySelectorAll('[resid]')].map(element => element.getAttribute('resid')!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(id => !resources().has(id))).toEqual([]);
  });

  it('has no resource that nothing names, and no name over 32 characters', () => {
    const named = new Set([...manifest.querySelectorAll('[resid]')].map(element => element.getAttribute('resid')!));
    expect([...resources().keys()].filter(id => !named.has(id) || id.length > 32)).toEqual([]);
  });

  it('keeps short texts to 125 characters, long ones to 250 and addresses to 2048', () => {
    const longest = (list: string) => Math.max(...[...one(list).children].map(element => shown(element).length));
    expect(longest('ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('LongStrings')).toBeLessThanOrEqual(250);
    expect(longest('Urls')).toBeLessThanOrEqual(2048);
    expect(shown(one('DisplayName')).length).toBeLessThanOrEqual(125);
    expect(shown(one('Description')).length).toBeLessThanOrEqual(250);
  });

  it('serves everything over https from one address', () => {
    expect([...new Set(addresses().map(address => new URL(address).origin))]).toEqual(['https://localhost:3000']);
  });

  it('points only at files that the build has made', () => {
    expect(addresses().filter(address => !existsSync(inDist(address)))).toEqual([]);
  });

  it('runs functions, pane and ribbon in one page, the shared runtime', () => {
    const page = (element: Element) => resources().get(element.getAttribute('resid')!)!.getAttribute('id');
    const pages = [one('Runtime'), one('SourceLocation', one('Page')), one('FunctionFile'), one('SourceLocation', one('Action'))].map(page);
    expect(new Set(pages)).toEqual(new Set(['Taskpane.Url']));
    expect(one('Runtime').getAttribute('lifetime')).toBe('long');
    expect(shown(one('SourceLocation', one('DefaultSettings')))).toBe(shown(resources().get('Taskpane.Url')!));
  });

  it('names the functions MTFP', () => {
    expect(shown(resources().get(one('Namespace').getAttribute('resid')!)!)).toBe('MTFP');
  });

  it('asks for no more than LTSC 2021 has, since a set that a client lacks hides the add-in there', () => {
    const sets = Object.fromEntries(all('Set').map(set => [set.getAttribute('Name'), set.getAttribute('MinVersion')]));
    expect(sets).toEqual({ SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', ExcelApi: '1.12' });
  });

  it('asks to read and write the workbook, and nothing more', () => {
    expect(text('Permissions')).toBe('ReadWriteDocument');
    expect(all('AppDomain')).toEqual([]);
  });

  it('shows icons of the size each place asks for', () => {
    const sizes = all('Image')
      .filter(image => image.hasAttribute('resid'))
      .map(image => ({ size: Number(image.getAttribute('size')), address: shown(resources().get(image.getAttribute('resid')!)!) }));
    expect(sizes.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 32, 80]));
    const places = [...sizes, { size: 32, address: shown(one('IconUrl')) }, { size: 64, address: shown(one('HighResolutionIconUrl')) }];
    for (const { size, address } of places)
      expect({ address, pixels: pixelsOf(inDist(address)) }).toEqual({ address, pixels: [size, size] });
  });
});

/** Width and height of a PNG picture, from its header. */
function pixelsOf(file: string): [number, number] {
  const picture = readFileSync(file);
  expect(picture.subarray(1, 4).toString('ascii')).toBe('PNG');
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}
