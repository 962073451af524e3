/** What the build and the docs read of the functions. */
export { functionsJson } from './functions-json';
export { functionsPage } from './functions-page';
export { registry } from './registry';
