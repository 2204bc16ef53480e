import { changeRequest } from './change-request.ts';
import { quota } from './quota.ts';

export const serviceQuotasTypes = [quota, changeRequest];
