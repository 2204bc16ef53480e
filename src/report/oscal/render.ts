import type { Report } from '../../model/report.ts';
import { literal } from '../md/text.ts';
import { presentable } from '../presentable.ts';
import { context, type Oscal } from './context.ts';
import { controlFindings, reviewedControls } from './controls.ts';
import { inventory } from './inventory.ts';
import { observations } from './observations.ts';
import { props } from './props.ts';
import { risks } from './risks.ts';

/**
 * OSCAL assessment results. An observation a finding, a risk a rule that fails, and a finding of `not-satisfied` for
 * each control that a failure speaks to. `satisfied` is never said: no rule proves the whole of a control.
 */
export function renderOscal(from: Report): string {
  const of = context(presentable(from));
  const results = {
    uuid: of.uuid('assessment-results'),
    metadata: metadata(of.report),
    'import-ap': {
      href: `#${of.uuid('plan')}`,
      remarks: 'There is no plan in OSCAL; the rules are the plan.',
    },
    results: [result(of)],
    'back-matter': { resources: [plan(of)] },
  };
  return `${JSON.stringify({ 'assessment-results': results }, null, 2)}\n`;
}

const metadata = ({ run, tool }: Report): object => ({
  title: 'Disaster recovery and audit readiness of Amazon Connect',
  'last-modified': run.finishedAt,
  version: run.finishedAt,
  'oscal-version': '1.2.3',
  props: props({ tool: tool.name, 'tool-version': tool.version, 'rules-digest': run.rulesDigest }),
});

function plan({ report, uuid }: Oscal): object {
  const ids = report.rules.map(({ id }) => `- ${literal(id)}`).join('\n');
  return {
    uuid: uuid('plan'),
    title: 'The rules of this assessment',
    description: ids || 'No rule was run.',
  };
}

function result(of: Oscal): object {
  const { report, uuid } = of;
  const { startedAt, finishedAt } = report.run;
  return {
    uuid: uuid('result'),
    title: 'ringdown scan',
    description: `${report.rules.length} rules over ${report.scope.accounts.length} accounts.`,
    start: startedAt,
    end: finishedAt,
    props: props({ verdict: report.summary.verdict, complete: String(report.completeness.complete) }),
    ...(of.observed.length > 0 && { 'local-definitions': { 'inventory-items': inventory(of) } }),
    'reviewed-controls': reviewedControls(of),
    ...unlessEmpty('observations', observations(of)),
    ...unlessEmpty('risks', risks(of)),
    ...unlessEmpty('findings', controlFindings(of)),
    remarks: remarks(report),
  };
}

/** OSCAL has no empty lists. */
const unlessEmpty = (name: string, items: readonly object[]): object =>
  items.length > 0 ? { [name]: items } : {};

function remarks({ summary, run }: Report): string {
  const { notApplicable, unknown, error } = summary.counts;
  const said = [
    `${unknown + error} observations could not be decided; their remarks say why.`,
    `${notApplicable} pairs of a rule and a resource that it does not apply to are no observations.`,
    ...(run.interrupted ? ['The scan was interrupted: what was not read is unknown.'] : []),
  ];
  return said.join(' ');
}
