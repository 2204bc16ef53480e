/** Which resources rules judge that matter only where the contact centre uses them. */
export const breadths = ['contact-centre', 'account'] as const;
export type Breadth = (typeof breadths)[number];

export interface ScopeChoice {
  /** `contact-centre`: what it uses and what carries one of the tags. `account`: everything. */
  breadth: Breadth;
  /** Tags that mark a resource as the contact centre's: any one is enough. `*` stands for any text in a value. */
  tags: { [key: string]: readonly string[] };
}

/** What a scan judges when nobody says otherwise. The tag is the one that rules of tagged resources ask for. */
export const standardScope: ScopeChoice = { breadth: 'contact-centre', tags: { 'contact-centre': ['*'] } };

export const wholeAccount: ScopeChoice = { breadth: 'account', tags: {} };
