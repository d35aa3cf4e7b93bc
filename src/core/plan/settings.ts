/** A name with its value: a flag, a variable of the environment, a line of a config file. */
export interface Setting {
  name: string;
  value: string;
}
