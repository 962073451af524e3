import { useCallback, useSyncExternalStore } from 'react';
import { createDarkTheme, createLightTheme, makeStyles, tokens } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';

/** Ink blue, from near black to near white: sixteen steps as Fluent wants them. */
const ink: BrandVariants = {
  10: '#020305',
  20: '#111723',
  30: '#16263d',
  40: '#193253',
  50: '#1b3f6a',
  60: '#1b4c82',
  70: '#18599b',
  80: '#1267b4',
  90: '#3174c2',
  100: '#4f82c8',
  110: '#6790cf',
  120: '#7d9fd5',
  130: '#92addc',
  140: '#a6bbe2',
  150: '#bacae9',
  160: '#cdd8ef',
};

export const lightTheme: Theme = createLightTheme(ink);
/** On dark ground the middle steps are too faint for text (4.5 to 1 is wanted): lighter ones take their place. */
export const darkTheme: Theme = {
  ...createDarkTheme(ink),
  colorBrandForeground1: ink[120],
  colorBrandForeground2: ink[130],
  colorBrandForegroundLink: ink[120],
  colorCompoundBrandStroke: ink[110],
  colorCompoundBrandForeground1: ink[120],
  colorNeutralForeground2BrandHover: ink[130],
  colorNeutralForeground2BrandPressed: ink[120],
  colorNeutralForeground2BrandSelected: ink[120],
  colorStatusDangerForeground1: '#ef9aa2',
};

/** Not a class: Fluent lays a provider's classes over the whole pane when it opens a dialog. Native fields follow the colour scheme. */
export const backgroundStyle = (dark: boolean) => ({
  minHeight: '100%',
  backgroundColor: tokens.colorNeutralBackground2,
  colorScheme: dark ? 'dark' : 'light',
});

export const useShellStyles = makeStyles({
  /* Widths are measured on the pane, not on the window: beside a grid in a browser the two differ. */
  page: {
    containerType: 'inline-size',
    boxSizing: 'border-box',
    minWidth: '300px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  onlySpoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

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
