import { accessKey } from './access-key.ts';
import { accountPasswordPolicy } from './account-password-policy.ts';
import { accountSummary } from './account-summary.ts';
import { appliedPolicy } from './applied-policy.ts';
import { connectFederation } from './connect-federation.ts';
import { credentialReportEntry } from './credential-report-entry.ts';
import { managedPolicy } from './managed-policy.ts';
import { role } from './role.ts';
import { samlProvider } from './saml-provider.ts';
import { user } from './user.ts';

export const iamTypes = [
  accountSummary,
  accountPasswordPolicy,
  credentialReportEntry,
  user,
  accessKey,
  role,
  managedPolicy,
  appliedPolicy,
  samlProvider,
  connectFederation,
];
