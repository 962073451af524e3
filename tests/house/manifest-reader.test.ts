import { execFileSync } from 'node:child_process';
import { root } from './sources';

/** In a Node of its own: the tool is an ES module in part, which jest cannot load. */
const READ =
  "require('office-addin-manifest').OfficeAddinManifest.readManifestFile('dist/manifest.xml').then(about => console.log(JSON.stringify(about)))";

describe('the manifest, read with Microsoft’s own tool', () => {
  it('says what the add-in is', () => {
    const about: unknown = JSON.parse(execFileSync(process.execPath, ['-e', READ], { cwd: root, encoding: 'utf8' }));
    expect(about).toMatchObject({
      id: '6f0f2d38-5c0b-4c57-9f0e-3b7a4d1c8e52',
      displayName: 'MTFP Modeller',
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      hosts: ['Workbook'],
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
    });
  });
});
