import type { AnyType } from '../resource-type.ts';
import { contactCentre } from './contact-centre.ts';
import { dataRecovery } from './data-recovery.ts';
import { drill } from './drill.ts';
import { flowAnalysis } from './flow-analysis.ts';
import { journey } from './journey.ts';
import { journeyRecovery } from './journey-recovery.ts';
import { regionPair } from './region-pair.ts';

/** Types that ringdown works out from what AWS lists. */
export const ringdownTypes: readonly AnyType[] = [
  journey,
  contactCentre,
  regionPair,
  flowAnalysis,
  journeyRecovery,
  dataRecovery,
  drill,
];
