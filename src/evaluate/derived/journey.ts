import type { Value } from '../../model/estate.ts';
import type { Journey, JourneyBreak, JourneyDependency, JourneyOutcome } from '../../model/journey.ts';
import { journeysOf } from '../journeys/journeys.ts';
import type { Derive, Derived, DerivedItem } from './derivation.ts';
import { noRecovery } from './no-recovery.ts';

/** Journeys as resources that rules judge. */
export const deriveJourneys: Derive = (index) => {
  const { primary, recovery } = index.estate.scope;
  const { journeys, dependencies, unlisted } = journeysOf(index);
  return { items: journeys.map((journey) => itemOf(journey, dependencies, { primary, recovery })), unlisted };
};

function itemOf(
  journey: Journey,
  table: readonly JourneyDependency[],
  { primary, recovery }: { primary: string; recovery: string | undefined },
): DerivedItem {
  const { account, region, whenLost } = journey;
  const withoutPrimary = whenLost[primary];
  const withoutRecovery = recovery === undefined ? undefined : whenLost[recovery];
  return {
    account,
    region,
    fields: {
      Id: { value: journey.id },
      EntryKind: { value: journey.entry.kind },
      Entry: { value: journey.entry.name },
      Flow: { value: journey.entry.flow },
      InstanceId: { value: journey.instance.id },
      ...fieldsOf(withoutPrimary, 'WithoutPrimary'),
      ...fieldsOf(withoutRecovery, 'WithoutRecovery'),
      AgentsWithoutPrimary: agentsOf(withoutPrimary),
      Queues: complete(journey, journey.queues),
      Dependencies: complete(journey, namesOf(journey, table)),
    },
  };
}

/** What breaks is certain even where the fate is not: more may, and that is said apart. */
function fieldsOf(outcome: JourneyOutcome | undefined, suffix: string): { [field: string]: Derived } {
  if (!outcome)
    return Object.fromEntries(
      ['Fate', 'FirstBreak', 'Breaks'].map((field) => [`${field}${suffix}`, { unread: [noRecovery] }]),
    );
  const { fate, breaks, open, unread } = outcome;
  const complete = open.length === 0;
  const unsure = { unread: outcome.openUnread };
  return {
    [`Fate${suffix}`]: fate === 'unknown' ? { unread } : { value: fate },
    [`FirstBreak${suffix}`]:
      breaks[0] || complete ? { value: breaks[0] ? oneLine(breaks[0]) : null } : unsure,
    [`Breaks${suffix}`]: complete ? { value: breaks.map(toValue) } : unsure,
  };
}

/** What lies behind an open question may lead on to more. */
function complete({ whenLost }: Journey, value: string[]): Derived {
  const outcomes = Object.values(whenLost);
  if (outcomes.length === 0) return { unread: [noRecovery] };
  const unread = outcomes.flatMap(({ openUnread }) => openUnread);
  return unread.length > 0 ? { unread } : { value };
}

function agentsOf(outcome: JourneyOutcome | undefined): Derived {
  if (!outcome) return { unread: [noRecovery] };
  const unread = [...outcome.agentsUnread, ...outcome.openUnread];
  return outcome.agents === null || unread.length > 0 ? { unread } : { value: outcome.agents };
}

const oneLine = ({ kind, dependency, why }: JourneyBreak): string => `${kind} ${dependency}: ${why}`;

const toValue = ({ dependency, kind, where, why }: JourneyBreak): Value => ({
  Dependency: dependency,
  Kind: kind,
  Where: where,
  Why: why,
});

const namesOf = ({ dependencies }: Journey, table: readonly JourneyDependency[]): string[] => [
  ...new Set(dependencies.map((i) => `${table[i]!.kind} ${table[i]!.name}`)),
];
