import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Host } from '../host.ts';
import type { VerifyRequest } from '../verify/verify-file.ts';

export const verifyCommand: Command<VerifyRequest> = {
  command: 'verify <package>',
  describe: 'Check an evidence package, offline: digests, signature, chain, and every finding judged again',
  builder: {
    key: { type: 'string', describe: 'Public key (PEM) of who should have signed it', requiresArg: true },
    manifest: {
      type: 'string',
      describe: 'SHA-256 that its manifest should have, as it was told to you',
      requiresArg: true,
    },
    previous: { type: 'string', describe: 'The package that it should follow', requiresArg: true },
  },
  run: verify,
};

async function verify(host: Host, flags: VerifyRequest): Promise<number> {
  const { verifyFile } = await import('../verify/verify-file.ts');
  const { text, holds } = await verifyFile(flags, host.color);
  host.stdout(text);
  return holds ? exitCodes.clean.code : exitCodes.findings.code;
}
