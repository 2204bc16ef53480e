import { bothRegions, hex, primary, production, type Region, recovery } from '../place.ts';
import { topicArn } from '../sns/topics.ts';
import { queueArn } from '../sqs/queues.ts';

export interface Target {
  arn: string;
  /** Queue for what was not delivered. */
  failed?: string;
}

/** A rule of the default bus, in one Region. */
export interface Rule {
  name: string;
  region: Region;
  source: string;
  enabled: boolean;
  targets: Target[];
}

/** A service outside AWS that rules feed, with the connection of the same name. */
export interface ApiDestination {
  name: string;
  region: Region;
  authorized: boolean;
}

export interface Schedule {
  name: string;
  region: Region;
  target: string;
}

export const ruleArn = (name: string, region: Region): string =>
  `arn:aws:events:${region}:${production}:rule/${name}`;

const inEvents = (kind: string, name: string, region: Region): string =>
  `arn:aws:events:${region}:${production}:${kind}/${name}/${hex(`${kind} ${name} ${region}`, 12)}`;

export const destinationArn = (name: string, region: Region): string =>
  inEvents('api-destination', name, region);
export const connectionArn = (name: string, region: Region): string => inEvents('connection', name, region);

/** Contacts go to the CRM and the callback list, news of AWS to whoever is on call. */
export const rulesOf = (): Rule[] =>
  bothRegions.flatMap((region) => {
    const kept = { failed: queueArn('meridian-contacts-failed', region) };
    return [
      rule('meridian-contacts', region, 'aws.connect', [
        { arn: destinationArn('meridian-crm', region), ...kept },
        { arn: queueArn('meridian-callbacks', region), ...kept },
      ]),
      rule('meridian-contact-tickets', region, 'aws.connect', [
        { arn: destinationArn('meridian-tickets', region), ...kept },
      ]),
      rule('meridian-health', region, 'aws.health', [{ arn: topicArn('meridian-on-call', region) }]),
      rule('meridian-builds', region, 'aws.codebuild', [
        { arn: `arn:aws:ecs:${region}:${production}:cluster/builds` },
      ]),
    ];
  });

const rule = (name: string, region: Region, source: string, targets: Target[]): Rule => ({
  ...{ name, region, source, targets, enabled: true },
});

export const destinationsOf = (): ApiDestination[] =>
  bothRegions.flatMap((region) =>
    ['meridian-crm', 'meridian-tickets'].map((name) => ({ name, region, authorized: true })),
  );

/** The global endpoint that the agent desktop sends its own events to. */
export interface GlobalEndpoint {
  replicates: boolean;
}

export const endpointOf = ({ replicates }: GlobalEndpoint) => ({
  ...{ Name: 'meridian-desktop', Arn: `arn:aws:events:${primary}:${production}:endpoint/meridian-desktop` },
  RoutingConfig: {
    FailoverConfig: {
      Primary: { HealthCheck: 'arn:aws:route53:::healthcheck/5f1d0c1e-8a42-4b0a-9c3e-27f1f0a94d11' },
      Secondary: { Route: recovery },
    },
  },
  ReplicationConfig: { State: replicates ? 'ENABLED' : 'DISABLED' },
  EventBuses: bothRegions.map((region) => ({
    EventBusArn: `arn:aws:events:${region}:${production}:event-bus/meridian-desktop`,
  })),
  State: 'ACTIVE',
});
