import { logGroup } from './log-group.ts';

export const logsTypes = [logGroup];
