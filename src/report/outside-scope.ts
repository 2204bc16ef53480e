import type { Report } from '../model/report.ts';

/** What was read and not judged, in one sentence; undefined where everything was judged. */
export function outsideSentence({ completeness: { outside = [] } }: Report): string | undefined {
  if (outside.length === 0) return undefined;
  const all = outside.reduce((sum, { resources }) => sum + resources, 0);
  const most = [...outside].sort((a, b) => b.resources - a.resources || (a.type < b.type ? -1 : 1));
  const kinds = most.map(({ type, resources }) => `${resources} ${type}`).join(', ');
  const [resources, was] = all === 1 ? ['resource', 'was'] : ['resources', 'were'];
  return `${all} ${resources} outside of the contact centre ${was} read and not judged (${kinds}); --scope account judges them.`;
}
