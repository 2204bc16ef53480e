import { secret } from './secret.ts';

export const secretsManagerTypes = [secret];
