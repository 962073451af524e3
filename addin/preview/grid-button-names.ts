/** Names for the grid's buttons, which show a picture alone, so that a screen reader says what each one does. */
const BY_COMMAND: Readonly<Record<string, string>> = {
  'univer.command.undo': 'Undo',
  'univer.command.redo': 'Redo',
  'sheet.command.set-once-format-painter': 'Copy format',
  'sheet.command.clear-selection-all': 'Clear contents and format',
  'sheet.command.set-range-font-increase': 'Larger font',
  'sheet.command.set-range-font-decrease': 'Smaller font',
  'sheet.command.set-range-bold': 'Bold',
  'sheet.command.set-range-italic': 'Italic',
  'sheet.command.set-range-underline': 'Underline',
  'sheet.command.set-range-stroke': 'Strikethrough',
  'sheet.command.numfmt.set.percent': 'Percent format',
  'sheet.command.numfmt.set.currency': 'Currency format',
  'sheet.command.numfmt.add.decimal.command': 'More decimals',
  'sheet.command.numfmt.subtract.decimal.command': 'Fewer decimals',
  'sheet.command.add-range-protection-from-toolbar': 'Protect cells',
  'base-ui.operation.toggle-shortcut-panel': 'Keyboard shortcuts',
  'sheet.toolbar.text-to-number': 'Text to number',
  'sheet.command.toggle-gridlines': 'Gridlines',
};

/** Buttons without a command of their own, by their picture. */
const BY_PICTURE: readonly (readonly [picture: string, name: string])[] = [
  ['close-icon', 'Close'],
  ['convert-icon', 'List of sheets'],
  ['more-icon univer-rotate-180', 'Scroll sheets to the left'],
  ['more-icon', 'Scroll sheets to the right'],
  ['reduce-icon', 'Zoom out'],
  ['increase-icon', 'Add a sheet'],
];

/** Names the buttons that are there and every one that comes later. */
export function nameGridButtons(grid: HTMLElement): void {
  const nameAll = () => grid.querySelectorAll<HTMLElement>('button, [role="button"]').forEach(nameOne);
  nameAll();
  new MutationObserver(nameAll).observe(grid, { childList: true, subtree: true });
}

function nameOne(button: HTMLElement): void {
  if (button.getAttribute('aria-label') || button.innerText.trim()) return;
  const picture = button.querySelector('svg')?.getAttribute('class') ?? '';
  const isZoom = picture.includes('increase-icon') && button.parentElement?.querySelector('.univerjs-icon-reduce-icon') !== null;
  const name =
    BY_COMMAND[button.getAttribute('data-u-command') ?? ''] ??
    (isZoom ? 'Zoom in' : BY_PICTURE.find(([part]) => picture.includes(part))?.[1]) ??
    'Zoom';
  button.setAttribute('aria-label', name);
}
