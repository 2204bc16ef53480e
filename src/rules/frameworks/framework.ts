import type { DrillConcernCode, DrillType } from '../../model/drill.ts';

/** A framework file as its author writes it; `reports/schema/framework.schema.json` describes the same. */
export interface Framework {
  id: string;
  title: string;
  authority: string;
  edition: string;
  status: 'in-force' | 'proposed' | 'house';
  /** Whose control ids these are. */
  ids: 'authority' | 'ringdown';
  complete: boolean;
  /** The framework that a proposal would change. */
  overlays?: string;
  source: string;
  says: string;
  reviewed: string;
  groups: { id: string; title: string }[];
  controls: Control[];
}

/** Of its slice: `automated`, API state decides; `partly`, it decides some. The others no scan decides. */
export type Assessability = 'automated' | 'partly' | 'people' | 'provider' | 'outside';

export interface Control {
  id: string;
  group: string;
  title: string;
  paraphrase: string;
  obligation: 'required' | 'addressable' | 'standard' | 'conditional' | 'guidance' | 'proposed' | 'policy';
  baseline?: string;
  /** Only for such an entity. */
  appliesTo?: 'service-provider' | 'issuer';
  assessability: Assessability;
  slice?: string;
  remainder?: string;
  exceptions: 'none' | 'compensating-control' | 'documented-alternative' | 'risk-acceptance';
  noRule?: string;
  demand?: Demand[];
  /** How often people are asked; a year where absent. */
  every?: Cadence;
  /** The exercise that it asks for. */
  exercise?: Exercise;
  /** Controls of other frameworks whose rules speak to this one too. */
  crosswalk?: { [framework: string]: string[] };
  source: string;
}

/** An exercise that recurs; any type of drill will do where none is named. */
export interface Exercise {
  every: Cadence;
  types?: DrillType[];
  /** What must not be wrong about its newest record. */
  without?: DrillConcernCode[];
}

/** An ISO 8601 duration. */
export type Cadence = 'P3M' | 'P6M' | 'P12M';

/** The longest that each can be, in days. */
export const cadenceDays: Record<Cadence, number> = { P3M: 92, P6M: 184, P12M: 366 };

/** How strict a rule's parameter must be for a pass to count. */
export interface Demand {
  param: string;
  is: 'at-most' | 'at-least';
  value: number;
}
