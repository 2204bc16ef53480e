import type { DrillSummary } from '../../model/drill.ts';
import type { Finding } from '../../model/finding.ts';
import {
  type GateName,
  type GateState,
  gateNames,
  type ReadinessGate,
  type ReadinessLine,
  type ReportReadiness,
} from '../../model/readiness.ts';
import { type Counts, countFindings } from '../../model/report.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import { type Place, placeOf, placesOf, type ReadinessTable } from '../../rules/readiness/readiness.ts';
import { proofOf } from './proof.ts';

export interface ReadinessInput {
  table: ReadinessTable;
  /** Ids of the rules that ran, and of those that exist and did not. */
  ran: readonly string[];
  leftOut: readonly string[];
  byRule: ReadonlyMap<string, readonly Finding[]>;
  /** Records as they are, and what became of them; absent where nobody named any. */
  drills?: { records: readonly Drill[]; summaries: readonly DrillSummary[] } | undefined;
  at: string;
}

/** How far the recovery of each line has come, by gates. Never one number: a gate that is not met caps what follows. */
export function readinessOf(input: ReadinessInput): ReportReadiness {
  const places = placesOf(input.table);
  const placed = { ran: byPlace(places, input.ran), leftOut: byPlace(places, input.leftOut) };
  return {
    lines: input.table.lines.map(({ id, title, gates }, at): ReadinessLine => {
      const judged = gateNames.map((gate): ReadinessGate => {
        const path = ['lines', at, 'gates', gate, 'rules'].join('/');
        const own = { ran: placed.ran.get(path) ?? [], leftOut: placed.leftOut.get(path) ?? [] };
        return gateOf(input, { line: id, gate, types: gates[gate]?.drills, ...own });
      });
      return { id, title, ...levelOf(judged), gates: judged };
    }),
  };
}

function byPlace(places: readonly Place[], rules: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const rule of rules) {
    const key = placeOf(places, rule)?.path.join('/');
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), rule]);
  }
  return found;
}

interface Gate {
  line: string;
  gate: GateName;
  types: Parameters<typeof proofOf>[0]['types'];
  ran: readonly string[];
  leftOut: readonly string[];
}

function gateOf(input: ReadinessInput, { line, gate, types, ran, leftOut }: Gate): ReadinessGate {
  const findings = ran.flatMap((rule) => input.byRule.get(rule) ?? []);
  const { grave, others } = weighed(findings);
  const rulesWith = (...verdicts: Finding['verdict'][]) => [
    ...new Set(grave.filter(({ verdict }) => verdicts.includes(verdict)).map(({ rule }) => rule)),
  ];
  const told = {
    gate,
    holding: countFindings(grave),
    minor: countFindings(others),
    failing: rulesWith('fail'),
    undecided: rulesWith('unknown', 'error'),
    leftOut: [...leftOut],
  };
  const state = stateOf(told);
  if (gate !== 'proven') return { ...told, state };
  return { ...told, ...proofOf({ state, types, line, drills: input.drills, at: input.at }) };
}

/** What is critical or high holds a gate; where nothing of that applies, everything does. */
function weighed(findings: readonly Finding[]): { grave: Finding[]; others: Finding[] } {
  const applicable = findings.filter(({ verdict }) => verdict !== 'not-applicable');
  const isGrave = ({ severity }: Finding) => severity === 'critical' || severity === 'high';
  const grave = applicable.filter(isGrave);
  return grave.length > 0
    ? { grave, others: applicable.filter((finding) => !isGrave(finding)) }
    : { grave: applicable, others: [] };
}

/** An exception does not make the phone ring: what is excepted holds the gate as any failure. */
function stateOf({ holding, leftOut }: { holding: Counts; leftOut: readonly string[] }): GateState {
  if (holding.fail + holding.excepted > 0) return 'not-met';
  if (holding.unknown + holding.error + leftOut.length > 0) return 'unknown';
  return holding.pass > 0 ? 'met' : 'nothing-to-judge';
}

/** A gate with nothing to judge is passed over, but for the last: what nobody tried is not proven. */
function levelOf(gates: readonly ReadinessGate[]): Pick<ReadinessLine, 'level' | 'stoppedBy'> {
  const built = gates.filter(({ gate }) => gate !== 'proven');
  if (built.every(({ state }) => state === 'nothing-to-judge')) return { level: 'nothing-to-judge' };
  const stop = gates.find(
    ({ gate, state }) => state === 'not-met' || state === 'unknown' || (gate === 'proven' && state !== 'met'),
  );
  if (!stop) return { level: 'proven' };
  const met = gates.slice(0, gates.indexOf(stop)).filter(({ state }) => state === 'met');
  return { level: met.at(-1)?.gate ?? 'none', stoppedBy: stop.gate };
}
