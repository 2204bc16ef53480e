export const engine = 'aurora-postgresql';

export const tags = [
  { Key: 'Owner', Value: 'contact-centre-platform' },
  { Key: 'contact-centre', Value: 'meridian' },
];
