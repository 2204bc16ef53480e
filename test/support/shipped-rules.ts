import { loadRules } from '../../src/cli/select-rules.ts';

const only = process.env.RULES;

/** The rules that ringdown ships; `RULES=part-of-a-path` narrows them while one is being written. */
export const shippedRules = loadRules().filter(({ file }) => only === undefined || file.includes(only));
