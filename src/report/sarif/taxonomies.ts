import type { ReportingDescriptorRelationship, ToolComponent } from 'sarif';
import type { Report, RuleSummary } from '../../model/report.ts';
import { uuidOf } from '../identify.ts';
import { rulesOf } from '../rules-of.ts';
import { messageText } from './message.ts';

/** One taxonomy for each framework, with the controls that some rule speaks to. */
export function taxonomies(report: Report): ToolComponent[] {
  const spoken = new Map<string, Set<string>>();
  for (const rule of rulesOf(report))
    for (const [framework, mapped] of Object.entries(rule.frameworks))
      spoken.set(framework, new Set([...(spoken.get(framework) ?? []), ...mapped.map(({ id }) => id)]));
  return [...spoken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, ids]) => taxonomy(report, id, [...ids]));
}

function taxonomy(report: Report, name: string, ids: readonly string[]): ToolComponent {
  const framework = report.frameworks.find(({ id }) => id === name);
  const titles = new Map(framework?.controls.map(({ id, title }) => [id, title]));
  return {
    name,
    guid: uuidOf('framework', name),
    ...(framework?.title && { fullName: framework.title }),
    ...(framework?.edition && { version: framework.edition }),
    // These are the controls that rules mention, never a whole framework.
    isComprehensive: false,
    taxa: ids.map((id) => ({
      id,
      guid: uuidOf('control', name, id),
      ...(titles.get(id) && { shortDescription: { text: messageText(titles.get(id)!) } }),
    })),
  };
}

/** From a rule to each control that it speaks to, with the reason. */
export function relationships(
  { frameworks }: RuleSummary,
  known: readonly ToolComponent[],
): ReportingDescriptorRelationship[] {
  return Object.entries(frameworks).flatMap(([framework, mapped]) => {
    const index = known.findIndex(({ name }) => name === framework);
    return mapped.map(({ id, relation, why }) => ({
      target: {
        id,
        index: known[index]!.taxa!.findIndex((taxon) => taxon.id === id),
        toolComponent: { name: framework, index, guid: known[index]!.guid! },
      },
      kinds: ['relevant'],
      description: { text: messageText(why) },
      properties: { relation },
    }));
  });
}
