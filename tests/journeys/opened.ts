/** The browser and the server of the built files that a file of journeys uses. */
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { startServer } from '../support/local-server';
import type { LocalServer } from '../support/local-server';

export let browser: Browser;
export let server: LocalServer;

/** Opens both before the journeys of a file, and closes them afterwards; to be called once in it. */
export function beginJourneys(): void {
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), startServer()]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });
}
