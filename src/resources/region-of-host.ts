const amazonHost = /\.(amazonaws\.com(\.cn)?|on\.aws|api\.aws)$/;
const regionName =
  /(?:^|[.-])((?:af|ap|ca|cn|eu|il|me|mx|sa|us)(?:-gov)?-(?:central|(?:north|south)(?:east|west)?|east|west)-\d)(?=\.)/;

/**
 * The Region in a host name that AWS gave out, such as meridian-17.us-east-1.elb.amazonaws.com. Undefined for names
 * that name none: those of CloudFront and Global Accelerator, older names of buckets, and everybody's own.
 */
export const regionOfHost = (host: string): string | undefined =>
  amazonHost.test(host) ? regionName.exec(host)?.[1] : undefined;

/** DNS answers names with a dot at the end, and the rest of AWS without; case does not matter. */
export const hostName = (name: string): string => name.replace(/\.$/, '').toLowerCase();
