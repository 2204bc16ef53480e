import type { EstateIndex } from '../estate-index.ts';

/** One Connect instance in one Region, while another Region is lost, or none. */
export interface Case {
  index: EstateIndex;
  account: string;
  /** Id of the instance, the same in both Regions of a pair. */
  instance: string;
  /** Region that contacts are served from. */
  region: string;
  lost: string | null;
}
