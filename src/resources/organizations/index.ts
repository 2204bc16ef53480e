import { appliedPolicy } from './applied-policy.ts';
import { appliedResourcePolicy } from './applied-resource-policy.ts';
import { organization } from './organization.ts';

export const organizationsTypes = [organization, appliedPolicy, appliedResourcePolicy];
