import { quota } from './quota.ts';

export const serviceQuotasTypes = [quota];
