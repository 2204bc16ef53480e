import { deriveContactCentres } from './contact-centre.ts';
import type { Derive } from './derivation.ts';
import { deriveDrills } from './drill.ts';
import { deriveFlowAnalyses } from './flow-analysis.ts';
import { deriveJourneys } from './journey.ts';
import { deriveDataRecoveries, deriveJourneyRecoveries } from './recovery.ts';
import { deriveRegionPairs } from './region-pair.ts';

/** What works the resources of each derived type out. */
export const derivations: ReadonlyMap<string, Derive> = new Map([
  ['Ringdown::Connect::Journey', deriveJourneys],
  ['Ringdown::ContactCentre', deriveContactCentres],
  ['Ringdown::RegionPair', deriveRegionPairs],
  ['Ringdown::Connect::FlowAnalysis', deriveFlowAnalyses],
  ['Ringdown::JourneyRecovery', deriveJourneyRecoveries],
  ['Ringdown::DataRecovery', deriveDataRecoveries],
  ['Ringdown::Drill', deriveDrills],
]);
