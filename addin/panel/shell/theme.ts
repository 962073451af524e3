import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
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
