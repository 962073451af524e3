/** @jest-environment jsdom */
import { ShownPane, whenSeen } from '../../addin/panel/entry/when-seen';

type Told = (message: { visibilityMode: unknown }) => void;

/** A page that its host shows or hides. */
function page(visibilityState: DocumentVisibilityState) {
  const target = new EventTarget();
  const sight = Object.assign(target, { visibilityState }) as unknown as Document;
  let tell: Told = () => undefined;
  const shown = jest.fn();
  const window = new EventTarget() as unknown as Window;
  const seen = whenSeen(
    {
      document: sight,
      window,
      onVisibilityModeChanged: async handler => {
        tell = handler;
      },
    },
    shown,
  );
  return { target, window, shown, seen, tell: (visibilityMode: string) => tell({ visibilityMode }) };
}

test('a pane that is seen is shown at once, and only once', () => {
  const { shown, tell } = page('visible');
  expect(shown).toHaveBeenCalledTimes(1);
  tell('Taskpane');
  expect(shown).toHaveBeenCalledTimes(1);
});

test('a page that Excel started for its cells shows nothing until Excel shows the pane', () => {
  const { shown, tell } = page('hidden');
  tell('Hidden');
  expect(shown).not.toHaveBeenCalled();
  tell('Taskpane');
  tell('Taskpane');
  expect(shown).toHaveBeenCalledTimes(1);
});

test.each(['focus', 'pointermove', 'resize'])('a sign of somebody looking is enough: %s', sign => {
  const { shown, window } = page('hidden');
  window.dispatchEvent(new Event(sign));
  expect(shown).toHaveBeenCalledTimes(1);
});

test('a page that becomes visible without a word from Excel is shown', () => {
  const { shown, target } = page('hidden');
  target.dispatchEvent(new Event('visibilitychange'));
  expect(shown).not.toHaveBeenCalled();
  Object.assign(target, { visibilityState: 'visible' });
  target.dispatchEvent(new Event('visibilitychange'));
  expect(shown).toHaveBeenCalledTimes(1);
});

test('whoever has shown the pane says so, and need not wait for a sign', () => {
  const { shown, seen } = page('hidden');
  seen();
  seen();
  expect(shown).toHaveBeenCalledTimes(1);
});

test('a pane that the ribbon showed before Excel had answered is seen as soon as it has', () => {
  const shown = new ShownPane();
  const early = jest.fn();
  shown.isSeen();
  shown.listen(early);
  expect(early).toHaveBeenCalledTimes(1);
});

test('a pane that nobody has shown waits until somebody does', () => {
  const shown = new ShownPane();
  const late = jest.fn();
  shown.listen(late);
  expect(late).not.toHaveBeenCalled();
  shown.isSeen();
  expect(late).toHaveBeenCalledTimes(1);
});
