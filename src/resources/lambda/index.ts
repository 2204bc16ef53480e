import { accountSettings } from './account-settings.ts';
import { alias } from './alias.ts';
import { environmentReference } from './environment-reference.ts';
import { eventInvokeConfig } from './event-invoke-config.ts';
import { eventSourceMapping } from './event-source-mapping.ts';
import { lambdaFunction } from './function.ts';
import { functionSubnet } from './function-subnet.ts';

export const lambdaTypes = [
  lambdaFunction,
  alias,
  eventInvokeConfig,
  eventSourceMapping,
  environmentReference,
  accountSettings,
  functionSubnet,
];
