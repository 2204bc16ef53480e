import { bool, list, nullable, number, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation, lastModified, namedAlike, ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

/** In preview: accounts without it are refused, which leaves the profiles unknown and not absent. */
const profiles = listing(
  connect.call('ListAuthenticationProfiles', {
    actions: ['connect:ListAuthenticationProfiles'],
    ...instanceInput,
    pages: nextToken(1000),
  }),
  (answer) => answer.AuthenticationProfileSummaryList,
);

const describe = connect.call('DescribeAuthenticationProfile', {
  actions: ['connect:DescribeAuthenticationProfile'],
  uses: ofInstance.uses,
  input: (known) => ({ ...ofInstance.input(known), AuthenticationProfileId: text(known['Id']) }),
});

const { names, counterpart } = namedAlike('Ringdown::Connect::AuthenticationProfile');

export const authenticationProfile = resourceType({
  type: 'Ringdown::Connect::AuthenticationProfile',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'From where users may sign in, and for how long. Profiles are not on the list of what Connect mirrors.',
  list: profiles,
  id: 'Id',
  arn: 'Arn',
  names,
  fields: {
    Id: field(profiles, string, 'Id of the profile.', (p) => p.Id),
    Arn: field(profiles, string, 'Amazon Resource Name.', (p) => p.Arn),
    InstanceId: instanceId(profiles),
    Name: field(profiles, string, 'Name.', (p) => p.Name),
    IsDefault: field(
      profiles,
      nullable(bool),
      'Whether it applies to all users that no other profile names.',
      (p) => p.IsDefault,
    ),
    ...lastModified(profiles),
    AllowedIps: field(
      describe,
      list(string),
      'Address ranges that users may sign in from; empty where any may.',
      (answer) => answer.AuthenticationProfile?.AllowedIps,
    ),
    BlockedIps: field(
      describe,
      list(string),
      'Address ranges that users may not sign in from.',
      (answer) => answer.AuthenticationProfile?.BlockedIps,
    ),
    MaxSessionDuration: field(
      describe,
      nullable(number),
      'Minutes after which users sign in again; absent where Connect decides.',
      (answer) => answer.AuthenticationProfile?.MaxSessionDuration,
    ),
    SessionInactivityHandlingEnabled: field(
      describe,
      nullable(bool),
      'Whether idle users are signed out; absent where it was never set.',
      (answer) => answer.AuthenticationProfile?.SessionInactivityHandlingEnabled,
    ),
    SessionInactivityDuration: field(
      describe,
      nullable(number),
      'Minutes after which idle users are signed out; absent where none is set.',
      (answer) => answer.AuthenticationProfile?.SessionInactivityDuration,
    ),
    PeriodicSessionDuration: field(
      describe,
      nullable(number),
      'What preceded SessionInactivityDuration, in minutes; absent where none is set.',
      (answer) => answer.AuthenticationProfile?.PeriodicSessionDuration,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart,
  },
});
