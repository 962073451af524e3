import { makeStyles, tokens } from '@fluentui/react-components';

/** The form in which a new plan's body is described: fields below one another, short ones in pairs. */
export const useNewBodyStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  input: { minWidth: 0, width: '100%' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});
