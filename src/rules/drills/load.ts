import type { RuleFile } from '../load.ts';
import { checkedEvidence } from '../records/evidence.ts';
import { loadRecords } from '../records/load-records.ts';
import { type Drill, type DrillFile, drillOf } from './drill.ts';
import { lintDrill } from './lint.ts';

/**
 * Parses and checks drill records, sorted by id.
 * @throws UserError `invalid-drills` with every problem of every file, one a line.
 */
export const loadDrills = (schema: object, files: readonly RuleFile[]): Drill[] =>
  loadRecords({
    code: 'invalid-drills',
    schema,
    files,
    read: ({ value }, path) => drillOf(value as DrillFile, (evidence) => checkedEvidence(evidence, path)),
    lint: (source) => lintDrill(source),
  });
