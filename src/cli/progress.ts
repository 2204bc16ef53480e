import { styleText } from 'node:util';
import type { CallRecord } from '../model/provenance.ts';
import type { Call, Place } from '../resources/service.ts';
import type { Host } from './host.ts';

interface Tally {
  done: number;
  started: number;
}

/**
 * Tells on stderr how a scan is going: one line that redraws itself on a terminal, a plain line every few
 * seconds elsewhere.
 */
export class Progress {
  readonly #host: Host;
  readonly #regions = new Map<string, Tally>();
  readonly #throttled = new Map<string, number>();
  readonly #startedAt: number;
  readonly #timer: NodeJS.Timeout | undefined;
  #lastLine = '';

  constructor(host: Host, quiet: boolean) {
    this.#host = host;
    this.#startedAt = host.now().getTime();
    if (quiet) return;
    this.#timer = setInterval(() => this.#show(), host.interactive ? 100 : 5000);
    this.#timer.unref();
  }

  started(place: Place): void {
    this.#tally(place.region).started += 1;
  }

  done(call: Call, place: Place, record: CallRecord): void {
    this.#tally(place.region).done += 1;
    if (record.throttled === 0) return;
    const name = `${call.service.id}:${call.operation}`;
    this.#throttled.set(name, (this.#throttled.get(name) ?? 0) + record.throttled);
  }

  stop(): void {
    clearInterval(this.#timer);
    if (this.#host.interactive && this.#lastLine !== '') this.#host.stderr('\r\u001b[K');
  }

  #show(): void {
    const line = this.#line().slice(0, this.#host.columns - 1);
    if (line === this.#lastLine) return;
    this.#lastLine = line;
    this.#host.stderr(this.#host.interactive ? `\r\u001b[K${styleText('dim', line)}` : `${line}\n`);
  }

  #line(): string {
    const seconds = Math.round((this.#host.now().getTime() - this.#startedAt) / 1000);
    const regions = [...this.#regions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([region, { done, started }]) => `${region} ${done}/${started}`);
    const throttled = [...this.#throttled.keys()].slice(0, 2);
    return [
      `reading ${regions.join(' · ')} calls`,
      `${seconds} s`,
      ...(throttled.length > 0 ? [`throttled: ${throttled.join(', ')}`] : []),
    ].join(' · ');
  }

  #tally(region: string): Tally {
    const known = this.#regions.get(region) ?? { done: 0, started: 0 };
    this.#regions.set(region, known);
    return known;
  }
}
