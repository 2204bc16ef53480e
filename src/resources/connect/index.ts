import { agentStatus } from './agent-status.ts';
import { authenticationProfile } from './authentication-profile.ts';
import { botAssociation } from './bot-association.ts';
import { contactFlow } from './contact-flow.ts';
import { contactFlowModule } from './contact-flow-module.ts';
import { contactFlowModuleAlias } from './contact-flow-module-alias.ts';
import { contactFlowModuleVersion } from './contact-flow-module-version.ts';
import { dataLakeAssociation } from './data-lake-association.ts';
import { defaultVocabulary } from './default-vocabulary.ts';
import { emailAddress } from './email-address.ts';
import { evaluationForm } from './evaluation-form.ts';
import { flowAssociation } from './flow-association.ts';
import { hoursOfOperation } from './hours-of-operation.ts';
import { hoursOfOperationOverride } from './hours-of-operation-override.ts';
import { instance } from './instance.ts';
import { instanceStorageConfig } from './instance-storage-config.ts';
import { integrationAssociation } from './integration-association.ts';
import { lambdaAssociation } from './lambda-association.ts';
import { phoneNumber } from './phone-number.ts';
import { predefinedAttribute } from './predefined-attribute.ts';
import { prompt } from './prompt.ts';
import { queue } from './queue.ts';
import { quickConnect } from './quick-connect.ts';
import { routingProfile } from './routing-profile.ts';
import { routingProfileQueue } from './routing-profile-queue.ts';
import { rule } from './rule.ts';
import { securityProfile } from './security-profile.ts';
import { taskTemplate } from './task-template.ts';
import { testCase } from './test-case.ts';
import { testCaseExecution } from './test-case-execution.ts';
import { trafficDistributionGroup } from './traffic-distribution-group.ts';
import { trafficDistributionGroupUser } from './traffic-distribution-group-user.ts';
import { user } from './user.ts';
import { userHierarchyGroup } from './user-hierarchy-group.ts';
import { view } from './view.ts';
import { vocabulary } from './vocabulary.ts';

export const connectTypes = [
  instance,
  instanceStorageConfig,
  trafficDistributionGroup,
  trafficDistributionGroupUser,
  phoneNumber,
  flowAssociation,
  contactFlow,
  contactFlowModule,
  contactFlowModuleAlias,
  contactFlowModuleVersion,
  queue,
  routingProfile,
  routingProfileQueue,
  hoursOfOperation,
  hoursOfOperationOverride,
  quickConnect,
  prompt,
  user,
  userHierarchyGroup,
  agentStatus,
  predefinedAttribute,
  securityProfile,
  authenticationProfile,
  lambdaAssociation,
  botAssociation,
  integrationAssociation,
  rule,
  taskTemplate,
  view,
  evaluationForm,
  vocabulary,
  defaultVocabulary,
  emailAddress,
  testCase,
  testCaseExecution,
  dataLakeAssociation,
];
