import { codeOf, filesUnder } from '../house/sources';

const sources = ['core', 'addin'].flatMap(folder => [...filesUnder(folder, '.ts'), ...filesUnder(folder, '.tsx')]);
const naming = (what: RegExp) => sources.filter(file => what.test(codeOf(file)));

test('no line of the add-in or the library keeps anything in the browser: state stands in the workbook alone', () => {
  expect(naming(/\b(?:localStorage|sessionStorage|indexedDB|caches)\b|document\.cookie/)).toEqual([]);
});

test('no line of the add-in or the library sends anything: no request, socket or beacon', () => {
  expect(naming(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/)).toEqual([]);
});

test('no line of the add-in or the library makes code out of text, or markup out of words', () => {
  expect(naming(/\beval\(|new Function\(|\binnerHTML\b|dangerouslySetInnerHTML|document\.write\(/)).toEqual([]);
});
