/** A scenario as a screen or a page names it: its own name, or what stands without any. */
export const scenarioInWords = (scenario: string): string => scenario || 'Base plan';
