import { stateMachine } from './state-machine.ts';

export const stepFunctionsTypes = [stateMachine];
