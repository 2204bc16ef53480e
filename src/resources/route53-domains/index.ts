import { domain } from './domain.ts';

export const route53DomainTypes = [domain];
