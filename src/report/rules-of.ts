import { countFindings, type Report, type RuleSummary } from '../model/report.ts';

/** Every rule of the report, and a stub for each that has a finding and no description: no finding is dropped. */
export function rulesOf({ rules, findings }: Report): RuleSummary[] {
  const known = new Set(rules.map(({ id }) => id));
  const stubs = new Map<string, RuleSummary>();
  for (const { rule, severity, resource } of findings)
    if (!known.has(rule) && !stubs.has(rule))
      stubs.set(rule, {
        id: rule,
        title: rule,
        severity,
        domain: 'other',
        resource: resource.type,
        why: '',
        fix: '',
        references: [],
        frameworks: {},
        counts: countFindings(findings.filter((finding) => finding.rule === rule)),
      });
  return [...rules, ...stubs.values()];
}

/** Pages that a reader may be sent to. */
export const linksOf = ({ references }: RuleSummary): string[] =>
  references.filter((link) => /^https:\/\/[^\s<>"]+$/.test(link));

/** `hipaa 164.312(b)`, one for each control that the rule speaks to. */
export const controlsOf = ({ frameworks }: RuleSummary): string[] =>
  Object.entries(frameworks).flatMap(([framework, mapped]) => mapped.map(({ id }) => `${framework} ${id}`));
