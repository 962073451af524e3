import { tablesOfKind } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { countryIn } from './band-rises';
import { Breakdowns } from './breakdowns';
import { CouncilTax } from './council-tax';
import { FindingsBrief } from './findings-brief';
import { Headline } from './headline';
import { StillToType } from './still-to-type';
import { Reserves } from './reserves';
import { Trend } from './trend';

/** One glance: this year's gap, the trend, the reserves, council tax and what is to be looked at. */
export function Overview(props: ScreenProps) {
  const { model, values, answers, year, chooseYear } = props;
  const hasReserves = tablesOfKind('Reserve', values).length > 0;
  return (
    <>
      <Headline answers={answers} year={year} />
      <StillToType {...props} />
      {answers.years.length > 0 && <Trend answers={answers} year={year} chooseYear={chooseYear} />}
      {answers.years.length > 0 && <Reserves answers={answers} year={year} modelled={hasReserves} />}
      {answers.years.length > 0 && <CouncilTax model={model} answers={answers} year={year} country={countryIn(values)} />}
      <FindingsBrief {...props} />
      {answers.years.length > 0 && <Breakdowns {...props} />}
    </>
  );
}
