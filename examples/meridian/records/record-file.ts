/** A record that Meridian keeps in its repository, as one YAML file. */
export interface RecordFile {
  name: string;
  record: object;
}
