import { Answers } from '../answers.ts';
import { groupArn, split } from '../connect/groups.ts';
import { type Ago, bothRegions, hex, production, uuid } from '../place.ts';
import type { DrillStep } from './drills.ts';

/** What CloudTrail answers: one look-up a name, and most names have nothing. */
export const eventAnswers = (steps: readonly DrillStep[], ago: Ago) => [
  ...new Answers('cloudtrail').give('LookupEvents', {}, { Events: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const answers = new Answers('cloudtrail', { account: production, region });
    const here = steps.filter((step) => step.region === region);
    for (const name of new Set(here.map(({ operation }) => operation)))
      answers.give(
        'LookupEvents',
        { LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: name }] },
        { Events: here.filter(({ operation }) => operation === name).map((step) => eventOf(step, ago)) },
      );
    return answers.fixtures;
  }),
];

const eventOf = (step: DrillStep, ago: Ago) => {
  const id = uuid(`event ${step.region} ${step.operation} ${step.group} ${step.days}`);
  const time = ago(step.days);
  return {
    ...{ EventId: id, EventName: step.operation, EventTime: time, ReadOnly: 'false' },
    ...{ EventSource: 'connect.amazonaws.com', Username: 'meridian-dr-operator' },
    CloudTrailEvent: JSON.stringify({
      eventVersion: '1.11',
      userIdentity: {
        ...{ type: 'AssumedRole', accountId: production },
        arn: `arn:aws:sts::${production}:assumed-role/meridian-dr/operator`,
      },
      ...{ eventTime: time, eventSource: 'connect.amazonaws.com', eventName: step.operation },
      ...{
        awsRegion: step.region,
        eventID: id,
        requestID: hex(id),
        ...(step.error && { errorCode: step.error }),
      },
      requestParameters: parametersOf(step),
    }),
  };
};

/** The group is part of the path, and CloudTrail keeps it as it was sent. */
const parametersOf = ({ group, calls, agents }: DrillStep) =>
  group === undefined
    ? null
    : {
        Id: encodeURIComponent(groupArn(group)),
        ...(calls !== undefined && { TelephonyConfig: shares(calls) }),
        ...(agents !== undefined && { AgentConfig: shares(agents) }),
      };

const shares = (ofRecovery: number) => ({
  Distributions: Object.entries(split(100 - ofRecovery)).map(([Region, Percentage]) => ({
    Region,
    Percentage,
  })),
});
