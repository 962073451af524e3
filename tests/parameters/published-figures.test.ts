import { parameterFigures, inWords } from '../../core/parameters/lookup';
import { parameters } from '../../core/parameters/parameters';
import type { Parameter } from '../../core/parameters/parameter';
import type { ParameterName } from '../../core/parameters/parameters';
import { financialYear } from '../../core/years/financial-year';

/** Figures that hold for one year, as their sources print them. A new year's figure is one more line. */
const PUBLISHED: readonly (readonly [parameter: ParameterName, year: string, figure: string, source: string])[] = [
  ['police referendum limit', '2015/16', '2%', 'the government’s statement on the 2015/16 principles'],
  ['police referendum limit', '2016/17', '2%', 'Cleveland, precept decision 2016/17'],
  ['police referendum limit', '2017/18', '2%', 'CIPFA council tax bulletin, 23 January 2017'],
  ['police referendum limit', '2018/19', '£12', 'House of Commons Library, SN05682'],
  ['police referendum limit', '2019/20', '£24', 'Cleveland, precept decision 2019/20, quoting the settlement'],
  ['police referendum limit', '2020/21', '£10', 'Cleveland, precept decision 2020/21'],
  ['police referendum limit', '2021/22', '£15', 'House of Commons Library, SN05682'],
  ['police referendum limit', '2022/23', '£10', 'Bedfordshire, chief finance officer’s precept report 2022/23'],
  ['police referendum limit', '2023/24', '£15', 'House of Commons Library, SN05682'],
  ['police referendum limit', '2024/25', '£13', 'Breckland Council, quoting the principles for 2024/25'],
  ['police referendum limit', '2025/26', '£14', 'House of Commons Library, SN05682'],
  ['police referendum limit', '2026/27', '£15', 'Cambridgeshire Police and Crime Panel, 28 January 2026'],
  ['fire referendum limit', '2015/16', '2%', 'the government’s statement on the 2015/16 principles'],
  ['fire referendum limit', '2017/18', '2%', 'CIPFA council tax bulletin, 23 January 2017'],
  ['fire referendum limit', '2018/19', '3%', 'House of Commons Library, SN05682'],
  ['fire referendum limit', '2019/20', '3%', 'House of Commons Library, SN05682'],
  ['fire referendum limit', '2023/24', '£5', 'Cheshire Fire Authority, precept 2023/24'],
  ['fire referendum limit', '2024/25', '3%', 'Cleveland Fire Authority, precept 2024/25'],
  ['police pay award', '2019/20', '2.5%', 'Police Remuneration Review Body'],
  ['police pay award', '2020/21', '2.5%', 'written ministerial statement, police pay'],
  ['police pay award', '2023/24', '7%', 'Home Office evidence to the Police Remuneration Review Body'],
  ['police pay award', '2024/25', '4.75%', 'Police Professional on the 2024 award'],
  ['police pay award', '2025/26', '4.2%', 'Police Professional on the 2025 award'],
  ['police staff pay award', '2021/22', '£250', 'UNISON on the Police Staff Council agreements'],
  ['police staff pay award', '2022/23', '2.1%', 'UNISON on the Police Staff Council agreements'],
  ['fire referendum limit', '2016/17', '2%', 'MHCLG table 9: 29 of 29 fire authorities below 2%, the highest 1.999%'],
  ['fire referendum limit', '2020/21', '2%', 'MHCLG table 9: 29 of 29 between 1.9% and 2%'],
  ['fire referendum limit', '2021/22', '2%', 'East Sussex Fire Authority, minutes'],
  ['fire referendum limit', '2022/23', '2%', 'MHCLG table 9: 21 below 2%, the eight of the lowest quarter by up to £5'],
  ['fire referendum limit', '2025/26', '£5', 'Hereford & Worcester Fire Authority, minutes'],
  ['fire referendum limit', '2026/27', '£5', 'National Fire Chiefs Council on the final settlement'],
  ['fire referendum limit', '2027/28', '£5', 'National Fire Chiefs Council: announced'],
  ['fire referendum limit', '2028/29', '£5', 'National Fire Chiefs Council: announced'],
  ['police pay award', '2021/22', '0%', 'written ministerial statement, 21 July 2021'],
  ['police pay award', '2022/23', '£1900', 'Hansard, 19 July 2022'],
  ['police pay award', '2026/27', '3.5%', 'National Police Chiefs’ Council, 15 July 2026, at second hand'],
  ['police staff pay award', '2019/20', '2.5%', 'police staff unions, pay claim 2023'],
  ['police staff pay award', '2020/21', '2.5%', 'police staff unions, pay claim 2023'],
  ['police staff pay award', '2023/24', '7%', 'UNISON on the offer, at second hand that it was accepted'],
  ['exceptional deficit', '2021/22', '2 thirds', 'SI 2020/1202'],
  ['exceptional deficit', '2022/23', '1 thirds', 'SI 2020/1202'],
  ['exceptional deficit', '2023/24', '0 thirds', 'SI 2020/1202'],
];

test.each(PUBLISHED)('the %s of %s is %s: %s', (parameter, year, figure) => {
  const found = parameterFigures(parameter, financialYear(year)!).map(({ value, unit }) => inWords({ value: value.toString(), unit }));
  expect(found.join(' and ')).toBe(figure);
});

test('every figure that may be used for its year stands above as its source prints it', () => {
  const used = Object.entries(parameters as Record<string, Parameter>)
    .filter(([, parameter]) => parameter.holds === 'its year')
    .flatMap(([name, parameter]) =>
      parameter.figures.filter(({ of, status }) => of === undefined && status !== 'unverified').map(({ year }) => `${name} ${year}`),
    );
  const above = PUBLISHED.map(([name, year]) => `${name} ${year}`);
  expect([...new Set(used)].sort()).toEqual([...above].sort());
});
