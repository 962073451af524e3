/** What the servers' ready configurations make them send, read as each server reads its own. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

export const SERVERS = ['webConfig', 'staticWebApp', 'nginxConf'] as const;
export type Server = (typeof SERVERS)[number];
type Headers = Readonly<Record<string, string>>;

/** The headers of each file under a server's configuration, as the release writes it; `under` is the folder of the host they stand in. */
export function configuredHeaders(server: Server, files: readonly string[], under = ''): ReadonlyMap<string, Headers> {
  const script = `import { headerBlocks, headersText } from './scripts/headers.mjs'; import { ${server} } from './scripts/server-configurations.mjs'; console.log(${server}(headerBlocks(await headersText()), ${JSON.stringify(files)}, ${JSON.stringify(under)}));`;
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
  const read = READERS[server](text, under);
  return new Map(files.map(file => [file, read(file)]));
}

const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
const pairs = (found: Iterable<RegExpMatchArray>): Headers =>
  Object.fromEntries([...found].map(([, name, value]) => [name!, unescaped(value!)]));

const READERS: Readonly<Record<Server, (text: string, under: string) => (file: string) => Headers>> = {
  /* A location adds to what stands for the whole site. */
  webConfig(text) {
    const added = (part: string) => pairs(part.matchAll(/<add name="([^"]*)" value="([^"]*)"/g));
    const locations = [...text.matchAll(/<location path="([^"]*)"[^>]*>(.*?)<\/location>/gs)];
    const site = added(locations.reduce((rest, [whole]) => rest.replace(whole!, ''), text));
    const own = new Map(locations.map(([, path, part]) => [path!, added(part!)]));
    return file => ({ ...site, ...own.get(file) });
  },
  /* A route adds to the global headers. */
  staticWebApp(text) {
    const { globalHeaders, routes } = JSON.parse(text) as { globalHeaders: Headers; routes: { route: string; headers: Headers }[] };
    return file => ({ ...globalHeaders, ...routes.find(({ route }) => route === `/${file}`)?.headers });
  },
  /* A location with headers of its own takes none from outside. */
  nginxConf(text, under) {
    const added = (part: string) => pairs(part.matchAll(/^ *add_header (\S+) "(.*)" always;$/gm));
    const outside = added(text.slice(0, text.indexOf('location')));
    const inside = new Map([...text.matchAll(/^location = (\S+) \{\n([^}]*)\}/gm)].map(([, path, part]) => [path!, added(part!)]));
    return file => inside.get(`${under}/${file}`) ?? outside;
  },
};
