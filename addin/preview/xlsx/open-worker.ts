/** Opens files beside the page, so that it stays at hand meanwhile and the opening can be stopped. */
import type { BookLayout } from '../laid-out';
import { layoutOfFile } from './open-file';

export interface ToOpen {
  readonly file: Uint8Array;
  readonly name: string;
}

export type OpenerSays =
  | { readonly sheet: string; readonly number: number; readonly of: number }
  | { readonly layout: BookLayout }
  | { readonly sentence: string };

const say = (message: OpenerSays): void => postMessage(message);

addEventListener('message', ({ data: { file, name } }: MessageEvent<ToOpen>) => {
  layoutOfFile(file, name, (sheet, number, of) => say({ sheet, number, of })).then(
    layout => say({ layout }),
    (trouble: Error) => say({ sentence: trouble.message }),
  );
});
