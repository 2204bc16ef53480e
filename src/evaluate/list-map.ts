/** Several values for a key. Most keys have one, and a list for each of a million of those would cost more than they. */
export class ListMap<V extends object> {
  readonly #values = new Map<string, V | V[]>();

  add(key: string, value: V): void {
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, value);
    else if (Array.isArray(known)) known.push(value);
    else this.#values.set(key, [known, value]);
  }

  get(key: string): readonly V[] {
    const known = this.#values.get(key);
    if (known === undefined) return none;
    return Array.isArray(known) ? known : [known];
  }
}

const none: readonly never[] = [];
