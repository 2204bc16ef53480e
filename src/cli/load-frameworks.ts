import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { loadFrameworks, readFrameworkFiles } from '../rules/frameworks/load.ts';
import { readSchema, rulesFolder } from './assets.ts';

/** The bundled frameworks and those of the given rule folders. @throws UserError for a broken file. */
export const frameworksIn = (folders: readonly string[] = []): Framework[] =>
  loadFrameworks(readSchema('framework'), readFrameworkFiles([rulesFolder, ...folders]));

export const unknownFramework = (id: string, known: readonly string[]): UserError =>
  new UserError(
    'unknown-framework',
    `no framework is called "${id}"${didYouMean(id, known)}; known are ${known.join(', ')}`,
  );
