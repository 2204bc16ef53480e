/** Whether two names are of one person, as far as letters tell; what follows a comma is a role. */
export const isSamePerson = (one: string, other: string): boolean => plainName(one) === plainName(other);

const plainName = (name: string): string =>
  name.normalize('NFKC').split(',')[0]!.replace(/\s+/g, ' ').trim().toLowerCase();
