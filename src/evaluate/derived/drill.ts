import type { DrillConcernCode, DrillSummary } from '../../model/drill.ts';
import { reportDrills } from '../drills/report-drills.ts';
import type { Derive, DerivedItem } from './derivation.ts';

/** Drill records as resources that rules judge; no records are none, and none that were named is none either. */
export const deriveDrills: Derive = (index) => {
  const { primary, accounts } = index.estate.scope;
  const account = accounts[0]?.id ?? '';
  return {
    items: (reportDrills(index)?.records ?? []).map((drill) => itemOf(drill, { account, region: primary })),
    unlisted: [],
  };
};

function itemOf(drill: DrillSummary, place: { account: string; region: string }): DerivedItem {
  const { corroboration, concerns, measured, objectives } = drill;
  const told = (...codes: DrillConcernCode[]) =>
    concerns.filter(({ code }) => codes.includes(code)).map(({ text }) => text);
  // What was not read could still change the state, so that a rule must not take it for what it is now.
  const isSettled = corroboration.unread.length === 0;
  return {
    ...place,
    fields: {
      Id: { value: drill.id },
      Type: { value: drill.type },
      From: { value: drill.from },
      To: { value: drill.to },
      Result: { value: drill.result },
      Production: { value: drill.production ?? null },
      Corroboration: isSettled ? { value: corroboration.state } : { unread: corroboration.unread },
      Contradictions: isSettled ? { value: told('contradicted') } : { unread: corroboration.unread },
      RecoverySeconds: { value: measured?.rto ?? null },
      RecoveryObjectiveSeconds: { value: objectives?.rto ?? null },
      Missed: { value: told('objective-missed') },
      Unprepared: { value: told('objectives-missing', 'objectives-late', 'criteria-missing') },
      Unfinished: { value: told('finding-without-followup', 'followup-overdue') },
    },
  };
}
