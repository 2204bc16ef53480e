import type { RuleSummary } from '../../model/report.ts';
import type { Identified } from '../identify.ts';
import { literal } from '../md/text.ts';
import { linksOf } from '../rules-of.ts';
import type { Oscal } from './context.ts';
import { observationUuid } from './observations.ts';
import { props } from './props.ts';

/** `deviation-approved` is OSCAL's word for an accepted risk, which its label still calls open. */
const statuses = ['open', 'deviation-approved'] as const;
type Status = (typeof statuses)[number];

export const risks = (of: Oscal): object[] =>
  [...of.rules.values()].flatMap((rule) =>
    statuses.flatMap((status) => {
      const failures = failuresOf(of, rule.id).filter((one) => statusOf(one) === status);
      return failures.length === 0 ? [] : [risk(of, { rule, status, failures })];
    }),
  );

export const failuresOf = ({ failures }: Oscal, rule: string): readonly Identified[] =>
  failures.get(rule) ?? [];

export const riskUuid = ({ uuid }: Oscal, failure: Identified): string =>
  uuid('risk', failure.finding.rule, statusOf(failure));

const statusOf = ({ finding }: Identified): Status => (finding.exception ? 'deviation-approved' : 'open');

function risk(
  of: Oscal,
  { rule, status, failures }: { rule: RuleSummary; status: Status; failures: readonly Identified[] },
): object {
  return {
    uuid: riskUuid(of, failures[0]!),
    title: literal(rule.title) || literal(rule.id),
    description: `${literal(rule.title)}: ${failures.length} of its resources fail.`,
    statement: rule.why || literal(rule.title),
    props: props({ rule: rule.id, severity: rule.severity, domain: rule.domain }),
    ...links(rule),
    status,
    ...(rule.fix !== '' && { remediations: [remediation(of, rule, status)] }),
    'related-observations': failures.map((one) => ({ 'observation-uuid': observationUuid(of, one) })),
  };
}

function links(rule: RuleSummary): object {
  const found = linksOf(rule).map((href) => ({ href, rel: 'reference' }));
  return found.length > 0 ? { links: found } : {};
}

const remediation = ({ uuid }: Oscal, { id, fix }: RuleSummary, status: Status): object => ({
  uuid: uuid('remediation', id, status),
  lifecycle: 'recommendation',
  title: 'Fix',
  description: fix,
});
