import { domain } from './domain.ts';
import { profileIntegration } from './integration.ts';

export const customerProfilesTypes = [domain, profileIntegration];
