import { type Answers, once } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, type Home, mirroredId } from '../connect/home.ts';
import { numberArn, type PhoneNumber } from '../connect/numbers.ts';
import { modified, tags } from '../connect/told.ts';
import type { Ago } from '../place.ts';
import { hoursOf, overridesOf } from './hours-answers.ts';
import type { RoutingProfile } from './profiles.ts';
import type { Queue } from './queues.ts';

interface Around {
  numbers: readonly PhoneNumber[];
  ago: Ago;
}

/** Queues, when they are open, and the profiles of those who answer them. */
export function giveRouting(answers: Answers, contents: Contents, around: Around): void {
  const { instance, home, queues, profiles, hours } = contents;
  const asked = { InstanceId: instance };
  answers
    .later('ListQueues', asked, () => ({ QueueSummaryList: queues.map((queue) => summaryOf(home, queue)) }))
    .search('SearchQueues', asked, ['Queues', () => queues.map((queue) => queueOf(home, queue, around))])
    .search('SearchRoutingProfiles', asked, [
      'RoutingProfiles',
      () => profiles.map((one) => profileOf(contents, one)),
    ])
    .search('SearchHoursOfOperations', asked, [
      'HoursOfOperations',
      () => hours.map((one) => hoursOf(home, one, around.ago)),
    ])
    .search('SearchHoursOfOperationOverrides', asked, [
      'HoursOfOperationOverrides',
      () => hours.flatMap((one) => overridesOf(home, one)),
    ]);
  const offered = once(() => quickConnectsOf(contents));
  for (const queue of queues)
    answers.later('ListQueueQuickConnects', { ...asked, QueueId: queue.id }, offered);
  for (const profile of profiles) giveProfile(answers, contents, profile, around.ago);
}

const summaryOf = (home: Home, { id, name }: Queue) => ({
  ...{ Id: id, Arn: arnIn(home, 'queue', id), Name: name, QueueType: 'STANDARD' },
});

function queueOf(home: Home, queue: Queue, { numbers, ago }: Around) {
  const shown = numbers.find(({ address }) => queue.shows !== '' && address.endsWith(queue.shows));
  return {
    ...{
      QueueId: queue.id,
      QueueArn: arnIn(home, 'queue', queue.id),
      Name: queue.name,
      Status: queue.status,
    },
    ...{
      HoursOfOperationId: mirroredId(home, 'operating-hours', queue.hours),
      MaxContacts: queue.maxContacts,
    },
    OutboundCallerConfig: {
      OutboundCallerIdName: 'Meridian',
      ...(shown && { OutboundCallerIdNumberId: numberArn(shown) }),
      OutboundFlowId: mirroredId(
        home,
        'contact-flow',
        `Outbound whisper ${queue.shows === '0147' ? 'claims' : 'service'}`,
      ),
    },
    ...{ Tags: tags, ...modified(queue.id, ago) },
  };
}

/** Queues that the Region has; a profile cannot hold one that was not mirrored. */
const queuesOf = ({ queues }: Contents, { queues: voice, digital }: RoutingProfile) =>
  [...voice, ...digital].flatMap((name, i) => {
    const queue = queues.find((one) => one.name === name);
    return queue ? [{ queue, digital: i >= voice.length, priority: i < voice.length ? i + 1 : 1 }] : [];
  });

function profileOf(contents: Contents, profile: RoutingProfile) {
  const held = queuesOf(contents, profile);
  return {
    ...{ InstanceId: contents.instance, RoutingProfileId: profile.id, Name: profile.name },
    RoutingProfileArn: arnIn(contents.home, 'routing-profile', profile.id),
    MediaConcurrencies: [
      { Channel: 'VOICE', Concurrency: 1 },
      ...(profile.digital.length > 0
        ? [
            { Channel: 'CHAT', Concurrency: 3 },
            { Channel: 'TASK', Concurrency: 5 },
          ]
        : []),
    ],
    DefaultOutboundQueueId: held[0]?.queue.id ?? mirroredId(contents.home, 'queue', 'BasicQueue'),
    ...{ AssociatedQueueIds: held.map(({ queue }) => queue.id), NumberOfAssociatedQueues: held.length },
    ...{ AssociatedManualAssignmentQueueIds: [], NumberOfAssociatedManualAssignmentQueues: 0 },
    NumberOfAssociatedUsers: contents.agents.filter(({ profile: name }) => name === profile.name).length,
    ...{ IsDefault: profile.name === 'Basic Routing Profile', Tags: tags },
  };
}

function giveProfile(answers: Answers, contents: Contents, profile: RoutingProfile, ago: Ago): void {
  const asked = { InstanceId: contents.instance, RoutingProfileId: profile.id };
  answers
    .later('DescribeRoutingProfile', asked, () => {
      const {
        AssociatedQueueIds: _,
        AssociatedManualAssignmentQueueIds: __,
        ...told
      } = profileOf(contents, profile);
      return {
        RoutingProfile: {
          ...told,
          AgentAvailabilityTimer: 'TIME_SINCE_LAST_ACTIVITY',
          ...modified(profile.id, ago),
        },
      };
    })
    .later('ListRoutingProfileQueues', asked, () => ({
      RoutingProfileQueueConfigSummaryList: queuesOf(contents, profile).map(
        ({ queue, digital, priority }) => ({
          ...{ QueueId: queue.id, QueueArn: arnIn(contents.home, 'queue', queue.id), QueueName: queue.name },
          ...{ Priority: priority, Delay: priority > 1 ? 30 : 0, Channel: digital ? 'TASK' : 'VOICE' },
        }),
      ),
    }));
}

const quickConnectsOf = ({ home, quickConnects }: Contents) => ({
  QuickConnectSummaryList: quickConnects.slice(0, 4).map(({ id, name, queue }) => ({
    ...{ Id: id, Arn: arnIn(home, 'transfer-destination', id), Name: name },
    QuickConnectType: queue === undefined ? 'PHONE_NUMBER' : 'QUEUE',
  })),
});
