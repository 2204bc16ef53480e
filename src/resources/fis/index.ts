import { experiment } from './experiment.ts';
import { experimentTemplate } from './experiment-template.ts';
import { stopCondition } from './stop-condition.ts';

export const fisTypes = [experimentTemplate, stopCondition, experiment];
