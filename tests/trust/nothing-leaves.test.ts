import { codeOf, filesUnder } from '../house/sources';

const sources = ['core', 'addin'].flatMap(folder => [...filesUnder(folder, '.ts'), ...filesUnder(folder, '.tsx')]);
const naming = (what: RegExp) => sources.filter(file => what.test(codeOf(file)));

test('no line of the add-in or the library keeps anything in the browser: state stands in the workbook alone', () => {
  expect(naming(/\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/)).toEqual([]);
});

/** Check this Excel reads functions.json, a file of the add-in’s own, from where the pane itself is served; the request holds nothing. */
const READS_ITS_OWN_FILE = 'addin/panel/self-test/self-test-work.ts';

test('no line of the add-in or the library sends anything: no socket or beacon, and one request, for a file of its own', () => {
  expect(naming(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/)).toEqual([
    READS_ITS_OWN_FILE,
  ]);
  const requests = codeOf(READS_ITS_OWN_FILE).match(/\bfetch\(.*/g);
  expect(requests).toEqual(['fetch(new URL(name, document.baseURI));']);
});

test('no line of the add-in or the library makes code out of text, or markup out of words', () => {
  expect(naming(/\beval\(|new Function\(|\binnerHTML\b|dangerouslySetInnerHTML|document\.write\(/)).toEqual([]);
});
