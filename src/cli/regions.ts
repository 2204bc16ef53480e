import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';

/**
 * Regions by partition. Our own list, because the SDK's endpoint data is made for clients: for Amazon Connect it
 * leaves out ap-northeast-3 (Osaka), which exists as a recovery Region.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
const regions = `
  us-east-1 us-east-2 us-west-1 us-west-2
  af-south-1
  ap-east-1 ap-east-2 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4
  ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-northeast-1 ap-northeast-2 ap-northeast-3
  ca-central-1 ca-west-1
  eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3
  il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1
  us-gov-east-1 us-gov-west-1
  cn-north-1 cn-northwest-1
`
  .trim()
  .split(/\s+/);

/** The Regions of a scan, the primary one first. @throws UserError for a name that is no Region, or one named twice. */
export function parseRegions(names: readonly string[]): { primary: string; recovery?: string } {
  for (const name of names)
    if (!regions.includes(name))
      throw new UserError('unknown-region', `no AWS Region is called "${name}"${didYouMean(name, regions)}`);
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
