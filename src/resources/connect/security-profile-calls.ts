import { type Known, nextToken, text } from '../service.ts';
import { ofInstance } from './of-instance.ts';
import { connect } from './service.ts';

/** One call a profile for each; none of these has a form for many. */
const ofProfile = {
  uses: ofInstance.uses,
  input: (known: Known) => ({ ...ofInstance.input(known), SecurityProfileId: text(known['Id']) }),
};

export const describe = connect.call('DescribeSecurityProfile', {
  actions: ['connect:DescribeSecurityProfile'],
  ...ofProfile,
});

export const permissions = connect.call('ListSecurityProfilePermissions', {
  actions: ['connect:ListSecurityProfilePermissions'],
  ...ofProfile,
  pages: nextToken(1000),
});

export const applications = connect.call('ListSecurityProfileApplications', {
  actions: ['connect:ListSecurityProfileApplications'],
  ...ofProfile,
  pages: nextToken(1000),
});

export const flowModules = connect.call('ListSecurityProfileFlowModules', {
  actions: ['connect:ListSecurityProfileFlowModules'],
  ...ofProfile,
  pages: nextToken(1000),
});

export const aiAgents = connect.call('ListSecurityProfileAIAgents', {
  actions: ['connect:ListSecurityProfileAIAgents'],
  ...ofProfile,
  pages: nextToken(1000),
});
