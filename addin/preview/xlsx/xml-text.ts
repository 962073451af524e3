/** Text as it stands in XML, and as it is read. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export const unescaped = (text: string): string =>
  text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([0-9a-f]+));/gi, (_, name?: string, number?: string, hex = '') =>
    name ? (NAMED[name.toLowerCase()] ?? '') : String.fromCodePoint(number ? Number(number) : parseInt(hex, 16)),
  );
