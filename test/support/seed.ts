import fc from 'fast-check';

/** The same draws in every run, so that no change fails for what another one did; `PROPERTY_SEED` draws others. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 1) });
