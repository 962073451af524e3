/** Before the journeys: one search for a browser, one unpacking where it has to be unpacked. */
export { findBrowserOnce as default } from './browser';
