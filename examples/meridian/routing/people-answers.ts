import type { Answers } from '../answers.ts';
import type { Contents } from '../connect/contents.ts';
import { arnIn, mirroredId } from '../connect/home.ts';
import { counted, modified, tags } from '../connect/told.ts';
import type { Ago } from '../place.ts';
import type { Agent } from './agents.ts';
import type { SecurityProfile } from './security-profiles.ts';
import type { HierarchyGroup, QuickConnect } from './small-lists.ts';

/** Users and what they may do, see and say. */
export function givePeople(answers: Answers, contents: Contents, ago: Ago): void {
  const { instance: InstanceId, home, agents, securityProfiles, hierarchy, statuses } = contents;
  answers
    .give(
      'SearchUsers',
      { InstanceId },
      counted(
        'Users',
        agents.map((agent) => userOf(contents, agent)),
      ),
    )
    .give(
      'SearchUserHierarchyGroups',
      { InstanceId },
      counted(
        'UserHierarchyGroups',
        hierarchy.map((group) => groupOf(contents, group, ago)),
      ),
    )
    .give(
      'SearchAgentStatuses',
      { InstanceId },
      counted(
        'AgentStatuses',
        statuses.map(({ id, name, type }, i) => ({
          ...{ AgentStatusId: id, AgentStatusARN: arnIn(home, 'agent-state', id), Name: name, Type: type },
          ...{ State: 'ENABLED', DisplayOrder: i + 1, Tags: tags, ...modified(id, ago) },
        })),
      ),
    )
    .give(
      'SearchPrompts',
      { InstanceId },
      counted(
        'Prompts',
        contents.prompts.map(({ id, name }) => ({
          ...{
            PromptId: id,
            PromptARN: arnIn(home, 'prompt', id),
            Name: name,
            Tags: tags,
            ...modified(id, ago),
          },
        })),
      ),
    )
    .give(
      'SearchPredefinedAttributes',
      { InstanceId },
      counted(
        'PredefinedAttributes',
        contents.attributes.map(({ name, values }) => ({
          ...{
            Name: name,
            Values: { StringList: values },
            Purposes: ['AgentRouting'],
            ...modified('0a0', ago),
          },
        })),
      ),
    )
    .give(
      'SearchQuickConnects',
      { InstanceId },
      counted(
        'QuickConnects',
        contents.quickConnects.map((one) => quickConnectOf(contents, one, ago)),
      ),
    )
    .give(
      'SearchSecurityProfiles',
      { InstanceId },
      counted(
        'SecurityProfiles',
        securityProfiles.map((one) => profileOf(contents, one)),
      ),
    );
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

function groupOf({ home }: Contents, { id, name, level, above }: HierarchyGroup, ago: Ago) {
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

const quickConnectOf = (
  { home, queues }: Contents,
  { id, name, queue, flow, number }: QuickConnect,
  ago: Ago,
) => ({
  ...{ QuickConnectId: id, QuickConnectARN: arnIn(home, 'transfer-destination', id), Name: name, Tags: tags },
  QuickConnectConfig:
    queue === undefined
      ? { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: number } }
      : {
          QuickConnectType: 'QUEUE',
          QueueConfig: {
            QueueId: queues.find((one) => one.name === queue)?.id ?? mirroredId(home, 'queue', queue),
            ContactFlowId: mirroredId(home, 'contact-flow', flow),
          },
        },
  ...modified(id, ago),
});

const profileOf = ({ home }: Contents, { id, name }: SecurityProfile) => ({
  ...{ Id: id, Arn: arnIn(home, 'security-profile', id), SecurityProfileName: name, Tags: tags },
});

function giveSecurityProfile(answers: Answers, contents: Contents, profile: SecurityProfile, ago: Ago): void {
  const asked = { InstanceId: contents.instance, SecurityProfileId: profile.id };
  answers
    .give('DescribeSecurityProfile', asked, {
      SecurityProfile: { ...profileOf(contents, profile), ...modified(profile.id, ago) },
    })
    .give('ListSecurityProfilePermissions', asked, { Permissions: profile.permissions })
    .give('ListSecurityProfileApplications', asked, {
      Applications: profile.applications.map((Namespace) => ({
        ...{ Namespace, ApplicationPermissions: ['ACCESS'], Type: 'THIRD_PARTY_APPLICATION' },
      })),
    })
    .give('ListSecurityProfileFlowModules', asked, { AllowedFlowModules: [] })
    .give('ListSecurityProfileAIAgents', asked, { AllowedAIAgents: [] });
}
