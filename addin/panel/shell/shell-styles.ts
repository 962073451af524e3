import { makeStyles, tokens } from '@fluentui/react-components';

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
