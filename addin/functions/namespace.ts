/** Left by the build where it is a pilot's; see scripts/release-kind.cjs. */
declare const MTFP_NAMESPACE: string | undefined;

/** What stands before every function in a cell. A pilot has its own, so that it can be installed beside the one in use. */
export const NAMESPACE = typeof MTFP_NAMESPACE === 'string' ? MTFP_NAMESPACE : 'MTFP';

/** An example or a sentence with the functions as they are called in this build. */
export const inNamespace = (text: string): string => text.replace(/\bMTFP\./g, `${NAMESPACE}.`);
