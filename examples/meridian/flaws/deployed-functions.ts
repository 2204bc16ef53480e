import type { Centre } from '../centre.ts';
import { multiRegionKeyArn } from '../kms/keys.ts';
import { functionArn, type LambdaFunction } from '../lambda/functions.ts';
import { functionSubnets } from '../network/networks.ts';
import { bothRegions, primary, production, type Region, recovery } from '../place.ts';
import { pair } from './contents.ts';
import { type Flaw, one } from './flaw.ts';

export const theFunction = ({ functions }: Centre, name: string, region: Region): LambdaFunction =>
  one(functions, (each) => each.name === name && each.region === region, `${name} in ${region}`);

const fn = (name: string, region: Region, why: string, changes: Partial<LambdaFunction>): Flaw => ({
  why,
  spoil: (centre) => void Object.assign(theFunction(centre, name, region), changes),
});

/** What happened to functions after they were deployed to both Regions. */
export const functionFlaws: readonly Flaw[] = [
  {
    why: 'The payment provider got a time limit of its own, in the Region where it was slow',
    spoil: (centre) => {
      theFunction(centre, 'payment-link', primary).environment.PROVIDER_TIMEOUT_MS = '2500';
    },
  },
  {
    why: 'Surveys were to be released in steps, for which the function got an alias where the calls are',
    spoil: (centre) => {
      theFunction(centre, 'survey-writer', primary).alias = true;
      pair(centre, primary).functions.push(`${functionArn('survey-writer', primary)}:live`);
    },
  },
  fn('survey-writer', recovery, 'Stopped in a drill, when it wrote surveys that nobody had answered', {
    reserved: 0,
  }),
  fn('claim-status', recovery, 'The release was uploaded and published, and its alias never moved', {
    liveCode: 'release of claim-status before last',
  }),
  fn('relay-options', recovery, 'Nobody has called it for months, so that Lambda put it to sleep', {
    state: 'Inactive',
  }),
  fn('callback-scheduler', recovery, 'The queue for failed callbacks was made once', {
    keepsFailures: false,
  }),
  fn('contact-forwarder', recovery, 'Disabled to save money until it would be needed', {
    streamState: 'Disabled',
  }),
  fn('wallboard-feed', primary, 'Events of agents were not thought worth a queue', { dropsBatches: true }),
  fn('provider-eta', primary, 'Providers moved behind a private endpoint, in the Region that calls them', {
    subnets: functionSubnets(primary),
  }),
  fn('appointment-booking', recovery, 'Its key was the one that went in the clean-up', {
    key: multiRegionKeyArn('claims-documents', { account: production, region: recovery }),
  }),
  {
    why: 'The glass partner was to book by itself, and could not get its role admitted in time',
    spoil: (centre) => {
      theFunction(centre, 'appointment-booking', primary).admits.push({ service: '*' });
    },
  },
  {
    why: 'Permissions were typed from a blog that left out the source',
    spoil: (centre) => {
      theFunction(centre, 'renewal-offer', primary).admits.push({ service: 'connect' });
    },
  },
  {
    why: 'The quota was raised for the storms of 2024, in the Region where they were answered',
    spoil: ({ concurrency }) => {
      concurrency[recovery] = 1000;
    },
  },
  ...bothRegions.map((region) =>
    fn('injury-triage', region, 'Given half a minute while a model was tried out', { timeout: 30 }),
  ),
  {
    why: 'The pilot for storm notices was deleted; both instances still know its function',
    spoil: (centre) => {
      for (const region of bothRegions)
        pair(centre, region).functions.push(functionArn('storm-notice', region));
    },
  },
];
