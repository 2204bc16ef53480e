import type { Drill } from '../rules/drills/drill.ts';
import { loadDrills } from '../rules/drills/load.ts';
import { readRecordFiles } from '../rules/records/read-files.ts';
import { readSchema } from './assets.ts';
import type { RuleChoice } from './settings.ts';

/** The drill records that were named, if any. @throws UserError for a file that is missing, broken or refused. */
export const drillsIn = ({ drills }: Pick<RuleChoice, 'drills'>): Drill[] | undefined =>
  drills.length === 0 ? undefined : loadDrills(readSchema('drill'), readRecordFiles('drills', drills));
