import type { HierarchyPath } from '@aws-sdk/client-connect';
import { list, map, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType, toMany } from '../resource-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified } from './of-instance.ts';
import { miscounted } from './search.ts';
import { connect } from './service.ts';

const groups = listing(
  connect.call('SearchUserHierarchyGroups', {
    actions: ['connect:SearchUserHierarchyGroups', 'connect:DescribeUserHierarchyGroup'],
    ...instanceInput,
    pages: nextToken(100),
  }),
  (answer) => answer.UserHierarchyGroups,
  { incomplete: (answer) => miscounted(answer, answer.UserHierarchyGroups) },
);

export const userHierarchyGroup = resourceType({
  type: 'AWS::Connect::UserHierarchyGroup',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A group of users in the hierarchy of an instance, such as a site or a team.',
  list: groups,
  id: 'Id',
  arn: 'Arn',
  fields: {
    Id: field(groups, string, 'Id, the same in both Regions of a pair.', (g) => g.Id),
    Arn: field(groups, string, 'Amazon Resource Name.', (g) => g.Arn),
    InstanceId: instanceId(groups),
    Name: field(groups, string, 'Name.', (g) => g.Name),
    LevelId: field(groups, string, 'Level of the hierarchy, by id.', (g) => g.LevelId),
    Path: field(groups, list(string), 'Groups from the top down to this one, by id.', (g) =>
      pathOf(g.HierarchyPath),
    ),
    ...lastModified(groups),
    Tags: field(groups, map(string), 'Tags.', (g) => g.Tags),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::UserHierarchyGroup', 'Id'),
    Users: toMany('AWS::Connect::User', {
      doc: 'The users of the group, without those of the groups below.',
      on: 'HierarchyGroupId',
      from: 'Id',
    }),
  },
});

const levels = ['LevelOne', 'LevelTwo', 'LevelThree', 'LevelFour', 'LevelFive'] as const;

const pathOf = (path: HierarchyPath | undefined) => path && levels.flatMap((level) => path[level]?.Id ?? []);
