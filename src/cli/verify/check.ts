/** One thing that `verify` looks at. `skipped`: it could not be looked at, which is no success. */
export interface Check {
  name: string;
  state: 'ok' | 'failed' | 'skipped';
  text: string;
  /** One line each, for what is wrong. */
  details: string[];
}

export const ok = (name: string, text: string): Check => ({ name, state: 'ok', text, details: [] });
export const skipped = (name: string, text: string): Check => ({ name, state: 'skipped', text, details: [] });
export const failed = (name: string, text: string, details: string[] = []): Check => ({
  name,
  state: 'failed',
  text,
  details,
});
