/**
 * A text without the Regions that it names: `contact-us-east-1`, `contact-use1` and `contact-usw2` have one common
 * name. Short names are those that the AWS billing data and many conventions use: a letter or two of each part.
 */
export const commonName = (name: string): string =>
  name.replace(fullNames, 'REGION').replace(shortNames, 'REGION');

/** A stack set appends an id of its own to the name of each stack. */
export const commonStackName = (name: string): string =>
  commonName(name.replace(/^(StackSet-.+)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '$1'));

const places = 'af|ap|ca|cn|eu|il|me|mx|sa|us';
const sides = 'central|north|south|east|west|northeast|northwest|southeast|southwest';
const fullNames = new RegExp(`(${places})-(gov-)?(${sides})-[0-9]`, 'g');
/** Only ap and cn have Regions in the corners, so that `case1` is no Region. */
const shortNames =
  /(?<![a-zA-Z0-9])((af|ap|ca|cn|eu|il|me|mx|sa|usg?)[cnsew]|(ap|cn)[ns][ew])[0-9](?![a-zA-Z0-9])/g;
