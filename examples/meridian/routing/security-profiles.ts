import { type Home, mirroredId } from '../connect/home.ts';

/** What people may do in an instance, by the names of the API. */
export interface SecurityProfile {
  id: string;
  name: string;
  permissions: string[];
  applications: string[];
  /** MCP servers that AI agents may act through. */
  tools: string[];
  /** Tags that a resource must have for the profile to reach it. */
  tags: { [key: string]: string };
}

const agent = ['BasicAgentAccess', 'OutboundCallAccess'];
const read = ['Users.View', 'RoutingPolicies.View', 'Queues.View', 'HoursOfOperation.View'];
const metrics = ['AccessMetrics', 'MetricsReports.View', 'RealTimeMetrics.View'];
const flows = ['ContactFlows.View', 'ContactFlows.Create', 'ContactFlows.Edit'];
const people = [
  'Users.Create',
  'Users.Edit',
  'Users.EditPermission',
  'SecurityProfiles.View',
  'SecurityProfiles.Edit',
];
const numbers = ['PhoneNumbers.View', 'PhoneNumbers.Claim', 'PhoneNumbers.Edit'];
const redacted = ['ContactSearch.View', 'ManagerListenIn', 'RedactedData.View'];
const listen = [...redacted, 'ListenCallRecordings'];

const rows: [name: string, permissions: string[], applications?: string[]][] = [
  ['Agent', agent],
  ['Claims agent', [...agent, 'Views.Access'], ['claims-desktop']],
  ['Urgent agent', [...agent, 'Views.Access'], ['dispatch-map']],
  ['Service agent', [...agent, 'Views.Access'], ['policy-desktop']],
  ['Team leader', [...read, ...metrics, ...redacted, 'AgentStates.View']],
  ['QualityAnalyst', [...metrics, ...listen, 'EvaluationForms.View', 'EvaluationForms.Perform']],
  ['CallCenterManager', [...read, ...metrics, ...listen, 'Queues.Edit', 'HoursOfOperation.Edit']],
  ['Workforce planner', [...read, ...metrics, 'AgentStates.View']],
  ['Flow designer', [...flows, 'Prompts.View', 'Prompts.Create', 'ContactFlowModules.Edit']],
  ['Telephony', [...read, ...numbers]],
  ['Auditor', [...read, 'ContactFlows.View', 'SecurityProfiles.View']],
  ['Admin', [...agent, ...read, ...metrics, ...flows, 'ContactFlows.Publish', ...people, ...numbers]],
];

export const securityProfilesIn = (home: Home): SecurityProfile[] =>
  rows.map(([name, permissions, applications = []]) => ({
    ...{ id: mirroredId(home, 'security-profile', name), name },
    ...{ permissions: [...permissions], applications, tools: [], tags: {} },
  }));
