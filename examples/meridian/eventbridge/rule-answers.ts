import { Answers } from '../answers.ts';
import { ticketBus } from '../crm/app-integrations.ts';
import type { Events } from '../events/events.ts';
import { type Ago, bothRegions, production, type Region } from '../place.ts';
import {
  type ApiDestination,
  connectionArn,
  destinationArn,
  endpointOf,
  type Rule,
  ruleArn,
  type Schedule,
} from './rules.ts';

/** What EventBridge and its scheduler answer: an account without rules has the default bus all the same. */
export const ruleAnswers = (events: Events, ago: Ago) => [
  ...new Answers('events')
    .give('ListEventBuses', {}, { EventBuses: [busOf('default', 'us-east-1')] })
    .give('ListRules', { EventBusName: 'default' }, { Rules: [] })
    .give('ListEndpoints', {}, { Endpoints: [] })
    .give('ListApiDestinations', {}, { ApiDestinations: [] })
    .give('ListConnections', {}, { Connections: [] }).fixtures,
  ...new Answers('scheduler').give('ListSchedules', {}, { Schedules: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = <T extends { region: Region }>(all: readonly T[]) =>
      all.filter((one) => one.region === region);
    const answers = new Answers('events', { account: production, region });
    answers
      .give('ListEventBuses', {}, { EventBuses: ['default', ticketBus].map((name) => busOf(name, region)) })
      .give('ListRules', { EventBusName: ticketBus }, { Rules: [] })
      .give('ListRules', { EventBusName: 'default' }, { Rules: here(events.rules).map(ruleOf) })
      .give('ListEndpoints', {}, { Endpoints: region === 'us-east-1' ? [endpointOf(events.endpoint)] : [] })
      .give('ListApiDestinations', {}, { ApiDestinations: here(events.destinations).map(destinationOf) })
      .give('ListConnections', {}, { Connections: here(events.destinations).map(connectionOf(ago)) });
    for (const rule of here(events.rules))
      answers.give('ListTargetsByRule', { Rule: rule.name }, { Targets: targetsOf(rule) });
    const schedules = new Answers('scheduler', { account: production, region });
    schedules.give('ListSchedules', {}, { Schedules: here(events.schedules).map(scheduleOf) });
    return [...answers.fixtures, ...schedules.fixtures];
  }),
];

const busOf = (name: string, region: string) => ({
  ...{ Name: name, Arn: `arn:aws:events:${region}:${production}:event-bus/${name}` },
});

const ruleOf = ({ name, region, source, enabled }: Rule) => ({
  ...{ Name: name, Arn: ruleArn(name, region), EventBusName: 'default' },
  EventPattern: JSON.stringify({ source: [source] }),
  State: enabled ? 'ENABLED' : 'DISABLED',
});

const targetsOf = ({ targets }: Rule) =>
  targets.map(({ arn, failed }, i) => ({
    ...{ Id: `Target${i + 1}`, Arn: arn },
    ...(failed !== undefined && { DeadLetterConfig: { Arn: failed } }),
  }));

const destinationOf = ({ name, region, authorized }: ApiDestination) => ({
  ...{ Name: name, ApiDestinationArn: destinationArn(name, region) },
  ApiDestinationState: authorized ? 'ACTIVE' : 'INACTIVE',
  ConnectionArn: connectionArn(name, region),
  ...{ InvocationEndpoint: 'https://hooks.crm.example/meridian', HttpMethod: 'POST' },
});

const connectionOf =
  (ago: Ago) =>
  ({ name, region, authorized }: ApiDestination) => ({
    ...{
      Name: name,
      ConnectionArn: connectionArn(name, region),
      AuthorizationType: 'OAUTH_CLIENT_CREDENTIALS',
    },
    ConnectionState: authorized ? 'AUTHORIZED' : 'DEAUTHORIZED',
    ...(!authorized && { StateReason: 'The token endpoint answered 401' }),
    ...{ CreationTime: ago(400), LastAuthorizedTime: ago(authorized ? 3 : 96) },
  });

const scheduleOf = ({ name, region, target }: Schedule) => ({
  ...{ Name: name, GroupName: 'default', State: 'ENABLED' },
  Arn: `arn:aws:scheduler:${region}:${production}:schedule/default/${name}`,
  Target: { Arn: target },
});
