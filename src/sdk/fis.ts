import { inPath, inQuery, number, schemasOf, text, texts, time } from './schemas.ts';
import { command, smallClient } from './small-client.ts';

/*
 * The three reads of AWS Fault Injection Service that ringdown makes, as an SDK client: @aws-sdk/client-fis is 3.523.0
 * where it can be had, which brings an older core and no schemas.
 */

const namespace = 'com.amazonaws.fis';
const { members, many, byName, read, error } = schemasOf(namespace);

export const FisClient = smallClient({
  ...{ id: 'fis', serviceId: 'fis', namespace, version: '2020-12-01' },
  ...{ target: 'FaultInjectionSimulator', hostSuffix: 'amazonaws.com' },
});

interface Pages {
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

type Tags = { [key: string]: string } | undefined;

interface TemplateSummary {
  id?: string | undefined;
  description?: string | undefined;
  tags?: Tags;
}

interface LogConfiguration {
  cloudWatchLogsConfiguration?: { logGroupArn?: string | undefined } | undefined;
  s3Configuration?: { bucketName?: string | undefined; prefix?: string | undefined } | undefined;
}

interface Template extends TemplateSummary {
  actions?: { [name: string]: { actionId?: string | undefined } } | undefined;
  stopConditions?: { source?: string | undefined; value?: string | undefined }[] | undefined;
  logConfiguration?: LogConfiguration | undefined;
}

interface ExperimentSummary {
  id?: string | undefined;
  experimentTemplateId?: string | undefined;
  state?: { status?: string | undefined; reason?: string | undefined } | undefined;
  creationTime?: Date | undefined;
}

const ofTemplate = { id: text, description: text, tags: () => byName('TagMap', text) };
const action = members('ExperimentTemplateAction', { actionId: text, startAfter: texts });
const stopCondition = members('ExperimentTemplateStopCondition', { source: text, value: text });
const toLogGroup = members('ExperimentTemplateCloudWatchLogsLogConfiguration', { logGroupArn: text });
const toBucket = members('ExperimentTemplateS3LogConfiguration', { bucketName: text, prefix: text });
const logs = members('ExperimentTemplateLogConfiguration', {
  cloudWatchLogsConfiguration: () => toLogGroup,
  s3Configuration: () => toBucket,
});
const summary = members('ExperimentTemplateSummary', ofTemplate);
const template = members('ExperimentTemplate', {
  ...ofTemplate,
  actions: () => byName('ExperimentTemplateActionMap', action),
  stopConditions: () => many('ExperimentTemplateStopConditionList', stopCondition),
  logConfiguration: () => logs,
});
const state = members('ExperimentState', { status: text, reason: text });
const experiment = members('ExperimentSummary', {
  ...{ id: text, experimentTemplateId: text, state: () => state, creationTime: time },
});
const paged = { maxResults: inQuery(number, 'maxResults'), nextToken: inQuery(text, 'nextToken') };

/** The endpoint that stands in for AWS finds operations among what a client exports. */
export const ListExperimentTemplates = read('ListExperimentTemplates', {
  ...{ http: '/experimentTemplates', input: paged },
  output: { experimentTemplates: () => many('ExperimentTemplateSummaryList', summary), nextToken: text },
});
export const GetExperimentTemplate = read('GetExperimentTemplate', {
  ...{ http: '/experimentTemplates/{id}', input: { id: inPath }, required: 1 },
  output: { experimentTemplate: () => template },
});
export const ListExperiments = read('ListExperiments', {
  ...{ http: '/experiments', input: paged },
  output: { experiments: () => many('ExperimentSummaryList', experiment), nextToken: text },
});

export const ResourceNotFoundException = error('ResourceNotFoundException', 404);
export const ValidationException = error('ValidationException', 400);

export class ListExperimentTemplatesCommand extends command<
  Pages,
  { experimentTemplates?: TemplateSummary[]; nextToken?: string }
>('ListExperimentTemplates', ListExperimentTemplates) {}
export class GetExperimentTemplateCommand extends command<{ id: string }, { experimentTemplate?: Template }>(
  'GetExperimentTemplate',
  GetExperimentTemplate,
) {}
export class ListExperimentsCommand extends command<
  Pages,
  { experiments?: ExperimentSummary[]; nextToken?: string }
>('ListExperiments', ListExperiments) {}
