import type { Resource } from '../../model/estate.ts';
import type { Fate, Journey, JourneyOutcome } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { journeysOf } from '../journeys/journeys.ts';
import { agentsOf } from '../journeys/staffing.ts';
import { ownAlarmSeconds } from '../recovery/own-alarms.ts';
import { unlistedOf } from '../unlisted.ts';
import type { Derive, Derived, DerivedItem } from './derivation.ts';
import { noRecovery } from './no-recovery.ts';

/** Sums journeys up by instance of the primary Region. */
export const deriveContactCentres: Derive = (index) => {
  const { primary } = index.estate.scope;
  const type = index.registry.types.get('AWS::Connect::Instance')!;
  return {
    items: index
      .ofType(type.type)
      .filter(({ region }) => region === primary)
      .map((instance) => itemOf(index, instance)),
    unlisted: unlistedOf(index, type).filter(({ region }) => region === primary),
  };
};

function itemOf(index: EstateIndex, instance: Resource): DerivedItem {
  const { account, region, id } = instance;
  const { primary, recovery } = index.estate.scope;
  const { journeys, unlisted } = journeysOf(index);
  const own = journeys.filter((j) => j.account === account && j.instance.id === id);
  const missing = unlisted.filter((u) => u.account === account).flatMap((u) => u.unknown);
  const alias = read(index, instance, 'InstanceAlias');
  const fates = (lost: string | undefined, fate: Fate) =>
    missing.length > 0 ? { unread: missing } : named(own, lost, fate);
  return {
    account,
    region,
    fields: {
      InstanceId: { value: id },
      InstanceAlias: 'unread' in alias ? alias : { value: alias.value },
      Journeys: missing.length > 0 ? { unread: missing } : { value: own.length },
      AnsweredWithoutPrimary: fates(recovery && primary, 'answered'),
      DegradedWithoutPrimary: fates(recovery && primary, 'degraded'),
      DeadWithoutPrimary: fates(recovery && primary, 'dead'),
      DeadWithoutRecovery: fates(recovery, 'dead'),
      ...agents(index, instance, own, missing),
      DetectionSeconds: detection(index, instance),
    },
  };
}

/** A list of those that end so is known when the end of each is. */
function named(journeys: readonly Journey[], lost: string | undefined, fate: Fate): Derived {
  if (lost === undefined) return { unread: [noRecovery] };
  const outcomes = journeys.map((journey) => ({ journey, outcome: journey.whenLost[lost] }));
  const unknown = outcomes.flatMap(({ outcome }) => (outcome?.fate === 'unknown' ? outcome.unread : []));
  if (unknown.length > 0) return { unread: unknown };
  return {
    value: outcomes.filter(({ outcome }) => outcome?.fate === fate).map(({ journey }) => journey.entry.name),
  };
}

function agents(
  index: EstateIndex,
  { account, id: instance }: Resource,
  journeys: readonly Journey[],
  missing: readonly Unread[],
): { [field: string]: Derived } {
  const { primary, recovery } = index.estate.scope;
  const queues = [...new Set(journeys.flatMap((journey) => journey.queues))];
  const count = (region: string, lost: string | null): Derived => {
    const found = agentsOf({ index, account, instance, region, lost }, queues);
    return found.unread.length > 0 ? { unread: found.unread } : { value: found.count };
  };
  if (recovery === undefined)
    return { Agents: { unread: [noRecovery] }, AgentsWithoutPrimary: { unread: [noRecovery] } };
  const open = [
    ...missing,
    ...journeys.flatMap(({ whenLost }) => Object.values(whenLost).flatMap(openQueues)),
  ];
  return {
    Agents: open.length > 0 ? { unread: open } : count(primary, null),
    AgentsWithoutPrimary: open.length > 0 ? { unread: open } : count(recovery, primary),
  };
}

/** Where a path is open, so is which queues it leads to. */
const openQueues = ({ openUnread }: JourneyOutcome) => openUnread;

function detection(index: EstateIndex, { account, id: instance, region }: Resource): Derived {
  const { seconds, unread } = ownAlarmSeconds(index, { account, instance, region });
  return unread.length > 0 ? { unread } : { value: seconds };
}
