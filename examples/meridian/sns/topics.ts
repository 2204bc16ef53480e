import { functionArn } from '../lambda/functions.ts';
import { bothRegions, production, type Region, uuid } from '../place.ts';
import { policyText } from '../policy.ts';

export interface Subscription {
  protocol: string;
  endpoint: string;
  confirmed: boolean;
  /** What its filter policy looks at; no filter without. */
  filters?: 'MessageAttributes' | 'MessageBody';
}

/** A topic of the production account, in one Region. */
export interface Topic {
  name: string;
  region: Region;
  key?: string;
  /** Whether its policy admits everybody. */
  open?: boolean;
  subscriptions: Subscription[];
}

export const topicArn = (name: string, region: Region): string =>
  `arn:aws:sns:${region}:${production}:${name}`;

/** Alarms tell the one, what sums them up tells the other. */
export const topicsOf = (): Topic[] =>
  bothRegions.flatMap((region) => [
    {
      ...{ name: 'meridian-on-call', region },
      subscriptions: [
        subscribed('https', 'https://events.pager.example/integration/meridian'),
        subscribed('email', 'on-call@meridian-mutual.example'),
        subscribed('lambda', functionArn('on-call-forwarder', region)),
      ],
    },
    {
      ...{ name: 'meridian-duty-manager', region },
      subscriptions: [subscribed('sms', '+12065550142')],
    },
  ]);

const subscribed = (protocol: string, endpoint: string): Subscription => ({
  ...{ protocol, endpoint, confirmed: true },
});

export const subscriptionArn = (topic: Topic, { protocol, endpoint }: Subscription): string =>
  `${topicArn(topic.name, topic.region)}:${uuid(`${topic.name} ${topic.region} ${protocol} ${endpoint}`)}`;

/** What SNS writes by itself admits the account that owns the topic. */
export const topicPolicy = ({ name, region, open = false }: Topic): string =>
  policyText([
    {
      ...{ Sid: 'Owner', Effect: 'Allow', Principal: { AWS: '*' } },
      Action: ['SNS:Publish', 'SNS:Subscribe', 'SNS:GetTopicAttributes'],
      Resource: topicArn(name, region),
      ...(!open && { Condition: { StringEquals: { 'AWS:SourceOwner': production } } }),
    },
  ]);
