import { primary, type Region, recovery } from '../place.ts';

/** One call that somebody made to practise, as the Region that was called has written it down. */
export interface DrillStep {
  region: Region;
  operation: 'UpdateTrafficDistribution' | 'UpdateCrossRegionRouting' | 'StartTestCaseExecution';
  /** Days before the estate is read. */
  days: number;
  group?: string;
  /** Share of new calls, and of agents, that the recovery Region is to take; absent where it was not asked for. */
  calls?: number;
  agents?: number;
  error?: string;
}

const groups = ['meridian-urgent', 'meridian-claims', 'meridian-service', 'meridian-default'];

/** How many days ago the last drill was. */
export const lastDrill = 34;

/** A drill moves everything out of the primary Region, from the other one, and back in the evening. */
export const drillsOf = (): DrillStep[] =>
  [lastDrill, lastDrill + 48].flatMap((days) => [
    ...groups.map((group, i) => shift({ region: recovery, group, share: 100, days: days - i / 500 })),
    ...groups.map((group, i) =>
      shift({
        ...{ region: primary, group, days: days - 0.3 - i / 500 },
        share: group === 'meridian-urgent' ? 50 : 10,
      }),
    ),
    { region: recovery, operation: 'StartTestCaseExecution' as const, days: days - 0.1 },
  ]);

interface Shift {
  region: Region;
  group: string;
  share: number;
  days: number;
}

const shift = ({ region, group, share, days }: Shift): DrillStep => ({
  ...{ region, operation: 'UpdateTrafficDistribution', days, group },
  ...{ calls: share, agents: share },
});
