import { apiAnswers } from '../apigateway/apis.ts';
import { domainNameAnswers } from '../apigateway/domain-names.ts';
import { metricStreamAnswers } from '../cloudwatch/metric-streams.ts';
import { ruleAnswers } from '../eventbridge/rule-answers.ts';
import { logGroupAnswers } from '../logs/log-groups.ts';
import type { Ago } from '../place.ts';
import { applicationAnswers } from '../resilience/applications.ts';
import { experimentAnswers } from '../resilience/experiments.ts';
import { topicAnswers } from '../sns/topic-answers.ts';
import { queueAnswers } from '../sqs/queues.ts';
import { machineAnswers } from '../stepfunctions/machines.ts';
import { canaryAnswers } from '../synthetics/canaries.ts';
import type { Events } from './events.ts';

export const notificationAnswers = (events: Events, ago: Ago) => [
  ...topicAnswers(events.topics),
  ...queueAnswers(events.queues),
  ...ruleAnswers(events, ago),
  ...machineAnswers(events.machines, ago),
  ...logGroupAnswers(events.logGroups, ago),
  ...canaryAnswers(events.canaries),
  ...experimentAnswers(events.experiments, ago),
  ...applicationAnswers(events.applications, events.targets, ago),
  ...metricStreamAnswers(events.metricStreams, ago),
  ...domainNameAnswers(events.domainNames),
  ...apiAnswers(events.apis),
];
