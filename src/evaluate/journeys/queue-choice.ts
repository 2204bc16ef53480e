import type { FlowReference } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { idIn, isOpen } from './connect-standing.ts';
import { type Dependency, valueIn } from './dependency.ts';
import type { QueueState } from './exits.ts';
import { agentsOf } from './staffing.ts';
import { lost, unknown } from './standing.ts';

/** The queue that an action names: whether it is there, and whether anybody answers it. */
export interface QueueChoice {
  id?: string;
  dependency: Dependency;
  /** Whether the choice itself works: an empty queue can be chosen. */
  existence: Pick<Dependency, 'standing'>;
  state: QueueState;
}

export function queueChoice(
  here: Case,
  references: readonly FlowReference[],
  dependencyOf: (reference: FlowReference) => Dependency,
): QueueChoice | undefined {
  const agent = references.find(({ kind }) => kind === 'user');
  const reference = references.find(({ kind }) => kind === 'queue') ?? agent;
  if (!reference) return undefined;
  const dependency = dependencyOf(reference);
  const { state } = dependency.standing;
  if (isOpen(reference) || state === 'unknown')
    return { dependency, existence: dependency, state: 'unknown' };
  if (state !== 'survives') return { dependency, existence: dependency, state: 'none' };
  if (reference === agent) return { dependency, existence: dependency, state: 'staffed' };
  return staffing(here, idIn(valueIn(here, reference)), dependency);
}

function staffing(here: Case, id: string, dependency: Dependency): QueueChoice {
  const agents = agentsOf(here, [id]);
  const existence = { standing: dependency.standing };
  if (agents.count === 0 && agents.unread.length > 0) {
    const standing = unknown(`who answers it in ${here.region} could not be read`, agents.unread);
    return { id, dependency: { ...dependency, standing }, existence, state: 'unknown' };
  }
  if (agents.count > 0) return { id, dependency, existence, state: 'staffed' };
  const standing = lost(
    here.lost !== here.index.estate.scope.primary
      ? `no agent answers it in ${here.region}`
      : `no agent who moves with a traffic distribution group answers it in ${here.region}`,
  );
  return { id, dependency: { ...dependency, standing }, existence, state: 'unstaffed' };
}
