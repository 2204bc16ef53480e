import { bool, list, nullable, number, object, string } from '../field-type.ts';
import { hostName } from '../region-of-host.ts';
import { at, field, listing, resourceType, toMany, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { markerPages, route53 } from './service.ts';

const checks = listing(
  route53.call('ListHealthChecks', { actions: ['route53:ListHealthChecks'], pages: markerPages }),
  (answer) => answer.HealthChecks,
);

/**
 * Only checks that probe an endpoint have checkers to report:
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHealthCheckStatus.html
 */
const status = route53.call('GetHealthCheckStatus', {
  actions: ['route53:GetHealthCheckStatus'],
  uses: ['Id', 'Probes'],
  input: ({ Id, Probes }) => (Probes === true ? { HealthCheckId: text(Id) } : undefined),
});

export const healthCheck = resourceType({
  type: 'AWS::Route53::HealthCheck',
  scope: 'account',
  doc: 'A health check, by which Route 53 decides which records it answers with.',
  list: checks,
  id: 'Id',
  arn: ({ Id }) => `arn:aws:route53:::healthcheck/${Id}`,
  fields: {
    Id: field(checks, string, 'Id.', (c) => c.Id),
    Type: field(
      checks,
      string,
      'HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH, TCP, CALCULATED, CLOUDWATCH_METRIC or RECOVERY_CONTROL.',
      (c) => c.HealthCheckConfig?.Type,
    ),
    Probes: field(checks, bool, 'Whether checkers probe an endpoint.', (c) =>
      /^(HTTP|TCP)/.test(String(c.HealthCheckConfig?.Type)),
    ),
    HealthCheckConfig: field(
      checks,
      object({
        FullyQualifiedDomainName: nullable(string),
        IPAddress: nullable(string),
        RequestInterval: nullable(number),
        FailureThreshold: nullable(number),
        Inverted: nullable(bool),
        HealthThreshold: nullable(number),
        ChildHealthChecks: list(string),
        AlarmIdentifier: nullable(object({ Region: string, Name: string })),
        InsufficientDataHealthStatus: nullable(string),
      }),
      'How health is told.',
      (c) => c.HealthCheckConfig,
    ),
    ProbedName: field(
      checks,
      nullable(string),
      'Name that checkers resolve, in lower case; absent where they probe an address or nothing.',
      ({ HealthCheckConfig: config }) =>
        config?.IPAddress === undefined && config?.FullyQualifiedDomainName
          ? hostName(config.FullyQualifiedDomainName)
          : undefined,
    ),
    Disabled: field(
      checks,
      bool,
      'Whether it is switched off, so that it always counts as healthy (or, inverted, as unhealthy).',
      (c) => c.HealthCheckConfig?.Disabled ?? false,
    ),
    RoutingControlArn: field(
      checks,
      nullable(string),
      'Routing control that a RECOVERY_CONTROL check follows.',
      (c) => c.HealthCheckConfig?.RoutingControlArn,
    ),
    Observations: field(
      status,
      list(string),
      'What each checker last reported, such as "Success: HTTP Status Code 200, OK"; empty where none probes.',
      (answer) => answer?.HealthCheckObservations?.map((o) => o.StatusReport?.Status),
    ),
  },
  relations: {
    Records: toMany('AWS::Route53::RecordSet', {
      doc: 'The records of the account that follow it.',
      on: 'HealthCheckId',
      from: 'Id',
    }),
    Alarm: toOne('AWS::CloudWatch::Alarm', {
      doc: 'The alarm that a CLOUDWATCH_METRIC check follows.',
      uses: ['HealthCheckConfig'],
      name: ({ HealthCheckConfig }, { account }) => {
        const region = at(HealthCheckConfig, 'AlarmIdentifier', 'Region');
        const name = at(HealthCheckConfig, 'AlarmIdentifier', 'Name');
        return region === null ? null : `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
      },
    }),
  },
});
