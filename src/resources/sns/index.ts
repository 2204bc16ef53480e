import { subscription } from './subscription.ts';
import { topic } from './topic.ts';

export const snsTypes = [topic, subscription];
