import { describe, expect, test } from 'vitest';
import { runInlineTests } from '../../src/evaluate/inline-tests.ts';
import { registry } from '../../src/resources/index.ts';
import { shippedRules } from '../support/shipped-rules.ts';

describe.each(shippedRules.map((rule) => [rule.definition.id, rule] as const))('%s', (_, rule) => {
  test.each(runInlineTests(registry, rule).map((outcome) => [outcome.test, outcome.problem] as const))(
    '%s',
    (_name, problem) => {
      expect(problem).toBeUndefined();
    },
  );
});
