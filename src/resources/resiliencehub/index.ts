import { app } from './app.ts';
import { resiliencyPolicy } from './resiliency-policy.ts';

export const resilienceHubTypes = [app, resiliencyPolicy];
