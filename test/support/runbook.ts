import { accounts, meridian } from '../../examples/meridian/index.ts';
import { makeReport } from '../../src/cli/report-flow.ts';
import { selectForReport } from '../../src/cli/select-rules.ts';
import { runbookNeeds } from '../../src/evaluate/runbook/needs.ts';
import { makeRunbook } from '../../src/evaluate/runbook/runbook.ts';
import type { Estate } from '../../src/model/estate.ts';
import { noObjectives } from '../../src/model/recovery.ts';
import type { Command, Runbook, RunbookPart, RunbookSettings, RunbookStep } from '../../src/model/runbook.ts';
import { standardScope } from '../../src/model/scope-choice.ts';
import { registry } from '../../src/resources/index.ts';
import { scan } from './scan.ts';

const selection = selectForReport({
  patterns: ['connect-journey-survives-*', 'connect-tdg-*', 'connect-number-on-tdg', 'aurora-*', 'rds-has-*'],
  folders: [],
  severity: 'info',
  frameworks: [],
  roles: [],
  params: {},
  objectives: noObjectives,
  scope: standardScope,
  exceptions: [],
  attestations: [],
  drills: [],
});

/** One call that a scan made for a runbook. */
export interface Made {
  service: string;
  operation: string;
}

/** Reads the demo centre for a runbook, and notes every call. */
export async function readMeridian(ready: boolean): Promise<{ estate: Estate; made: Made[] }> {
  const made: Made[] = [];
  const estate = await scan({
    fixtures: meridian({ now: new Date('2026-01-15T12:00:00Z'), ready }),
    mentions: [...runbookNeeds, ...selection.rules.flatMap(({ mentions }) => mentions)],
    session: { accounts: [...accounts], timeoutMs: 30_000 },
    wrap: (perform) => (call, request, signal) => {
      made.push({ service: call.service.id, operation: call.operation });
      return perform(call, request, signal);
    },
  });
  return { estate: { ...estate, tool: 'ringdown test' }, made };
}

/** The runbook of an estate, with the findings of a few rules. */
export function runbookOf(estate: Estate, region = 'primary', settings: RunbookSettings = {}): Runbook {
  const { findings, rules } = makeReport(estate, selection, { params: {} });
  return makeRunbook({ registry, estate, region, findings, rules, settings });
}

const partsOf = ({ sections }: Runbook): RunbookPart[] => sections.flatMap(({ parts }) => parts);

export const stepsOf = (runbook: Runbook): RunbookStep[] =>
  partsOf(runbook).flatMap((part) => (part.kind === 'step' ? [part] : []));

export const commandsOfStep = ({ commands, fallback, checks, missing }: RunbookStep): Command[] => [
  ...commands,
  ...fallback,
  ...checks.flatMap(({ command }) => command ?? []),
  ...missing.flatMap(({ find }) => find ?? []),
];

/** Every command of a runbook, wherever it stands. */
export const commandsOf = (runbook: Runbook): Command[] =>
  partsOf(runbook).flatMap((part) => {
    if (part.kind === 'step') return commandsOfStep(part);
    if (part.kind === 'checks') return part.checks.flatMap(({ command }) => command ?? []);
    return part.kind === 'missing' ? part.missing.flatMap(({ find }) => find ?? []) : [];
  });
