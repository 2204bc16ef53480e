import { application } from './application.ts';
import { dataIntegration } from './data-integration.ts';
import { eventIntegration } from './event-integration.ts';

export const appIntegrationsTypes = [application, dataIntegration, eventIntegration];
