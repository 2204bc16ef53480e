import type { Location } from 'sarif';
import type { Finding } from '../../model/finding.ts';

/**
 * Where a finding is: the resource as a logical location, and for GitHub, which refuses results without a file, a
 * path that no repository has but that is the same in every run.
 */
export function location({ resource }: Pick<Finding, 'resource'>): Location {
  const { type, id, arn, account, region } = resource;
  return {
    physicalLocation: {
      artifactLocation: { uri: ['aws', account, region, type, id].map(segment).join('/') },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
    },
    logicalLocations: [
      { name: id, fullyQualifiedName: arn ?? `${account}/${region}/${type}/${id}`, kind: 'resource' },
    ],
  };
}

/** One segment of a path; `.` and `..` would lead out of it, and an empty one be folded away. */
function segment(text: string): string {
  const encoded = encodeURIComponent(text.replaceAll('::', '-'));
  return /^\.{0,2}$/.test(encoded) ? `_${encoded}` : encoded.slice(0, 255).replace(/%[^%]?$/, '');
}
