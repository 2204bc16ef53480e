import type { Action } from '../flows/language.ts';
import { bothRegions, primary, type Region } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import { pair } from './contents.ts';
import { type Flaw, one } from './flaw.ts';

/** A flow is changed once and mirrored: what is wrong with it is wrong in both Regions. */
export const inFlow = (name: string, why: string, spoil: (actions: Action[]) => void): Flaw => ({
  why,
  spoil: (centre) => {
    for (const region of bothRegions)
      spoil(one(pair(centre, region).flows, (flow) => flow.name === `Inbound ${name}`, name).actions);
  },
});

export const block = (actions: Action[], id: string): Action =>
  one(actions, ({ Identifier }) => Identifier === id, id);

/** Copied from the console, where functions are shown with their Region. */
export function bindTo(region: Region, invoke: Action): void {
  invoke.Parameters.LambdaFunctionARN = String(invoke.Parameters.LambdaFunctionARN).replace(
    '$.AwsRegion',
    region,
  );
}

const onError = (invoke: Action, NextAction: string): void => {
  invoke.Transitions.Errors = [{ ErrorType: 'NoMatchingError', NextAction }];
};

/** What became of flows. */
export const flowFlaws: readonly Flaw[] = [
  inFlow(
    'Glass claims',
    'Written by the glass partner: its function has a Region, and its failure hangs up',
    (actions) => {
      const booking = block(actions, 'Ask appointment-booking');
      bindTo(primary, booking);
      onError(booking, 'Goodbye');
    },
  ),
  inFlow(
    'Billing',
    'A Region slipped into one ARN; callers wait for an agent who has to look everything up',
    (actions) => {
      const status = block(actions, 'Ask policy-status');
      bindTo(primary, status);
      onError(status, 'Choose the queue');
    },
  ),
  inFlow('Emergency repairs', 'Retries a failed dispatch for ever, in silence', (actions) => {
    const dispatch = block(actions, 'Ask roadside-dispatch:live');
    onError(dispatch, dispatch.Identifier);
  }),
  inFlow('Underwriting referrals', 'The notice is played from S3, which is in one Region', (actions) => {
    const Uri = `https://${bucketName('ivr-prompts', primary)}.s3.${primary}.amazonaws.com/referral-notice.wav`;
    block(actions, 'prompt referral-notice.wav').Parameters = {
      Media: { Uri, SourceType: 'S3', MediaType: 'Audio' },
    };
  }),
  inFlow(
    'Policy service',
    'Nobody thinks of a full queue: its branch went with the menu of last year',
    (actions) => {
      const wait = block(actions, 'Wait for an agent');
      wait.Transitions.Errors = [{ ErrorType: 'NoMatchingError', NextAction: 'Apology' }];
    },
  ),
];
