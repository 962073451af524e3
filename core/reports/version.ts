/** The version of the model that makes the figures: package.json's, which a test compares. */
export const VERSION = '0.1.0';
