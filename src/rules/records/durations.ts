/** Seconds of an ISO 8601 duration of days, hours, minutes and seconds, such as `P1DT2H`. */
export function secondsOf(duration: string): number {
  const [, days, hours, minutes, seconds] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
    .exec(duration)!
    .map((part) => Number(part ?? 0));
  return days! * 86_400 + hours! * 3_600 + minutes! * 60 + seconds!;
}

/** `22 min`, `1 h 5 min`, `2 days`: what people say of a number of seconds. */
export function spokenDuration(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'days'],
    [Math.floor((seconds % 86_400) / 3_600), 'h'],
    [Math.floor((seconds % 3_600) / 60), 'min'],
    [seconds % 60, 's'],
  ];
  const said = parts
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${n === 1 && unit === 'days' ? 'day' : unit}`);
  return said.length === 0 ? '0 s' : said.join(' ');
}
