import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { RuleSummary } from '../../model/report.ts';
import { clip, oneLine } from '../clip.ts';
import { controlsOf, linksOf } from '../rules-of.ts';
import { levels, securitySeverities } from './levels.ts';
import { messageText } from './message.ts';
import { relationships } from './taxonomies.ts';

/** A rule with its documentation; the lengths are the ones that GitHub keeps. */
export function descriptor(rule: RuleSummary, frameworks: readonly ToolComponent[]): ReportingDescriptor {
  const [helpUri] = linksOf(rule);
  return {
    id: rule.id,
    name: clip(pascalCase(rule.id), 255),
    shortDescription: { text: clip(oneLine(rule.title) || rule.id, 1024) },
    fullDescription: { text: clip(oneLine(rule.why) || oneLine(rule.title) || rule.id, 1024) },
    help: { text: messageText(helpText(rule)), markdown: messageText(helpMarkdown(rule)) },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levels[rule.severity] },
    relationships: relationships(rule, frameworks),
    properties: properties(rule),
  };
}

const pascalCase = (id: string): string =>
  id.replace(/(?:^|-+)(.)/g, (_, first: string) => first.toUpperCase());

function properties({
  severity,
  domain,
  resource,
  frameworks,
}: RuleSummary): ReportingDescriptor['properties'] {
  const score = securitySeverities[severity];
  return {
    // GitHub refuses more than 20 tags and shows 10.
    tags: ['security', domain, ...Object.keys(frameworks)].slice(0, 10),
    ...(score !== undefined && { 'security-severity': score }),
    precision: 'very-high',
    severity,
    resource,
  };
}

const helpText = ({ title, why, fix }: RuleSummary): string =>
  [title, why, fix && `Fix:\n${fix}`].filter(Boolean).join('\n\n').trim();

/** The rule's own prose is Markdown already. */
function helpMarkdown(rule: RuleSummary): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const sections = [
    ['Why', rule.why],
    ['Fix', rule.fix],
    ['Controls', list(controlsOf(rule))],
    ['References', list(linksOf(rule).map((link) => `<${link}>`))],
  ] as const;
  const written = sections
    .filter(([, body]) => body !== '')
    .map(([name, body]) => `## ${name}\n\n${body.trim()}`);
  return [`**${rule.title}**`, ...written].join('\n\n');
}
