/**
 * Builds the preview alone, which is all that its page needs, and serves it; npm run build builds everything.
 *
 *   npm start                  http://localhost:3000
 *   PORT=8080 npm start        another port; 0 takes one that is free
 */
import { cp } from 'node:fs/promises';

await Promise.all([import('./build-preview.mjs'), cp('addin/assets', 'dist/assets', { recursive: true })]);
await import('./serve.mjs');
