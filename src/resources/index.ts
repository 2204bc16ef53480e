import { accountTypes } from './account/index.ts';
import { cloudtrailTypes } from './cloudtrail/index.ts';
import { cloudwatchTypes } from './cloudwatch/index.ts';
import { connectTypes } from './connect/index.ts';
import { dynamodbTypes } from './dynamodb/index.ts';
import { iamTypes } from './iam/index.ts';
import { kmsTypes } from './kms/index.ts';
import { lambdaTypes } from './lambda/index.ts';
import { lexTypes } from './lex/index.ts';
import { createRegistry, type Registry } from './registry.ts';
import { s3Types } from './s3/index.ts';
import { serviceQuotasTypes } from './service-quotas/index.ts';

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
]);
