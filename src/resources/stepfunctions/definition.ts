import { createHash } from 'node:crypto';
import { regionNeutral, sortedJson } from '../region-neutral.ts';

/** SHA-256 of a definition in which the own Region is left open: equal in two Regions where both do the same. */
export const fingerprint = (definition: string, region: string): string =>
  createHash('sha256')
    .update(regionNeutral(sortedJson(definition), region))
    .digest('hex');

/**
 * What the states do, as service and action: `arn:aws:states:::aws-sdk:connect:updateTrafficDistribution` is
 * `connect:updateTrafficDistribution`, `arn:aws:states:::lambda:invoke.waitForTaskToken` is `lambda:invoke`.
 */
export function actionsIn(definition: string): string[] {
  const found = [
    ...definition.matchAll(/"arn:aws[a-z-]*:states:[^":]*:[^":]*:(?:aws-sdk:)?(\w+:\w+)[^"]*"/g),
  ];
  return [...new Set(found.map(([, action]) => action!))]
    .filter((action) => !/^(stateMachine|activity):/.test(action))
    .sort();
}

/** ARNs that the definition names, each once, without those that stand for an action. */
export function referencesIn(definition: string): string[] {
  const found = definition.match(/\barn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:[\w+=.@$*/:-]+/g) ?? [];
  return [...new Set(found)].filter((arn) => !/^arn:aws[a-z-]*:states:::/.test(arn)).sort();
}
