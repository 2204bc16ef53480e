import { appliedPolicy } from './applied-policy.ts';
import { organization } from './organization.ts';

export const organizationsTypes = [organization, appliedPolicy];
