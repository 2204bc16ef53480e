import type { Drill } from '../rules/drills/drill.ts';
import { loadDrills } from '../rules/drills/load.ts';
import type { RuleFile } from '../rules/load.ts';
import { readSchema } from './assets.ts';

/** The drill records of some files, if any were named. @throws UserError for a file that is broken or refused. */
export const drillsFrom = (files: readonly RuleFile[] | undefined): Drill[] | undefined =>
  files && loadDrills(readSchema('drill'), files);
