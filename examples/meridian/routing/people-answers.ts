import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, type Home, mirroredId } from '../connect/home.ts';
import { modified, tags } from '../connect/told.ts';
import type { Ago } from '../place.ts';
import type { Agent } from './agents.ts';
import type { SecurityProfile } from './security-profiles.ts';
import type { HierarchyGroup } from './small-lists.ts';

/** Users, where they belong and what they may do. */
export function givePeople(answers: Answers, contents: Contents, ago: Ago): void {
  const { instance, home, agents, securityProfiles, hierarchy } = contents;
  const asked = { InstanceId: instance };
  answers
    .search('SearchUsers', asked, ['Users', () => agents.map((agent) => userOf(contents, agent))])
    .search('SearchUserHierarchyGroups', asked, [
      'UserHierarchyGroups',
      () => hierarchy.map((group) => groupOf(home, group, ago)),
    ])
    .search('SearchSecurityProfiles', asked, [
      'SecurityProfiles',
      () => securityProfiles.map((one) => profileOf(home, one)),
    ]);
  for (const profile of securityProfiles) giveSecurityProfile(answers, contents, profile, ago);
}

const userOf = ({ home, hierarchy }: Contents, { id, username, profile, may, team, deskPhone }: Agent) => ({
  ...{ Id: id, Arn: arnIn(home, 'agent', id), Username: username, Tags: tags },
  RoutingProfileId: mirroredId(home, 'routing-profile', profile),
  SecurityProfileIds: may.map((name) => mirroredId(home, 'security-profile', name)),
  HierarchyGroupId: hierarchy.find(({ name }) => name === team)?.id,
  PhoneConfig: {
    ...{
      PhoneType: deskPhone ? 'DESK_PHONE' : 'SOFT_PHONE',
      AutoAccept: false,
      AfterContactWorkTimeLimit: 60,
    },
    ...(deskPhone && { DeskPhoneNumber: '+12065550162' }),
  },
});

function groupOf(home: Home, { id, name, level, above }: HierarchyGroup, ago: Ago) {
  const [LevelOne, LevelTwo] = [...above, { id, name }].map((one) => ({
    ...{ Id: one.id, Arn: arnIn(home, 'agent-group', one.id), Name: one.name },
  }));
  return {
    ...{
      Id: id,
      Arn: arnIn(home, 'agent-group', id),
      Name: name,
      LevelId: mirroredId(home, 'agent-group', level),
    },
    ...{ HierarchyPath: { LevelOne, ...(LevelTwo && { LevelTwo }) }, Tags: tags, ...modified(id, ago) },
  };
}

const profileOf = (home: Home, { id, name }: SecurityProfile) => ({
  ...{ Id: id, Arn: arnIn(home, 'security-profile', id), SecurityProfileName: name, Tags: tags },
});

function giveSecurityProfile(answers: Answers, contents: Contents, profile: SecurityProfile, ago: Ago): void {
  const asked = { InstanceId: contents.instance, SecurityProfileId: profile.id };
  answers
    .give('DescribeSecurityProfile', asked, {
      SecurityProfile: {
        ...{ ...profileOf(contents.home, profile), ...modified(profile.id, ago) },
        AllowedAccessControlTags: profile.tags,
      },
    })
    .give('ListSecurityProfilePermissions', asked, { Permissions: profile.permissions })
    .give('ListSecurityProfileApplications', asked, {
      Applications: [
        ...profile.applications.map((Namespace) => ({
          ...{ Namespace, ApplicationPermissions: ['ACCESS'], Type: 'THIRD_PARTY_APPLICATION' },
        })),
        ...profile.tools.map((Namespace) => ({
          ...{ Namespace, ApplicationPermissions: ['*'], Type: 'MCP' },
        })),
      ],
    })
    .give('ListSecurityProfileFlowModules', asked, { AllowedFlowModules: [] })
    .give('ListSecurityProfileAIAgents', asked, { AllowedAIAgents: [] });
}
