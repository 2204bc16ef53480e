import { bothRegions, production, type Region, shortName, uuid } from '../place.ts';
import { services } from './names.ts';

/** The switches of one service: a control for each Region, and what holds them. */
export interface Panel {
  name: string;
  regions: Region[];
  /** Whether an assertion keeps one of them on. */
  guarded: boolean;
}

/** The one cluster, with its panels. */
export interface Switches {
  status: 'DEPLOYED' | 'PENDING_DELETION';
  panels: Panel[];
}

export const switchesOf = (): Switches => ({
  status: 'DEPLOYED',
  panels: services
    .filter(({ health }) => health === 'switch')
    .map(({ name }) => ({ name, regions: [...bothRegions], guarded: true })),
});

const control = `arn:aws:route53-recovery-control::${production}`;
export const clusterArn = `${control}:cluster/${uuid('cluster')}`;
export const panelArn = (name: string): string => `${control}:controlpanel/${uuid(name).replaceAll('-', '')}`;
export const controlArn = (name: string, region: Region): string =>
  `${panelArn(name)}/routingcontrol/${uuid(`${name} ${region}`).slice(0, 8)}`;
export const ruleArn = (name: string): string => `${panelArn(name)}/safetyrule/${uuid(name).slice(0, 8)}`;
export const controlName = (name: string, region: Region): string => `${name}-${shortName(region)}`;
