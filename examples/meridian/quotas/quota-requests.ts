import { instanceIdOf } from '../connect/instances.ts';
import { type Ago, bothRegions, type Region } from '../place.ts';

/** What AWS was asked to raise for the pair in one Region, and what came of it. */
export interface QuotaRequest {
  region: Region;
  code: string;
  name: string;
  instance: string;
  wanted: number;
  status: 'APPROVED' | 'CASE_OPENED' | 'DENIED';
  when: string;
}

export const quotaRequestsOf = (ago: Ago): QuotaRequest[] =>
  bothRegions.map((region) => ({
    ...{ region, code: 'L-12AB7C57', name: 'Concurrent active calls per instance' },
    ...{ instance: instanceIdOf('meridian'), wanted: 1200, status: 'APPROVED', when: ago(203) },
  }));
