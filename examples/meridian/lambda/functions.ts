import { instanceArn, instanceIdOf } from '../connect/instances.ts';
import { functionSubnets } from '../network/networks.ts';
import { type Ago, bothRegions, hex, primary, production, type Region } from '../place.ts';

/** A function as one Region has it. */
export interface LambdaFunction {
  name: string;
  region: Region;
  description: string;
  runtime: string;
  memory: number;
  /** Seconds; 5 unless it takes longer. */
  timeout?: number;
  /** Subnets, for a function in a VPC. */
  subnets?: string[];
  /** Key of its environment, by ARN; the one of all functions without. */
  key?: string;
  /** Whose role it runs as, when not as its own. */
  role?: string;
  /** Active unless something is wrong. */
  state?: string;
  /** What the deployed package is a hash of. */
  code: string;
  /** The same for what `live` leads to, where that lags behind. */
  liveCode?: string;
  /** Executions set aside; the pool of the account without. */
  reserved?: number;
  /** Whether `live` names a version, and flows call that. */
  alias: boolean;
  environment: { [name: string]: string };
  /** Who may invoke it, and on behalf of what; `*` is anybody. */
  admits: { service: string; source?: string }[];
  /** Whether events that it fails on go to a queue; flows do not wait for its answer. */
  keepsFailures: boolean;
  /** Stream that Lambda reads for it. */
  stream?: string;
  /** How Lambda reads it: `Enabled` without. */
  streamState?: string;
  /** Whether batches of it that fail too often are dropped. */
  dropsBatches?: true;
  modified: string;
}

/** What calls the function, when not flows. */
type Caller = 'flows' | 'lex' | 'stream' | 'nobody';
type Row = [
  name: string,
  description: string,
  table: string,
  options?: { caller?: Caller; alias?: true; reserved?: number; stream?: string },
];

const rows: Row[] = [
  ['caller-lookup', 'Finds the caller by number', 'caller-profiles', { alias: true, reserved: 200 }],
  ['policy-status', 'Reads the state of a policy', 'policy-lookup-cache'],
  ['claim-status', 'Reads the state of a claim', 'claim-status', { alias: true }],
  ['fnol-intake', 'Takes the first notice of a loss', 'fnol-sessions', { reserved: 100 }],
  [
    'roadside-dispatch',
    'Sends a provider to a stranded driver',
    'roadside-dispatch',
    { alias: true, reserved: 100 },
  ],
  ['fraud-screen', 'Checks a caller against the watch list', 'fraud-watchlist', { alias: true }],
  ['callback-scheduler', 'Books and cancels callbacks', 'callback-requests', { alias: true }],
  ['broker-auth', 'Authenticates brokers by code', 'broker-directory'],
  ['payment-link', 'Sends a link to pay by card', 'payment-links'],
  ['survey-writer', 'Stores survey answers', 'survey-responses'],
  ['holiday-check', 'Knows holidays and storm closures', 'holiday-schedule'],
  [
    'contact-forwarder',
    'Carries contact records to the data lake',
    '',
    { caller: 'stream', stream: 'meridian-contact-records' },
  ],
  ['language-preference', 'Remembers in which language a caller speaks', 'language-preferences'],
  ['emergency-message', 'Reads out what happened', 'emergency-messages'],
  ['provider-eta', 'Tells when the provider arrives', 'roadside-providers'],
  ['quote-intake', 'Takes the particulars of a quote', 'fnol-drafts', { alias: true }],
  ['renewal-offer', 'Looks the renewal offer up', 'policy-lookup-cache'],
  ['premium-balance', 'Reads what is owed', 'policy-lookup-cache'],
  ['injury-triage', 'Decides how urgent an injury claim is', 'claim-status'],
  ['queue-priority', 'Moves vulnerable callers up', 'queue-overrides'],
  ['appointment-booking', 'Books glass repairs', 'callback-requests'],
  ['relay-options', 'Knows which relay a caller uses', 'language-preferences'],
  ['drill-beacon', 'Proves which Region answered', 'active-region'],
  ['bot-fulfilment', 'Validates and fulfils what callers tell the bots', 'fnol-sessions', { caller: 'lex' }],
  [
    'wallboard-feed',
    'Shows agent events on the wallboard',
    '',
    { caller: 'stream', stream: 'meridian-agent-events' },
  ],
];

/** They reach the policy system, which is not on the internet. */
const asksTheHouse = new Set(['policy-status', 'claim-status']);

export const functionRows: readonly [name: string, description: string][] = rows.map(
  ([name, description]) => [name, description],
);

export const functionName = (name: string): string => `meridian-${name}`;

export const functionArn = (name: string, region: string): string =>
  `arn:aws:lambda:${region}:${production}:function:${functionName(name)}`;

/** The ARN as flows write it, so that the function of the serving Region is called. */
export const tokenArn = (name: string): string => functionArn(name, '$.AwsRegion');

/** What flows of an instance call: those with an alias by it. */
export const calledByFlows = (functions: readonly LambdaFunction[]): string[] =>
  functions
    .filter(({ admits }) => admits.some(({ service }) => service === 'connect'))
    .flatMap(({ name, region, alias }) => [
      functionArn(name, region),
      ...(alias ? [`${functionArn(name, region)}:live`] : []),
    ]);

export const connectSource = (region: Region, instance = 'meridian') => ({
  service: 'connect',
  source: instanceArn({ id: instanceIdOf(instance), region }),
});

export const functionsOf = (ago: Ago): LambdaFunction[] =>
  bothRegions.flatMap((region) => rows.map((row) => functionIn(region, row, ago)));

function functionIn(region: Region, [name, description, table, options = {}]: Row, ago: Ago): LambdaFunction {
  const { caller = 'flows', alias = false, reserved, stream } = options;
  const age = 5 + (Number.parseInt(hex(`fn ${name}`, 3), 16) % 200);
  return {
    ...{ name, region, description, alias, runtime: 'nodejs22.x', memory: 512, code: `release of ${name}` },
    ...(reserved !== undefined && { reserved }),
    environment: {
      LOG_LEVEL: 'info',
      ...(table !== '' && { TABLE_ARN: `arn:aws:dynamodb:${region}:${production}:table/meridian-${table}` }),
    },
    admits: [
      ...(caller === 'flows' ? [connectSource(region)] : []),
      ...(caller === 'lex'
        ? [{ service: 'lexv2', source: `arn:aws:lex:${region}:${production}:bot-alias/*` }]
        : []),
    ],
    ...(stream !== undefined && { stream: `arn:aws:kinesis:${region}:${production}:stream/${stream}` }),
    ...(asksTheHouse.has(name) && { subnets: functionSubnets(region) }),
    keepsFailures: ['survey-writer', 'callback-scheduler'].includes(name),
    modified: ago(region === primary ? age : age - 1),
  };
}
