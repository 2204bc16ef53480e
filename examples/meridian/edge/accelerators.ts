import { bothRegions, production, type Region, shortName, uuid } from '../place.ts';

/** An accelerator with one listener. */
export interface Accelerator {
  name: string;
  enabled: boolean;
  logs: boolean;
  port: number;
  groups: {
    region: Region;
    weight: number;
    healthy: boolean;
    dial: number;
    interval: number;
    threshold: number;
  }[];
}

const named = (name: string, port: number): Accelerator => ({
  ...{ name, port, enabled: true, logs: true },
  groups: bothRegions.map((region) => ({
    ...{ region, weight: 128, healthy: true, dial: 100, interval: 10, threshold: 3 },
  })),
});

export const acceleratorsOf = (): Accelerator[] => [
  named('meridian-voice', 5061),
  named('meridian-softphones', 443),
  named('meridian-outsourcers', 443),
];

export const acceleratorArn = ({ name }: Accelerator): string =>
  `arn:aws:globalaccelerator::${production}:accelerator/${uuid(name)}`;
export const listenerArn = (accelerator: Accelerator): string =>
  `${acceleratorArn(accelerator)}/listener/${uuid(`${accelerator.name} listener`).slice(0, 8)}`;
export const groupArn = (accelerator: Accelerator, region: Region): string =>
  `${listenerArn(accelerator)}/endpoint-group/${shortName(region)}`;
