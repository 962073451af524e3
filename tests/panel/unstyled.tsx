import type { ReactNode } from 'react';
import { RendererProvider, createDOMRenderer } from '@fluentui/react-components';

const drawsNothing = createDOMRenderer(undefined);

/** Leaves out the style sheets: jsdom reads them all again for every question, and no test here looks at style. */
export const Unstyled = ({ children }: { children: ReactNode }) => <RendererProvider renderer={drawsNothing}>{children}</RendererProvider>;
