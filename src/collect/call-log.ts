import type { CallRecord, Outcome } from '../model/provenance.ts';
import type { Call, Place } from '../resources/service.ts';
import type { Performed } from './perform-call.ts';

type Perform = (call: Call, request: { place: Place; input: object }) => Promise<Performed>;

export interface Logged extends Performed {
  /** Place of the record in the log; final only after `sorted`. */
  index: number;
  /** How the call itself ended. Its record turns `malformed` too when a field finds the answer unusable. */
  outcome: Outcome;
}

/** Makes each pair of operation and input at most once, and remembers what came of it. */
export class CallLog {
  private readonly performed = new Map<string, Promise<Logged>>();
  private readonly entries: { key: string; record: CallRecord }[] = [];
  private readonly perform: Perform;

  constructor(perform: Perform) {
    this.perform = perform;
  }

  call(call: Call, place: Place, input: object): Promise<Logged> {
    const key = [place.account, place.region, call.service.id, call.operation, JSON.stringify(input)].join(
      '|',
    );
    const known = this.performed.get(key);
    if (known !== undefined) return known;
    const logged = this.perform(call, { place, input }).then((done) => this.enter(key, done));
    this.performed.set(key, logged);
    return logged;
  }

  /** Enters a call that something else made, such as assuming a role. */
  note(key: string, record: CallRecord): number {
    return this.enter(key, { record }).index;
  }

  /** The records in an order that does not depend on timing, and where each old index went. */
  sorted(): { calls: CallRecord[]; position: (index: number) => number } {
    const order = this.entries
      .map((_, i) => i)
      .sort((a, b) => compare(this.entries[a]!.key, this.entries[b]!.key));
    const positions = new Map(order.map((old, position) => [old, position]));
    return { calls: order.map((i) => this.entries[i]!.record), position: (index) => positions.get(index)! };
  }

  private enter(key: string, done: Performed): Logged {
    this.entries.push({ key, record: done.record });
    return { ...done, index: this.entries.length - 1, outcome: done.record.outcome };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
