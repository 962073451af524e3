/** What each card of the pane is for, in a sentence, and the page of the documents that says more. Loaded when it is asked for. */

/** A page as it lies beside the pane (scripts/help-pages.mjs), with the part of it that is meant. */
interface Card {
  readonly sentence: string;
  readonly page: string;
}

const card = (sentence: string, page: string): Card => ({ sentence, page });

export const cards = {
  headline: card(
    'By how much spending exceeds funding, after the savings that count; a minus sign is a surplus.',
    'model#the-ladder-of-gaps',
  ),
  'still-to-type': card('Rows that have no figure yet; until each is typed, totals hold only what is known so far.', 'tables'),
  'gap-by-year': card('The remaining gap of every year; choose a bar and the screen shows that year.', 'model#the-ladder-of-gaps'),
  'reserves-brief': card(
    'What the general reserve and all usable reserves hold at the end of the year, after every movement.',
    'model#reserves',
  ),
  'council-tax': card('Band D, its rise against the limit, and what each band pays.', 'model#funding-and-council-tax'),
  findings: card('The most serious findings; Checks lists them all.', 'model#reading-the-tables'),
  breakdowns: card('Spending and savings by category and holder, and posts by number; each total is the plan’s own.', 'model#spending'),
  checks: card('Everything found while the plan was read and worked out; each goes to its cell.', 'model#reading-the-tables'),
  tried: card('The remaining gap as the plan stands and with what you have moved; the workbook is not touched.', 'model#scenarios'),
  moved: card('Everything moved so far; keep it as a scenario, or take it back one by one.', 'model#scenarios'),
  rise: card('The rise in Band D for the year, by slider or typed, against the referendum limit.', 'choose-a-precept'),
  'close-the-gap': card(
    'Finds the value of one lever that closes the gap, and what stands in the way.',
    'model#what-if-sensitivity-solving-risk',
  ),
  'keep-above-floor': card(
    'Finds the value of one lever that keeps the general reserve above its floor as often as you ask.',
    'model#what-if-sensitivity-solving-risk',
  ),
  assumptions: card('Moves pay awards, inflation and the other assumptions up or down from what is typed.', 'model#spending'),
  savings: card('How much of each saving the plan counts; 0% is none of it.', 'model#spending'),
  'why-it-changes': card(
    'What each thing you moved adds to the gap, the largest first, and the rows of the plan behind it; they add up to the penny.',
    'model#what-if-sensitivity-solving-risk',
  ),
  'bands-tried': card('What each band would pay with what you have moved, beside last year.', 'choose-a-precept'),
  'scenarios-compared': card('One measure in every scenario of the plan, and in what you are trying.', 'model#scenarios'),
  'scenario-bridge': card(
    'Goes from the gap of one scenario to that of another, cause by cause until nothing is unexplained, with the rows behind.',
    'model#scenarios',
  ),
  choices: card(
    'The choices for Band D, each with its rise, its yield and what it leaves of the gap, marked against the limit.',
    'choose-a-precept',
  ),
  household: card('What the choice costs a household in each band, by the year and by the week.', 'choose-a-precept'),
  statutory: card(
    'The calculation of sections 42A to 47 of the Local Government Finance Act 1992, item by item.',
    'model#funding-and-council-tax',
  ),
  panel: card('The steps from the proposed precept to the issued one, each with its last day.', 'choose-a-precept'),
  balances: card('Each reserve at the end of each year against its floor, after every movement that counts.', 'test-a-drawdown'),
  drawdowns: card('Moves what is drawn from or paid into a reserve; the workbook is not touched until you keep it.', 'test-a-drawdown'),
  'reserve-findings': card(
    'Findings about reserves: floors broken, balances that run out, movements that do not count yet.',
    'model#reserves',
  ),
  options: card('What it means to meet a cost from reserves in full, in part or not at all, this year and after.', 'test-a-drawdown'),
  policies: card('Rules by which reserves move in the years ahead, tried on the plan and accepted as movements.', 'test-a-drawdown'),
  adequacy: card('Each risk with its likelihood and cost, against what the general reserve holds.', 'model#reserves'),
  strategy: card('Every reserve with its purpose and its balances, as a reserves strategy sets it out.', 'model#reserves'),
  weights: card('The weights of the formula that shares out the pot; only their proportions matter.', 'share-a-pot'),
  limits: card(
    'What no partnership may fall below or rise above, and the unit of every amount; shown before it is written.',
    'share-a-pot',
  ),
  feasibility: card('Whether every floor, cap and largest fall can be kept at once, judged on the final amounts.', 'share-a-pot'),
  allocations: card('What each partnership gets, beside last year, and why.', 'share-a-pot'),
  flow: card('From what was allocated to what was spent, provider by provider.', 'model#commissioning'),
  cut: card('Takes an amount out of what is still to be paid this year, by a rule you choose.', 'model#commissioning'),
  'grant-round': card('The bids in the order of their scores, and how far the pot goes.', 'model#commissioning'),
  settlement: card('Takes the settlement’s figures once, and shows every scenario before and after them.', 'model#funding-and-council-tax'),
  risk: card('Draws the assumptions with a range many times and works the plan out for each.', 'model#what-if-sensitivity-solving-risk'),
  'risk-outcome': card(
    'Half of the draws lie in the dark band, nine in ten between the outer lines.',
    'model#what-if-sensitivity-solving-risk',
  ),
  'risk-chance': card(
    'How often the draws end in a shortfall, or below the floor, in each year.',
    'model#what-if-sensitivity-solving-risk',
  ),
  draw: card('One of the draws as a plan of its own, which can be kept as a scenario.', 'model#what-if-sensitivity-solving-risk'),
  tornado: card('How far each assumption with a range moves the answer, the largest first.', 'model#what-if-sensitivity-solving-risk'),
  'two-views': card('Two scenarios that see the same gap differently, and every step between them.', 'model#scenarios'),
  bridge: card(
    'Each bar is what one cause adds to the gap or takes from it; together they explain all of the difference.',
    'model#scenarios',
  ),
  peers: card('Band D, rise and room below the limit beside other bodies, from the published figures.', 'start-from-your-body'),
  'check-a-table': card('Adds up a table anywhere in the workbook and says which totals do not agree.', 'verify-a-publication'),
  reports: card('Puts any report of the plan into a sheet, as a live formula or as values.', 'tables#reports-of-plan'),
  publish: card('A set of sheets or a document for one audience, written from the figures as they stand.', 'verify-a-publication'),
  'without-add-in': card('What people who open the workbook without the add-in see.', 'verify-a-publication'),
  negatives: card('How figures below nil are written on sheets, in packs and in documents.', 'verify-a-publication'),
  begin: card('Ways to begin a plan; each shows what it would add before anything is written.', 'tutorial'),
  body: card('Begins a plan from the figures your body has published, each with its source.', 'start-from-your-body'),
  'own-cells': card('Reads the cells you have as a table of the plan, without moving them.', 'use-your-own-cells'),
  'official-file': card('Reads a department’s published file and offers what it changes in the plan.', 'start-from-your-body'),
  'self-test': card('Tests everything the add-in needs of this Excel, and writes a report for IT.', 'support'),
  history: card('Everything the pane wrote since it was opened; each can be put back as long as nobody has typed there since.', 'support'),
} as const satisfies Record<string, Card>;

/** A card, as a screen names it. */
export type CardId = keyof typeof cards;
