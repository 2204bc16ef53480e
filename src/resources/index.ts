import { accessAnalyzerTypes } from './access-analyzer/index.ts';
import { accountTypes } from './account/index.ts';
import { acmTypes } from './acm/index.ts';
import { apiGatewayTypes } from './apigateway/index.ts';
import { appIntegrationsTypes } from './appintegrations/index.ts';
import { backupTypes } from './backup/index.ts';
import { chimeTypes } from './chime/index.ts';
import { cloudformationTypes } from './cloudformation/index.ts';
import { cloudfrontTypes } from './cloudfront/index.ts';
import { cloudtrailTypes } from './cloudtrail/index.ts';
import { cloudwatchTypes } from './cloudwatch/index.ts';
import { configTypes } from './config/index.ts';
import { connectTypes } from './connect/index.ts';
import { customerProfilesTypes } from './customer-profiles/index.ts';
import { directConnectTypes } from './directconnect/index.ts';
import { dynamodbTypes } from './dynamodb/index.ts';
import { ec2Types } from './ec2/index.ts';
import { elbv2Types } from './elbv2/index.ts';
import { eventbridgeTypes } from './eventbridge/index.ts';
import { firehoseTypes } from './firehose/index.ts';
import { fisTypes } from './fis/index.ts';
import { globalAcceleratorTypes } from './global-accelerator/index.ts';
import { guarddutyTypes } from './guardduty/index.ts';
import { iamTypes } from './iam/index.ts';
import { kinesisTypes } from './kinesis/index.ts';
import { kmsTypes } from './kms/index.ts';
import { lambdaTypes } from './lambda/index.ts';
import { lexTypes } from './lex/index.ts';
import { logsTypes } from './logs/index.ts';
import { macieTypes } from './macie/index.ts';
import { organizationsTypes } from './organizations/index.ts';
import { rdsTypes } from './rds/index.ts';
import { recoveryControlTypes } from './recovery-control/index.ts';
import { regionSwitchTypes } from './region-switch/index.ts';
import { createRegistry, type Registry } from './registry.ts';
import { resilienceHubTypes } from './resiliencehub/index.ts';
import { ringdownTypes } from './ringdown/index.ts';
import { route53Types } from './route53/index.ts';
import { route53DomainTypes } from './route53-domains/index.ts';
import { s3Types } from './s3/index.ts';
import { schedulerTypes } from './scheduler/index.ts';
import { secretsManagerTypes } from './secretsmanager/index.ts';
import { securityHubTypes } from './securityhub/index.ts';
import { serviceQuotasTypes } from './service-quotas/index.ts';
import { snsTypes } from './sns/index.ts';
import { sqsTypes } from './sqs/index.ts';
import { ssmTypes } from './ssm/index.ts';
import { stepFunctionsTypes } from './stepfunctions/index.ts';
import { syntheticsTypes } from './synthetics/index.ts';
import { wafv2Types } from './wafv2/index.ts';

/** Every resource type that ringdown knows. */
export const registry: Registry = createRegistry([
  ...connectTypes,
  ...s3Types,
  ...kmsTypes,
  ...dynamodbTypes,
  ...lambdaTypes,
  ...lexTypes,
  ...cloudwatchTypes,
  ...serviceQuotasTypes,
  ...cloudtrailTypes,
  ...iamTypes,
  ...accountTypes,
  ...ringdownTypes,
  ...backupTypes,
  ...firehoseTypes,
  ...kinesisTypes,
  ...rdsTypes,
  ...secretsManagerTypes,
  ...ssmTypes,
  ...acmTypes,
  ...cloudfrontTypes,
  ...elbv2Types,
  ...globalAcceleratorTypes,
  ...route53Types,
  ...route53DomainTypes,
  ...wafv2Types,
  ...recoveryControlTypes,
  ...regionSwitchTypes,
  ...fisTypes,
  ...resilienceHubTypes,
  ...apiGatewayTypes,
  ...eventbridgeTypes,
  ...logsTypes,
  ...schedulerTypes,
  ...snsTypes,
  ...sqsTypes,
  ...stepFunctionsTypes,
  ...syntheticsTypes,
  ...accessAnalyzerTypes,
  ...cloudformationTypes,
  ...configTypes,
  ...guarddutyTypes,
  ...macieTypes,
  ...organizationsTypes,
  ...securityHubTypes,
  ...customerProfilesTypes,
  ...appIntegrationsTypes,
  ...ec2Types,
  ...directConnectTypes,
  ...chimeTypes,
]);
