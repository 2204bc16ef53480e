import { type Api, apisOf } from '../apigateway/apis.ts';
import { type DomainName, domainNamesOf } from '../apigateway/domain-names.ts';
import { type MetricStream, metricStreamsOf } from '../cloudwatch/metric-streams.ts';
import {
  type ApiDestination,
  destinationsOf,
  type GlobalEndpoint,
  type Rule,
  rulesOf,
  type Schedule,
} from '../eventbridge/rules.ts';
import type { LogGroup } from '../logs/log-groups.ts';
import type { Region } from '../place.ts';
import { type Application, applicationsOf, type Target, targetsOf } from '../resilience/applications.ts';
import { type Experiment, experimentsOf } from '../resilience/experiments.ts';
import { type Topic, topicsOf } from '../sns/topics.ts';
import type { Queue } from '../sqs/queues.ts';
import { type Machine, machinesOf } from '../stepfunctions/machines.ts';
import { type Canary, canariesOf } from '../synthetics/canaries.ts';

/** Who is told of what happens, what happens by itself, and what is written down. */
export interface Events {
  topics: Topic[];
  queues: Queue[];
  rules: Rule[];
  destinations: ApiDestination[];
  endpoint: GlobalEndpoint;
  schedules: Schedule[];
  machines: Machine[];
  logGroups: LogGroup[];
  canaries: Canary[];
  experiments: Experiment[];
  applications: Application[];
  targets: Target[];
  metricStreams: MetricStream[];
  domainNames: DomainName[];
  apis: Api[];
  /** Regions whose composite alarm is switched off. */
  muted: Region[];
}

/** Queues, log groups and schedules follow from what uses them; see uses-events.ts. */
export const eventsOf = (): Events => ({
  topics: topicsOf(),
  rules: rulesOf(),
  destinations: destinationsOf(),
  endpoint: { replicates: true },
  machines: machinesOf(),
  canaries: canariesOf(),
  experiments: experimentsOf(),
  applications: applicationsOf(),
  targets: targetsOf(),
  metricStreams: metricStreamsOf(),
  domainNames: domainNamesOf(),
  apis: apisOf(),
  ...{ queues: [], logGroups: [], schedules: [], muted: [] },
});
