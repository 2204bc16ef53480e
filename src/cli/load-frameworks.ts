import { suggest } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { readFrameworkFiles } from '../rules/frameworks/load.ts';
import { rulesFolder } from './assets.ts';
import { frameworksOf } from './checked-files.ts';

/** The bundled frameworks and those of the given rule folders. @throws UserError for a broken file. */
export const frameworksIn = (folders: readonly string[] = []): Framework[] =>
  frameworksOf(readFrameworkFiles([rulesFolder, ...folders]));

export function unknownFramework(id: string, known: readonly string[]): UserError {
  const near = suggest(id, known) ?? known.find((other) => sharesItsStart(id.toLowerCase(), other));
  return new UserError(
    'unknown-framework',
    `no framework is called "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}; known are ${known.join(', ')}`,
  );
}

/** `pci` and `pci-dss-4` mean pci-dss-4.0.1; `gdpr-2016-679` means gdpr. */
const sharesItsStart = (id: string, other: string): boolean =>
  (id.length > 2 && other.startsWith(id)) || id.startsWith(other);
