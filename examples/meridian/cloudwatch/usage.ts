import { lastDrill } from '../cloudtrail/drills.ts';
import { instanceIdOf } from '../connect/instances.ts';
import { bothRegions, primary, type Region } from '../place.ts';

/** What an instance did in one Region: sums by day, days ago, and highest values. */
export interface Usage {
  instance: string;
  region: Region;
  /** How many times the usual, by days ago: a sum of what adds up. */
  counts: { [metric: string]: { [daysAgo: number]: number } };
  levels: { [metric: string]: number };
  /** By flow, of a metric that each flow has. */
  flows: { [metric: string]: { [flow: string]: { [daysAgo: number]: number } } };
}

const days = Array.from({ length: 91 }, (_, i) => i);

/** Fewer calls at weekends; on the day of a drill the other Region takes most. */
const callsOn = (day: number, region: Region): number => {
  const all = day % 7 > 4 ? 9_400 : 21_600 + (day % 5) * 310;
  const drilled = [lastDrill, lastDrill + 48].includes(day);
  const ofPrimary = drilled ? 0.35 : 0.86;
  return Math.round(all * (region === primary ? ofPrimary : 1 - ofPrimary));
};

export const usageOf = (): Usage[] =>
  bothRegions.map((region) => {
    const calls = Object.fromEntries(days.map((day) => [day, callsOn(day, region)]));
    const errors = (share: number) =>
      Object.fromEntries(days.slice(0, 12).map((day) => [day, Math.round(calls[day]! * share)]));
    const peak = region === primary ? 742 : 688;
    return {
      ...{ instance: instanceIdOf('meridian'), region },
      counts: {
        CallsPerInterval: calls,
        MissedCalls: Object.fromEntries(days.map((day) => [day, Math.round(calls[day]! * 0.021)])),
      },
      levels: {
        ...{ ConcurrentCalls: peak, ConcurrentCallsPercentage: peak / 1200 },
        ...{ ConcurrentActiveChats: 214, ConcurrentTasks: 1_120, ConcurrentEmails: 305 },
      },
      flows: {
        ContactFlowErrors: { 'Inbound Claims': errors(0.004), 'Inbound Roadside': errors(0.002) },
      },
    };
  });
