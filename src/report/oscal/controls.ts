import type { FrameworkSummary } from '../../model/report.ts';
import { literal } from '../md/text.ts';
import type { Oscal } from './context.ts';
import { observationUuid } from './observations.ts';
import { props } from './props.ts';
import { failuresOf, riskUuid } from './risks.ts';

/** The controls of each framework that some rule examined, be it that nobody could tell. */
export function reviewedControls({ report, observed }: Oscal): object {
  const examined = new Set(observed.map(({ finding }) => finding.rule));
  const selections = report.frameworks.flatMap(({ id, controls }) => {
    const reviewed = controls.filter(({ rules }) => rules.some((rule) => examined.has(rule)));
    const ids = [...new Set(reviewed.map((control) => controlId(id, control.id)))];
    return ids.length === 0
      ? []
      : [{ description: literal(id), 'include-controls': ids.map((one) => ({ 'control-id': one })) }];
  });
  // The schema wants a selection, and `include-all` would be a lie.
  const none = { description: 'No control was examined.', 'include-controls': [{ 'control-id': 'none' }] };
  return { 'control-selections': selections.length > 0 ? selections : [none] };
}

/**
 * One `not-satisfied` for each control that a failure disproves, excepted or not. A failure that only weakens a
 * control is an observation and a risk, and says nothing about the control as a whole.
 */
export const controlFindings = (of: Oscal): object[] =>
  of.report.frameworks.flatMap((framework) =>
    framework.controls.flatMap((control) => controlFinding(of, framework.id, control)),
  );

function controlFinding(
  of: Oscal,
  framework: string,
  { id, rules, state }: FrameworkSummary['controls'][number],
): object[] {
  if (state !== 'gap' && state !== 'excepted') return [];
  const failures = rules.flatMap((rule) => failuresOf(of, rule));
  if (failures.length === 0) return [];
  const title = `${literal(framework)} ${literal(id)}`;
  return [
    {
      uuid: of.uuid('finding', framework, id),
      title,
      description: `${failures.length} observations speak against ${title}.`,
      props: props({ framework, control: id }),
      target: {
        type: 'objective-id',
        'target-id': controlId(framework, id),
        status: { state: 'not-satisfied', reason: 'fail' },
      },
      'related-observations': failures.map((one) => ({ 'observation-uuid': observationUuid(of, one) })),
      'related-risks': [...new Set(failures.map((one) => riskUuid(of, one)))].map((uuid) => ({
        'risk-uuid': uuid,
      })),
    },
  ];
}

/** NIST's own ids where there are some (`cp-9.3`); others are made of the framework's id and the control's. */
function controlId(framework: string, id: string): string {
  const nist = framework === 'nist-800-53' && /^([A-Z]{2}-\d+)(?:\((\d+)\))?$/.exec(id);
  if (nist) return [nist[1]!.toLowerCase(), ...(nist[2] === undefined ? [] : [nist[2]])].join('.');
  return `_${framework}_${id}`
    .replace(/[^\p{L}\p{N}\-_]+/gu, '.')
    .replace(/\.+$/, '')
    .replace(/^_(?=\p{L})/u, '');
}
