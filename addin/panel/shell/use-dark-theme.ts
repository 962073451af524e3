import { useCallback, useSyncExternalStore } from 'react';

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/**
 * Whether the pane stands on dark ground: as the host says where it says anything, else as the system prefers.
 * Excel tells no change of its theme, so it is asked again whenever the pane comes back into view.
 */
export function useDarkTheme(hostIsDark: () => boolean | undefined): boolean {
  const subscribe = useCallback((changed: () => void) => {
    const preference = window.matchMedia(PREFERS_DARK);
    preference.addEventListener('change', changed);
    document.addEventListener('visibilitychange', changed);
    return () => {
      preference.removeEventListener('change', changed);
      document.removeEventListener('visibilitychange', changed);
    };
  }, []);
  return useSyncExternalStore(subscribe, () => hostIsDark() ?? window.matchMedia(PREFERS_DARK).matches);
}
