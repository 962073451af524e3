import { useEffect, useState } from 'react';
import type { PublishedBody } from '../../../core/bodies/published-bodies';

/** What is published of every body, with the attribution that its licence asks for. */
export interface PublishedRecord {
  readonly bodies: readonly PublishedBody[];
  readonly attribution: string;
}

/** The published figures of all bodies, loaded when a screen first needs them; `failed` where they did not come. */
export function usePublishedRecord(): { readonly record?: PublishedRecord; readonly failed: boolean } {
  const [state, setState] = useState<{ readonly record?: PublishedRecord; readonly failed: boolean }>({ failed: false });
  useEffect(() => {
    let isShown = true;
    const see = (found: typeof state) => {
      if (isShown) setState(found);
    };
    import(/* webpackChunkName: "bodies" */ '../../../core/bodies/published-bodies').then(
      ({ publishedBodies, RECORD_ATTRIBUTION }) =>
        see({ record: { bodies: publishedBodies, attribution: RECORD_ATTRIBUTION }, failed: false }),
      () => see({ failed: true }),
    );
    return () => {
      isShown = false;
    };
  }, []);
  return state;
}

/** What is said where the figures did not come: they are part of the add-in, and its host did not give them. */
export const RECORD_NOT_LOADED = 'The published figures could not be loaded. Close the pane and open it again.';
