/**
 * The unified manifest for Microsoft 365 (manifest.json), from manifest.xml: everything that both say is written once. It does for
 * Microsoft 365 what the XML does for Excel as it is bought once (LTSC), which reads the XML alone; so both are built.
 */
import { writeFile } from 'node:fs/promises';
import { JSDOM } from 'jsdom';
import { hostAddress, manifestFor } from './manifest.mjs';

const SCHEMA = '1.24';

/** Of the sizes in the XML, the three that Microsoft's schema asks for; it takes no more than three. */
const ICON_SIZES = [16, 32, 80];

/** Names of the XML in the words of the JSON. */
const COMMAND = { ShowTaskpane: 'openPage', ExecuteFunction: 'executeFunction' };

export async function writeUnifiedManifest(dist, host) {
  await writeFile(`${dist}/manifest.json`, `${JSON.stringify(unified(await manifestFor(host), hostAddress(host)), null, 2)}\n`);
}

export function unified(xml, host) {
  const manifest = new JSDOM(xml, { contentType: 'text/xml' }).window.document;
  const all = (name, within = manifest) => [...within.getElementsByTagNameNS('*', name)];
  const one = (name, within) => all(name, within)[0];
  const child = (name, within) => [...within.children].find(({ localName }) => localName === name);
  const resource = id => manifest.querySelector(`[id="${id}"]`).getAttribute('DefaultValue');
  const said = (name, within) => resource(child(name, within).getAttribute('resid'));
  const shown = name => one(name).getAttribute('DefaultValue');
  const icons = within =>
    all('Image', child('Icon', within))
      .map(image => ({ size: Number(image.getAttribute('size')), url: resource(image.getAttribute('resid')) }))
      .filter(({ size }) => ICON_SIZES.includes(size));
  const actionOf = control => child('Action', control);
  const actionId = control => child('FunctionName', actionOf(control))?.textContent ?? 'open';

  const looks = control => {
    const tip = child('Supertip', control);
    return {
      label: said('Label', control),
      supertip: { title: said('Title', tip), description: said('Description', tip) },
      icons: icons(control),
    };
  };
  const group = one('Group');
  const controls = [...group.children].filter(({ localName }) => localName === 'Control');
  const commands = controls.flatMap(control => (child('Items', control) ? [...child('Items', control).children] : [control]));
  const sets = Object.fromEntries(all('Set').map(set => [set.getAttribute('Name'), set.getAttribute('MinVersion')]));

  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: SCHEMA,
    id: one('Id').textContent,
    version: one('Version').textContent,
    name: { short: shown('DisplayName'), full: shown('DisplayName') },
    description: { short: 'Medium-term financial plans of precept-levying bodies', full: shown('Description') },
    developer: {
      name: one('ProviderName').textContent,
      websiteUrl: shown('SupportUrl'),
      privacyUrl: `${host}/help/security.html`,
      termsOfUseUrl: `${host}/help/support.html`,
    },
    localizationInfo: { defaultLanguageTag: one('DefaultLocale').textContent },
    icons: { color: 'assets/icon-192.png', outline: 'assets/icon-32.png' },
    accentColor: '#1B3A5C',
    validDomains: [new URL(host).host],
    authorization: { permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] } },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: Object.entries(sets).map(([name, minVersion]) => ({ name, minVersion })),
        },
        runtimes: [
          {
            id: 'SharedRuntime',
            type: 'general',
            code: { page: said('SourceLocation', one('Page')), script: said('SourceLocation', one('Script')) },
            lifetime: one('Runtime').getAttribute('lifetime'),
            actions: commands.map(control => ({
              id: actionId(control),
              type: COMMAND[actionOf(control).getAttribute('xsi:type')],
              ...(actionId(control) === 'open' ? { view: 'Plan' } : {}),
            })),
            customFunctions: {
              namespace: { id: resource(one('Namespace').getAttribute('resid')), name: resource(one('Namespace').getAttribute('resid')) },
              metadataUrl: said('SourceLocation', one('Metadata')),
              allowCustomDataForDataTypeAny: true,
            },
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: one('OfficeTab').getAttribute('id'),
                groups: [
                  {
                    id: group.getAttribute('id'),
                    label: said('Label', group),
                    icons: icons(group),
                    controls: controls.map(control => ({
                      id: control.getAttribute('id'),
                      ...(child('Items', control)
                        ? {
                            type: 'menu',
                            ...looks(control),
                            items: [...child('Items', control).children].map(item => ({
                              id: item.getAttribute('id'),
                              type: 'menuItem',
                              ...looks(item),
                              actionId: actionId(item),
                            })),
                          }
                        : { type: 'button', ...looks(control), actionId: actionId(control) }),
                    })),
                  },
                ],
              },
            ],
          },
        ],
        getStartedMessages: [
          {
            title: said('Title', one('GetStarted')),
            description: said('Description', one('GetStarted')),
            learnMoreUrl: said('LearnMoreUrl', one('GetStarted')),
          },
        ],
      },
    ],
  };
}
