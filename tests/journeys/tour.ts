/** The tour's pictures, which the journeys take, and the page that shows them: `npm run tour` writes both. */

export const PICTURES = [
  {
    name: 'start',
    title: 'Start',
    sentence: 'In an empty workbook the pane offers three ways to begin: an example, a plan for a body you name, or the tables you have.',
  },
  {
    name: 'to-be-written',
    title: 'Before anything is written',
    sentence:
      'Whatever the pane would write is listed first, sheet by sheet and range by range; nothing that stands in the workbook is touched.',
  },
  {
    name: 'overview',
    title: 'Overview',
    sentence: 'The year’s gap, how it runs on, the reserves, the council tax and the findings at one glance.',
  },
  {
    name: 'plan',
    title: 'Plan',
    sentence:
      'Move a driver, here the rise in Band D from £11 to £15, and gap and bands answer at once; the workbook is left alone until you keep it.',
  },
  {
    name: 'compare',
    title: 'Scenarios side by side',
    sentence: 'One measure in every scenario, with what is being tried among them.',
  },
  {
    name: 'precept',
    title: 'Precept',
    sentence: 'The choices a precept paper sets side by side, each against the limit and the gap, with what a household pays.',
  },
  {
    name: 'panel',
    title: 'The Panel',
    sentence:
      'The way through the Panel step by step, each with its last day and whether the rules allow it: February 2026 in Leicestershire, £11 vetoed as too low and £15 issued.',
  },
  {
    name: 'reserves',
    title: 'Reserves',
    sentence: 'Balances at each year’s end against their floors, and what there is to say about them.',
  },
  {
    name: 'proposal',
    title: 'Full, part or none',
    sentence: 'What it means to meet a cost from reserves in full, in part or not at all, in the year and in the year after.',
  },
  {
    name: 'commissioning',
    title: 'Commissioning',
    sentence: 'The formula’s weights on sliders, each partnership’s amount beside last year’s, and why it is what it is.',
  },
  {
    name: 'risk',
    title: 'Risk',
    sentence: 'A fan of what chance may make of the gap, drawn from a seed that is shown, so that anyone can draw it again.',
  },
  {
    name: 'two-views',
    title: 'Two views of one gap',
    sentence: 'The force’s £4.7m against the commissioner’s £0.75m, line by line until nothing is unexplained.',
  },
  {
    name: 'checks',
    title: 'Checks',
    sentence: 'Everything that was found in the plan, each with a button that goes to its cell.',
  },
  {
    name: 'publish',
    title: 'Publish',
    sentence:
      'For whom, which scenarios side by side: sheets ready to print on A4, or a Word document, with where every figure comes from.',
  },
] as const;

export type PictureName = (typeof PICTURES)[number]['name'];

/** Where a picture lies, from the project's root. */
export const pictureFile = (name: PictureName): string => `docs/images/tour/${name}.png`;

/** The text of docs/tour.md. */
export function tourPage(): string {
  const stops = PICTURES.map(
    ({ name, title, sentence }) => `## ${title}\n\n${sentence}\n\n![The pane: ${title}](${pictureFile(name).replace('docs/', '')})\n`,
  );
  return [
    '# A tour of the pane\n',
    'The pane at 450 pixels beside the Leicestershire examples, pictured by the journeys that test it. Text and pictures are made by `npm run tour`, from `tests/journeys/tour.ts`: change them there. Date fields are drawn by the browser in its own language, here American.\n',
    ...stops,
  ].join('\n');
}
