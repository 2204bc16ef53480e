import { parameter } from './parameter.ts';

export const ssmTypes = [parameter];
