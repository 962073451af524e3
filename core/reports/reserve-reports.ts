import { adequacyReport } from './adequacy';
import { optionsReport } from './options';
import { policiesReport } from './policies';
import { reservesReport } from './reserves';
import { section25Report } from './section-25';
import { strategyReport } from './strategy';
import { stressReport } from './stress';

/** The reports of PLAN about reserves, by name. */
export const reserveReports = {
  reserves: reservesReport,
  strategy: strategyReport,
  options: optionsReport,
  adequacy: adequacyReport,
  'section 25': section25Report,
  stress: stressReport,
  policies: policiesReport,
};
