import { list, map, nullable, object, string, timestamp } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation } from './of-instance.ts';
import { miscounted } from './search.ts';
import { aiAgents, applications, describe, flowModules, permissions } from './security-profile-calls.ts';
import { connect } from './service.ts';

const profiles = listing(
  connect.call('SearchSecurityProfiles', {
    actions: ['connect:SearchSecurityProfiles', 'connect:DescribeSecurityProfile'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.SecurityProfiles,
  { incomplete: (answer) => miscounted(answer, answer.SecurityProfiles) },
);

export const securityProfile = resourceType({
  type: 'AWS::Connect::SecurityProfile',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'What users may do in an instance.',
  list: profiles,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(profiles, string, 'Id, the same in both Regions of a pair.', (p) => p.Id),
    Arn: field(profiles, string, 'Amazon Resource Name.', (p) => p.Arn),
    InstanceId: instanceId(profiles),
    SecurityProfileName: field(profiles, string, 'Name.', (p) => p.SecurityProfileName),
    Tags: field(profiles, map(string), 'Tags.', (p) => p.Tags),
    Permissions: field(
      permissions,
      list(string),
      'Permissions by the name that the API gives them, such as Users.Create.',
      (answer) => answer.Permissions,
    ),
    Applications: field(
      applications,
      list(
        object({
          Namespace: string,
          ApplicationPermissions: list(string),
          Type: nullable(string),
        }),
      ),
      'Third-party applications and MCP servers that it gives access to.',
      (answer) => answer.Applications,
    ),
    AllowedFlowModules: field(
      flowModules,
      list(object({ Type: nullable(string), FlowModuleId: string })),
      'Flow modules that AI agents may run as tools.',
      (answer) => answer.AllowedFlowModules,
    ),
    AllowedAIAgents: field(
      aiAgents,
      list(object({ Arn: string, Type: nullable(string) })),
      'AI agents that it gives access to.',
      (answer) => answer.AllowedAIAgents,
    ),
    AllowedAccessControlTags: field(
      describe,
      map(string),
      'Tags that a resource must have for the profile to reach it.',
      (answer) => answer.SecurityProfile?.AllowedAccessControlTags,
    ),
    AllowedAccessControlTagKeys: field(
      describe,
      list(string),
      'Keys of those tags; empty where none restrict the profile.',
      (answer) => Object.keys(answer.SecurityProfile?.AllowedAccessControlTags ?? {}),
    ),
    TagRestrictedResources: field(
      describe,
      list(string),
      'Kinds of resource that the tags restrict.',
      (answer) => answer.SecurityProfile?.TagRestrictedResources,
    ),
    HierarchyRestrictedResources: field(
      describe,
      list(string),
      'Kinds of resource that the hierarchy restricts.',
      (answer) => answer.SecurityProfile?.HierarchyRestrictedResources,
    ),
    AllowedAccessControlHierarchyGroupId: field(
      describe,
      nullable(string),
      'Hierarchy group that the profile is limited to, by id; absent where it is not.',
      (answer) => answer.SecurityProfile?.AllowedAccessControlHierarchyGroupId,
    ),
    LastModifiedTime: field(
      describe,
      nullable(timestamp),
      'When it was last changed; absent where Connect keeps no record of that.',
      (answer) => answer.SecurityProfile?.LastModifiedTime,
    ),
    LastModifiedRegion: field(
      describe,
      nullable(string),
      'Region that it was last changed in; absent where Connect keeps no record of that.',
      (answer) => answer.SecurityProfile?.LastModifiedRegion,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::SecurityProfile', 'Id'),
  },
});
