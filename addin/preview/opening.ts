/** A file being opened beside the page: it says how far it is and can be stopped. */
import type { BookLayout } from './laid-out';
import type { OpenerSays, ToOpen } from './xlsx/open-worker';

export interface Opening {
  readonly layout: Promise<BookLayout>;
  stop(): void;
}

export class Stopped extends Error {
  constructor() {
    super('It was stopped; the workbook that is open is as it was.');
  }
}

/** `onProgress` hears in words what is being done. */
export function opening(file: File, onProgress: (words: string) => void): Opening {
  const worker = new Worker(new URL('open-worker.js', document.baseURI));
  let stop: () => void = () => undefined;
  const layout = new Promise<BookLayout>((resolve, reject) => {
    stop = () => reject(new Stopped());
    worker.addEventListener('error', () =>
      reject(new Error('It cannot be read. Open it in Excel and save it as an Excel workbook (.xlsx).')),
    );
    worker.addEventListener('message', ({ data }: MessageEvent<OpenerSays>) => {
      if ('layout' in data) resolve(data.layout);
      else if ('sentence' in data) reject(new Error(data.sentence));
      else onProgress(`sheet ${data.number} of ${data.of}, ${data.sheet}`);
    });
    file
      .arrayBuffer()
      .then(bytes => worker.postMessage({ file: new Uint8Array(bytes), name: file.name } satisfies ToOpen, [bytes]), reject);
  }).finally(() => worker.terminate());
  return { layout, stop };
}
