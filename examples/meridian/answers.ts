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

  /** An answer that is worked out when somebody asks: a large centre must not cost those who ask for little. */
  later(operation: string, input: Members, output: () => Members): this {
    const answer = once(output);
    this.fixtures.push({
      ...{ ...this.from, operation, input },
      get output() {
        return answer();
      },
    });
    return this;
  }

  /** What a search lists, and how many it counts. */
  search(operation: string, input: Members, [member, found]: [member: string, found: () => unknown[]]): this {
    return this.later(operation, input, () => {
      const all = found();
      return { [member]: all, ApproximateTotalCount: all.length };
    });
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

/** Works something out the first time that it is needed. */
export function once<T>(work: () => T): () => T {
  let known: { value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
