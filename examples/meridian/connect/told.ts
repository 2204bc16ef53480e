import { type Ago, primary } from '../place.ts';

export const tags = { Owner: 'contact-centre-platform' };

/** Changes are made in the source Region and mirrored with their time; `changed` is days since one that stands out. */
export const modified = (id: string, ago: Ago, changed?: number) => ({
  LastModifiedTime: ago(changed ?? 20 + (Number.parseInt(id.slice(0, 3), 16) % 300)),
  LastModifiedRegion: primary,
});
