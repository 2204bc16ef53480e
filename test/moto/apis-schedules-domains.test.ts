import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import { ApiGatewayV2Client, CreateApiCommand, CreateStageCommand } from '@aws-sdk/client-apigatewayv2';
import {
  ApplicationAutoScalingClient,
  PutScalingPolicyCommand,
  RegisterScalableTargetCommand,
} from '@aws-sdk/client-application-auto-scaling';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { RegisterDomainCommand, Route53DomainsClient } from '@aws-sdk/client-route-53-domains';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { type Account, endpoint, openAccount, primary, recovery, send } from './account.ts';
import { scan, verdicts } from './scan.ts';
import { writeRules } from './write-rules.ts';

const id = '300000000071';
let report: Report;

beforeAll(async () => {
  const account = await openAccount(id);
  const config = (region: string) => ({ region, endpoint, credentials: account.credentials, maxAttempts: 1 });
  await makeRestApi(new APIGatewayClient(config(primary)), 'desk');
  await makeRestApi(new APIGatewayClient(config(recovery)), 'desk');
  await makeRestApi(new APIGatewayClient(config(primary)), 'lookup');
  await makeHttpApi(new ApiGatewayV2Client(config(primary)), 'events');
  await makeHttpApi(new ApiGatewayV2Client(config(recovery)), 'events');
  await makeHttpApi(new ApiGatewayV2Client(config(primary)), 'crm');
  for (const region of [primary, recovery]) await makeMachine(new SFNClient(config(region)));
  await makeSchedules(new SchedulerClient(config(primary)), primary, ['drill', 'weekly-drill']);
  await makeSchedules(new SchedulerClient(config(recovery)), recovery, ['drill']);
  await makeTables(account, (region) => new ApplicationAutoScalingClient(config(region)));
  await makeDomains(new Route53DomainsClient(config(primary)));
  const rules = ['apigateway-*', 'scheduler-*', 'ddb-autoscaling-on-replicas', 'r53-domain-*', 'own-*'];
  const folder = writeRules({
    // moto drops the deployment of a stage, without which the bundled rule leaves an API aside.
    'own-http-api-in-recovery': {
      resource: 'AWS::ApiGatewayV2::Api',
      when: 'resource.Region == primary',
      assert:
        'resource.Counterpart != null && resource.Stages.all(s, resource.Counterpart.Stages.exists(t, t.StageName == s.StageName))',
    },
  });
  ({ report } = await scan(['--rules-dir', folder, '--rules', rules.join()], account.credentials));
}, 240_000);

test('an API has a twin that is deployed or not', () => {
  expect(Object.values(verdicts(report, 'apigateway-rest-api-in-recovery')).sort()).toEqual(['fail', 'pass']);
  expect(Object.values(verdicts(report, 'own-http-api-in-recovery')).sort()).toEqual(['fail', 'pass']);
});

test('a schedule that starts a failover has a twin or not', () => {
  expect(verdicts(report, 'scheduler-schedule-in-recovery')).toEqual({
    'default/drill': 'pass',
    'default/weekly-drill': 'fail',
  });
});

test('tables scale as far in both Regions or not', () => {
  expect(verdicts(report, 'ddb-autoscaling-on-replicas')).toEqual({ agents: 'pass', callers: 'fail' });
});

test('a domain tells whether it renews by itself', () => {
  expect(verdicts(report, 'r53-domain-auto-renews')).toEqual({
    'example.com': 'pass',
    'example.net': 'fail',
  });
  expect(verdicts(report, 'r53-domain-not-expiring')).toEqual({
    ...{ 'example.com': 'pass', 'example.net': 'pass' },
  });
});

async function makeRestApi(client: APIGatewayClient, name: string): Promise<void> {
  const { id: restApiId } = await client.send(new CreateRestApiCommand({ name }));
  const { items } = await client.send(new GetResourcesCommand({ restApiId }));
  const method = { restApiId, resourceId: items![0]!.id!, httpMethod: 'GET' };
  await send(
    client,
    new PutMethodCommand({ ...method, authorizationType: 'NONE' }),
    new PutIntegrationCommand({ ...method, type: 'MOCK' }),
    new CreateDeploymentCommand({ restApiId, stageName: 'live' }),
  );
}

async function makeHttpApi(client: ApiGatewayV2Client, Name: string): Promise<void> {
  const { ApiId } = await client.send(new CreateApiCommand({ Name, ProtocolType: 'HTTP' }));
  await send(client, new CreateStageCommand({ ApiId, StageName: 'live' }));
}

async function makeMachine(client: SFNClient): Promise<void> {
  await send(
    client,
    new CreateStateMachineCommand({
      ...{ name: 'failover', roleArn: `arn:aws:iam::${id}:role/flows` },
      definition: JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Succeed' } } }),
    }),
  );
}

async function makeSchedules(
  client: SchedulerClient,
  region: string,
  names: readonly string[],
): Promise<void> {
  for (const Name of names)
    await send(
      client,
      new CreateScheduleCommand({
        ...{ Name, ScheduleExpression: 'rate(7 days)', FlexibleTimeWindow: { Mode: 'OFF' } },
        Target: {
          Arn: `arn:aws:states:${region}:${id}:stateMachine:failover`,
          RoleArn: `arn:aws:iam::${id}:role/flows`,
        },
      }),
    );
}

/** Both tables scale in both Regions, that of the callers only half as far in the second. */
async function makeTables(
  account: Account,
  scaling: (region: string) => ApplicationAutoScalingClient,
): Promise<void> {
  for (const region of [primary, recovery])
    for (const TableName of ['agents', 'callers']) {
      await send(
        account.dynamodb(region),
        new CreateTableCommand({
          TableName,
          ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
          AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
          KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        }),
      );
      const target = {
        ServiceNamespace: 'dynamodb',
        ResourceId: `table/${TableName}`,
        ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
      } as const;
      const MaxCapacity = TableName === 'callers' && region === recovery ? 50 : 100;
      await send(
        scaling(region),
        new RegisterScalableTargetCommand({ ...target, MinCapacity: 5, MaxCapacity }),
        new PutScalingPolicyCommand({
          ...{ ...target, PolicyName: 'reads', PolicyType: 'TargetTrackingScaling' },
          TargetTrackingScalingPolicyConfiguration: {
            TargetValue: 70,
            PredefinedMetricSpecification: { PredefinedMetricType: 'DynamoDBReadCapacityUtilization' },
          },
        }),
      );
    }
}

async function makeDomains(client: Route53DomainsClient): Promise<void> {
  const contact = {
    ...{
      FirstName: 'A',
      LastName: 'B',
      ContactType: 'PERSON' as const,
      CountryCode: 'DE' as const,
      City: 'Bonn',
      ZipCode: '53111',
    },
    ...{ AddressLine1: 'Road 1', Email: 'a@example.com', PhoneNumber: '+49.123456' },
  };
  for (const [DomainName, AutoRenew] of [
    ['example.com', true],
    ['example.net', false],
  ] as const)
    await send(
      client,
      new RegisterDomainCommand({
        ...{ DomainName, AutoRenew, DurationInYears: 2 },
        ...{ AdminContact: contact, RegistrantContact: contact, TechContact: contact },
      }),
    );
}
