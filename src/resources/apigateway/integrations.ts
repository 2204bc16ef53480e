import { hostName, regionOfHost } from '../region-of-host.ts';

const functionArn = /\barn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+/g;
const arnRegion = /\barn:aws[a-z-]*:[a-z0-9-]+:([a-z0-9-]+):/g;

const sorted = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** Functions that integrations call, by ARN without version, each once. */
export const functionArns = (uris: readonly (string | undefined)[]): string[] =>
  sorted(uris.flatMap((uri) => uri?.match(functionArn) ?? []));

/** Regions that integrations lead to, as far as an ARN or a host that AWS gave out tells. */
export const regionsOf = (uris: readonly (string | undefined)[]): string[] =>
  sorted(
    uris.flatMap((uri = '') =>
      uri.startsWith('arn:')
        ? [...uri.matchAll(arnRegion)].map(([, region]) => region!)
        : URL.canParse(uri)
          ? (regionOfHost(hostName(new URL(uri).hostname)) ?? [])
          : [],
    ),
  );
