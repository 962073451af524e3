import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { darkTheme, lightTheme } from '../shell/theme';
import { useDarkGround } from '../shell/use-dark-ground';

const systemDecides = () => undefined;

/** What stands in the pane when it cannot be shown: why, and the one thing to try. */
export function NotStarted({ sentence, reload }: { sentence: string; reload(): void }) {
  const dark = useDarkGround(systemDecides);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{sentence}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={reload}>Reload</Button>
        </MessageBarActions>
      </MessageBar>
    </FluentProvider>
  );
}
