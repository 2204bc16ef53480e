import type { Fixture } from '../../src/endpoint/fixture.ts';

type Members = NonNullable<Fixture['output']>;

/** Writes the answers of one service in one place, so that each takes a line. */
export class Answers {
  readonly fixtures: Fixture[] = [];
  private readonly from: Pick<Fixture, 'service' | 'account' | 'region'>;

  constructor(service: string, place: { account?: string; region?: string } = {}) {
    this.from = { service, ...place };
  }

  give(operation: string, input: Members, output: Members): this {
    this.fixtures.push({ ...this.from, operation, input, output });
    return this;
  }

  /** "Not configured", as S3 says it: the code, and 404. */
  refuse(operation: string, input: Members, code: string): this {
    this.fixtures.push({ ...this.from, operation, input, error: { code, status: 404 } });
    return this;
  }

  /** An answer where something is configured, the refusal where nothing is. */
  giveOr(code: string, operation: string, input: Members, output: Members | undefined): this {
    return output === undefined ? this.refuse(operation, input, code) : this.give(operation, input, output);
  }
}
