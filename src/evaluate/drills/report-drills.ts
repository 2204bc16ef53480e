import type { DrillSummary, ReportDrills } from '../../model/drill.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import type { EstateIndex } from '../estate-index.ts';
import { cadenceOf } from './cadence.ts';
import { concernsOf, timelineRto } from './concerns.ts';
import { corroborate } from './corroborate.ts';

/** Every record with what AWS's own records make of it, the newest first; nothing where nobody named any. */
export const reportDrills = (index: EstateIndex): ReportDrills | undefined =>
  index.once('drills', () => {
    const { drills } = index.records;
    if (!drills) return undefined;
    const records = drills
      .map((drill) => summaryOf(index, drill))
      .sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? 1 : -1));
    return { records, cadence: cadenceOf(records, index.estate.startedAt) };
  });

function summaryOf(index: EstateIndex, drill: Drill): DrillSummary {
  const {
    proves: _,
    successCriteria: __,
    findings: ___,
    plan: ____,
    databases: _____,
    measured,
    ...told
  } = drill;
  const corroboration = corroborate(index, drill);
  const rto = timelineRto(drill);
  const all = { ...measured, ...(rto !== undefined && { rto }) };
  return {
    ...told,
    ...(Object.keys(all).length > 0 && { measured: all }),
    corroboration,
    concerns: concernsOf(drill, corroboration, index.estate.startedAt),
  };
}
