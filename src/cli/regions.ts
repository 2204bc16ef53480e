import { awsRegions } from '../model/aws-regions.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';

/** The Regions of a scan, the primary one first. @throws UserError for a name that is no Region, or one named twice. */
export function parseRegions(names: readonly string[]): { primary: string; recovery?: string } {
  for (const name of names)
    if (!awsRegions.includes(name))
      throw new UserError(
        'unknown-region',
        `no AWS Region is called "${name}"${didYouMean(name, awsRegions)}`,
      );
  const [primary, recovery, ...more] = names;
  if (primary === undefined)
    throw new UserError(
      'no-region',
      'no Region to scan; use --region us-east-1 --region us-west-2, or write ringdown.yaml with `ringdown init`',
    );
  if (more.length > 0)
    throw new UserError(
      'too-many-regions',
      `a scan takes a primary and a recovery Region, not ${names.length} Regions`,
    );
  if (primary === recovery)
    throw new UserError('same-region', `primary and recovery Region are both ${primary}`);
  return recovery === undefined ? { primary } : { primary, recovery };
}
