import { type Severity, severities } from '../model/finding.ts';
import { type FlowFindingCode, findingCodes } from './finding-codes.ts';
import type { Flow, FlowAction, Place } from './flow.ts';
import { graphOf } from './graph.ts';
import { branchChecks } from './lint-branches.ts';
import { callerDataChecks } from './lint-caller-data.ts';
import type { Check, Hit } from './lint-check.ts';
import { endingChecks } from './lint-endings.ts';
import { inputChecks } from './lint-input.ts';
import { loopChecks } from './lint-loops.ts';
import { referenceChecks } from './lint-references.ts';
import { regionChecks } from './lint-regions.ts';
import { settingChecks } from './lint-settings.ts';

/** Something wrong with a flow that its text alone proves. */
export interface FlowFinding {
  code: FlowFindingCode;
  severity: Severity;
  /** Id of the action; null when it concerns the whole flow. */
  action: string | null;
  /** What people call the action: its friendly name, else an id that reads as one. */
  name: string | null;
  message: string;
  place: Place;
}

const checks: readonly Check[] = [
  ...branchChecks,
  ...loopChecks,
  ...endingChecks,
  ...regionChecks,
  ...referenceChecks,
  ...inputChecks,
  ...callerDataChecks,
  ...settingChecks,
];

/**
 * Judges a flow offline: no state of AWS is asked for, and nothing is said that the flow alone does not prove.
 * The worst findings come first, then the order of the file.
 */
export function lintFlow(flow: Flow): FlowFinding[] {
  const graph = graphOf(flow);
  const hits = checks.flatMap((check) => check(graph));
  const order = new Map(flow.actions.map((action, index) => [action, index]));
  const found = [
    ...flow.problems.map(({ code, message, place, action }) =>
      finding(code, message, place, graph.byId.get(action ?? '') ?? null, action),
    ),
    ...hits
      .sort((a, b) => (order.get(a.action) ?? 0) - (order.get(b.action) ?? 0))
      .map(({ code, action, message }) => finding(code, message, action.place, action, action.id)),
  ];
  return found.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function finding(
  code: Hit['code'],
  message: string,
  place: Place,
  action: FlowAction | null,
  id: string | null,
): FlowFinding {
  return {
    code,
    severity: findingCodes[code].severity,
    action: id,
    name: action === null ? null : nameOf(action),
    message,
    place,
  };
}

/** Ids of the designer are UUIDs and tell people nothing; others were chosen. */
const nameOf = ({ name, id }: FlowAction): string | null =>
  name ?? (id === '' || /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(id) ? null : id);
