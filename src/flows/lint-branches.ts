import { actionType } from './catalogue.ts';
import type { FlowAction } from './flow.ts';
import type { Graph } from './graph.ts';
import { quoted } from './json.ts';
import type { Check, Hit } from './lint-check.ts';

/** Branches that are missing, and actions that no branch leads to. */
export const branchChecks: readonly Check[] = [missingBranches, unreachable, unknownTypes];

/** Actions that nobody reaches are not judged: they do nothing. */
function missingBranches({ reached }: Graph): Hit[] {
  return [...reached].flatMap((action) => {
    const { errors = [], outcomes = [] } = actionType(action.type) ?? {};
    const has = new Set(action.transitions.errors.map(({ errorType }) => errorType));
    const compared = new Set(action.transitions.conditions.flatMap(({ operands }) => operands));
    return [
      ...[...errors, ...extraErrors(action)]
        .filter((error) => !has.has(error))
        .map((error) => missingError(action, error)),
      ...outcomes
        .filter((outcome) => !compared.has(outcome))
        .map(
          (outcome): Hit => ({
            code: 'branch-missing',
            action,
            message: `${action.type} has no branch for ${outcome}`,
          }),
        ),
    ];
  });
}

/**
 * Input that is not stored must say where unexpected input goes; stored input must not. A transfer that comes back
 * to the flow tells apart a line that is busy from one that nobody answers.
 */
function extraErrors({ type, parameters }: FlowAction): string[] {
  if (type === 'GetParticipantInput' && parameters.StoreInput === 'False') return ['NoMatchingCondition'];
  const returns = type === 'TransferParticipantToThirdParty' && parameters.ContinueFlowExecution === 'True';
  return returns && parameters.ThirdPartyPhoneNumber !== undefined
    ? ['CallFailed', 'ConnectionTimeLimitExceeded']
    : [];
}

const codeOfError: { [error: string]: Hit['code'] } = {
  CallFailed: 'transfer-branch-missing',
  ConnectionTimeLimitExceeded: 'transfer-branch-missing',
  NoMatchingCondition: 'branch-missing',
  QueueAtCapacity: 'queue-full-branch-missing',
};

const missingError = (action: FlowAction, error: string): Hit => ({
  code: codeOfError[error] ?? 'error-branch-missing',
  action,
  message: `${action.type} has no branch for ${error}`,
});

function unreachable({ flow, reached }: Graph): Hit[] {
  // Without a start everything would be; that is one defect and is reported as such.
  if (reached.size === 0) return [];
  const ids = new Set([...reached].map(({ id }) => id));
  return flow.actions
    .filter((action) => !ids.has(action.id))
    .map((action) => ({
      code: 'unreachable-action',
      action,
      message: `no path leads to this ${action.type}`,
    }));
}

/** One a type: the message is about what ringdown knows. */
function unknownTypes({ flow }: Graph): Hit[] {
  const seen = new Set<string>(['']);
  return flow.actions
    .filter(({ type }) => actionType(type) === undefined && !seen.has(type) && seen.add(type))
    .map((action) => ({
      code: 'unknown-action',
      action,
      message: `ringdown does not know the type ${quoted(action.type)}`,
    }));
}
