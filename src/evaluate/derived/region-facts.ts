/**
 * Pairs that Amazon Connect Global Resiliency documents, source first.
 * https://docs.aws.amazon.com/connect/latest/adminguide/setup-connect-global-resiliency.html
 */
const pairs: readonly [source: string, replica: string][] = [
  ['us-east-1', 'us-west-2'],
  ['us-west-2', 'us-east-1'],
  ['eu-west-2', 'eu-central-1'],
  ['eu-central-1', 'eu-west-2'],
  ['ap-northeast-1', 'ap-northeast-3'],
];

export const isResilientPair = (source: string, replica: string): boolean =>
  pairs.some(([from, to]) => from === source && to === replica);

/** Country of a Region, or EU, by its name: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const jurisdictions: { [region: string]: string } = {
  'us-east-1': 'US',
  'us-east-2': 'US',
  'us-west-1': 'US',
  'us-west-2': 'US',
  'us-gov-east-1': 'US',
  'us-gov-west-1': 'US',
  'af-south-1': 'ZA',
  'ap-east-1': 'HK',
  'ap-east-2': 'TW',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-northeast-3': 'JP',
  'ap-south-1': 'IN',
  'ap-south-2': 'IN',
  'ap-southeast-1': 'SG',
  'ap-southeast-2': 'AU',
  'ap-southeast-3': 'ID',
  'ap-southeast-4': 'AU',
  'ap-southeast-5': 'MY',
  'ap-southeast-6': 'NZ',
  'ap-southeast-7': 'TH',
  'ca-central-1': 'CA',
  'ca-west-1': 'CA',
  'cn-north-1': 'CN',
  'cn-northwest-1': 'CN',
  'eu-central-1': 'EU',
  'eu-central-2': 'CH',
  'eu-north-1': 'EU',
  'eu-south-1': 'EU',
  'eu-south-2': 'EU',
  'eu-west-1': 'EU',
  'eu-west-2': 'GB',
  'eu-west-3': 'EU',
  'il-central-1': 'IL',
  'me-central-1': 'AE',
  'me-south-1': 'BH',
  'mx-central-1': 'MX',
  'sa-east-1': 'BR',
};

export const jurisdictionOf = (region: string): string | null => jurisdictions[region] ?? null;
