import { stack } from './stack.ts';
import { stackInstance } from './stack-instance.ts';
import { stackSet } from './stack-set.ts';

export const cloudformationTypes = [stack, stackSet, stackInstance];
