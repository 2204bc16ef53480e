import { plan } from './plan.ts';
import { planExecution } from './plan-execution.ts';

export const regionSwitchTypes = [plan, planExecution];
