import { oneLine } from '../clip.ts';

/** Properties in ringdown's own namespace; OSCAL has no empty value and none with a line break. */
export const props = (values: { [name: string]: string | undefined }): object[] =>
  Object.entries(values)
    .map(([name, value]) => ({ name, ns, value: oneLine(value ?? '') }))
    .filter(({ value }) => value !== '');

const ns = 'https://ringdown.dev/ns/oscal';
