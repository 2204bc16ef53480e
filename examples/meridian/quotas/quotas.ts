import { instanceIdOf } from '../connect/instances.ts';
import { bothRegions, type Region } from '../place.ts';

/** A quota as one Region has it: of one instance of Amazon Connect, or of the account where none is named. */
export interface Quota {
  service: string;
  region: Region;
  code: string;
  name: string;
  value: number;
  usual: number;
  instance?: string;
}

type Row = [code: string, name: string, usual: number, raised?: number];

/** https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html, in 2026. */
const ofInstance: Row[] = [
  ['L-12AB7C57', 'Concurrent active calls per instance', 10, 1200],
  ['L-D4BA6F6E', 'Concurrent active chats per instance', 500, 800],
  ['L-60553137', 'Concurrent active tasks per instance', 2500],
  ['L-B117F12F', 'Concurrent active emails per instance', 1000],
  ['L-22922690', 'Contact flows per instance', 100, 250],
  ['L-19755C7E', 'Flow modules per instance', 200],
  ['L-19A87C94', 'Queues per instance', 50, 150],
  ['L-D3E7BE26', 'Routing profiles per instance', 100],
  ['L-F325A715', 'Security profiles per instance', 100],
  ['L-9A46857E', 'Users per instance', 500, 900],
  ['L-8F812903', 'Phone numbers per instance', 5, 80],
  ['L-68BBE2E8', 'Quick connects per instance', 100, 200],
  ['L-20CD02F7', 'Hours of operation per instance', 100],
  ['L-0865B754', 'Prompts per instance', 500],
  ['L-E3D2F503', 'AWS Lambda functions per instance', 35, 80],
  ['L-CCEA7427', 'Amazon Lex V2 bot aliases per instance', 100],
  ['L-516BC0EB', 'Queues per routing profile per instance', 50],
];

const ofAccount: Row[] = [
  ['L-AA17A6B9', 'Amazon Connect instances per account', 2, 5],
  ['L-2E719449', 'Rate of GetMetricDataV2 API requests', 10, 20],
  ['L-371095B8', 'Rate of DescribeContact API requests', 10],
];

/** Services that calls run through besides Amazon Connect, with what was raised there for the storms. */
const beside: { [service: string]: Row[] } = {
  dynamodb: [
    ['L-CF0CBE56', 'Table-level read throughput limit', 40_000, 120_000],
    ['L-AB614373', 'Table-level write throughput limit', 40_000, 80_000],
    ['L-F98FE922', 'Maximum number of tables', 2500],
  ],
  firehose: [],
  kinesis: [],
  kms: [],
  lambda: [['L-B99A9384', 'Concurrent executions', 1000, 3000]],
  lex: [],
};

export const quotaServices = ['connect', ...Object.keys(beside)];

const ofService = (region: Region, [service, rows]: [string, Row[]]): Quota[] =>
  rows.map(([code, name, usual, raised]) => ({
    ...{ service, region, code, name, usual },
    value: raised ?? usual,
  }));

/** The same on both sides, as the account team was asked for. */
export const quotasOf = (): Quota[] =>
  bothRegions.flatMap((region) => [
    ...Object.entries(beside).flatMap((each) => ofService(region, each)),
    ...[...ofInstance, ...ofAccount].map(([code, name, usual, raised]) => ({
      ...{ service: 'connect', region, code, name, usual },
      value: ofAccount.some(([one]) => one === code) ? (raised ?? usual) : usual,
    })),
    ...ofInstance.flatMap(([code, name, usual, value]) =>
      value === undefined
        ? []
        : [{ service: 'connect', region, code, name, usual, value, instance: instanceIdOf('meridian') }],
    ),
  ]);
