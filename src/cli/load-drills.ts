import type { Drill } from '../rules/drills/drill.ts';
import { loadDrills } from '../rules/drills/load.ts';
import type { RuleFile } from '../rules/load.ts';
import { readSchema } from './assets.ts';

/** The drill records of some files, if there are any. @throws UserError for a file that is broken or refused. */
export const drillsFrom = (files: readonly RuleFile[]): Drill[] | undefined =>
  files.length === 0 ? undefined : loadDrills(readSchema('drill'), files);
