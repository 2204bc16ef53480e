const amazonHost = /\.(amazonaws\.com(\.cn)?|on\.aws|api\.aws)$/;
/** A label of its own, or after `s3-website-`, which some Regions write with a hyphen. */
const regionLabel =
  /^(?:s3-(?:website-)?)?((?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov)?-(?:central|(?:north|south)(?:east|west)?|east|west)-\d)$/;

/**
 * The Region in a host name that AWS gave out, such as meridian-17.us-east-1.elb.amazonaws.com. Undefined for names
 * that name none: those of CloudFront and Global Accelerator, older names of buckets, and everybody's own.
 */
export function regionOfHost(host: string): string | undefined {
  if (!amazonHost.test(host)) return undefined;
  // From the right, because a bucket may be called anything.
  const labels = host.split('.').reverse();
  return labels.flatMap((label) => regionLabel.exec(label)?.[1] ?? [])[0];
}

/** DNS answers names with a dot at the end, and the rest of AWS without; case does not matter. */
export const hostName = (name: string): string => name.replace(/\.$/, '').toLowerCase();
