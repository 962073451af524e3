/**
 * addin/headers as the servers an IT department has read it: Internet Information Services (web.config), Azure Static Web Apps
 * (staticwebapp.config.json) and nginx (nginx.conf). Each file that differs from the rest is named, since not every server takes
 * an asterisk within a name; `under` is the path of the folder on its host where it is not the whole host.
 */
import { headersOf } from './headers.mjs';

const EVERYWHERE = '/*';

/** The files that have headers of their own, and those they have beyond the ones of every file. */
function exceptions(blocks, files) {
  const common = headersOf(blocks, EVERYWHERE).length;
  return files.map(file => [file, headersOf(blocks, `/${file}`).slice(common)]).filter(([, own]) => own.length > 0);
}

const common = blocks => headersOf(blocks, EVERYWHERE);
const escaped = text => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

export function webConfig(blocks, files) {
  const headers = (list, indent) =>
    list
      .flatMap(([name, value]) => [`<remove name="${name}" />`, `<add name="${name}" value="${escaped(value)}" />`])
      .map(line => `${indent}${line}`)
      .join('\n');
  const locations = exceptions(blocks, files).map(
    ([file, own]) => `  <location path="${file}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
${headers(own, '          ')}
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headers(common(blocks), '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${locations.join('\n')}
</configuration>
`;
}

export function staticWebApp(blocks, files, under = '') {
  const routes = exceptions(blocks, files).map(([file, own]) => ({ route: `${under}/${file}`, headers: Object.fromEntries(own) }));
  return `${JSON.stringify({ globalHeaders: Object.fromEntries(common(blocks)), routes }, null, 2)}\n`;
}

/** A location with headers of its own takes none from outside, so that each repeats the common ones. */
export function nginxConf(blocks, files, under = '') {
  const headers = (list, indent) => list.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
  const locations = exceptions(blocks, files).map(
    ([file, own]) => `location = ${under}/${file} {\n${headers([...common(blocks), ...own], '    ')}\n}`,
  );
  return `# Include within the server block that serves this folder.\n${headers(common(blocks), '')}\n\n${locations.join('\n\n')}\n`;
}
