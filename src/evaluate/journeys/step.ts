import { actionType } from '../../flows/catalogue.ts';
import type { FlowAction, FlowReference } from '../../flows/flow.ts';
import type { Case } from './case.ts';
import { isOpen } from './connect-standing.ts';
import { type Dependency, valueIn } from './dependency.ts';
import type { QueueState } from './exits.ts';
import type { FlowTarget } from './flow-target.ts';
import type { Answer, Node } from './node.ts';
import { queueChoice } from './queue-choice.ts';
import { unknown } from './standing.ts';

interface At {
  action: FlowAction;
  references: readonly FlowReference[];
  queue: QueueState;
  find: (kind: 'flow' | 'module', value: string) => FlowTarget;
  dependency: (reference: FlowReference) => Dependency;
}

/** What one action does to a contact, in one case. */
export interface Step {
  dependencies: Dependency[];
  outcome: Node['outcome'];
  person: Answer;
  speaks: Answer;
  broken: Answer;
  queues: string[];
  /** State of the queue that contacts go on with. */
  queue: QueueState;
  /** Flow or module that contacts go into. */
  into?: FlowTarget;
  side: FlowTarget[];
}

export function stepOf(here: Case, at: At): Step {
  const { action, references } = at;
  if (references.length === 0) return stepByItself(action, at.queue);
  const walked = references.filter(({ kind }) => kind === 'flow' || kind === 'module');
  const targets = walked.map((reference) => ({ reference, target: targetFor(here, at, reference) }));
  const choice = queueChoice(here, references, at.dependency);
  const others = references.filter((r) => !walked.includes(r) && !(choice && r.kind === 'queue'));
  const dependencies = [
    ...others.map((reference) => at.dependency(reference)),
    ...targets.map(({ target: { kind, name, standing } }) => ({ kind, name, standing })),
    ...(choice ? [choice.dependency] : []),
  ];
  const outcome = outcomeOf([
    ...dependencies.filter((d) => d !== choice?.dependency),
    ...(choice ? [choice.existence] : []),
  ]);
  const queue = choice && setsQueue(action) ? choice.state : at.queue;
  const into = targets.find(({ reference }) => !isHook(reference) && isWalked(action))?.target;
  return {
    dependencies,
    outcome,
    person: personOf(action, { outcome, queue: choice ? choice.state : at.queue }),
    speaks: speaksOf(action, outcome),
    broken: brokenOf(dependencies),
    queues: choice?.id === undefined ? [] : [choice.id],
    queue,
    ...(into && { into }),
    side: targets.filter(({ reference }) => isHook(reference)).map(({ target }) => target),
  };
}

const none: never[] = [];

/** Most actions use nothing that could be missing. */
const stepByItself = (action: FlowAction, queue: QueueState): Step => ({
  dependencies: none,
  outcome: 'ok',
  person: personOf(action, { outcome: 'ok', queue }),
  speaks: speaksOf(action, 'ok'),
  broken: 'no',
  queues: none,
  queue,
  side: none,
});

const isHook = ({ parameter }: FlowReference): boolean => parameter.startsWith('EventHooks.');

const isWalked = ({ type }: FlowAction): boolean => type === 'TransferToFlow' || type === 'InvokeFlowModule';

const setsQueue = ({ type }: FlowAction): boolean => type === 'UpdateContactTargetQueue';

function targetFor(here: Case, { find }: At, reference: FlowReference): FlowTarget {
  const kind = reference.kind as 'flow' | 'module';
  if (!isOpen(reference)) return find(kind, valueIn(here, reference));
  const { value } = reference;
  return {
    id: value,
    kind,
    name: value,
    standing: unknown(`${value} is chosen while a contact is in the flow`),
  };
}

function outcomeOf(dependencies: readonly Pick<Dependency, 'standing'>[]): Node['outcome'] {
  const states = dependencies.map(({ standing }) => standing.state);
  if (states.includes('lost')) return 'error';
  return states.includes('unknown') || states.includes('degraded') ? 'either' : 'ok';
}

function brokenOf(dependencies: readonly Dependency[]): Answer {
  const states = dependencies.map(({ standing }) => standing.state);
  if (states.includes('lost') || states.includes('degraded')) return 'yes';
  return states.includes('unknown') ? 'unknown' : 'no';
}

function speaksOf({ type }: FlowAction, outcome: Node['outcome']): Answer {
  if (!actionType(type)?.waits) return 'no';
  if (outcome === 'either') return 'unknown';
  return outcome === 'ok' ? 'yes' : 'no';
}

const people = new Set(['TransferContactToAgent', 'TransferParticipantToThirdParty', 'CompleteOutboundCall']);
const queued = new Set([
  'TransferContactToQueue',
  'DequeueContactAndTransferToQueue',
  'CreateCallbackContact',
]);

function personOf(
  { type }: FlowAction,
  { outcome, queue }: { outcome: Node['outcome']; queue: QueueState },
): Answer {
  if (outcome === 'error') return 'no';
  const reached: Answer = people.has(type) ? 'yes' : queued.has(type) ? staffed[queue] : 'no';
  return reached === 'yes' && outcome === 'either' ? 'unknown' : reached;
}

const staffed: { [state in QueueState]: Answer } = {
  none: 'no',
  staffed: 'yes',
  unstaffed: 'no',
  unknown: 'unknown',
};
