/** First and last IPv4 address of a CIDR block as numbers, so that rules can tell whether two blocks overlap. */
export function addressRange(cidr: string): { First: number; Last: number } | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr);
  if (!match) return undefined;
  const [a, b, c, d, bits] = match.slice(1).map(Number) as [number, number, number, number, number];
  const size = 2 ** (32 - bits);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const First = Math.floor(address / size) * size;
  return { First, Last: First + size - 1 };
}
