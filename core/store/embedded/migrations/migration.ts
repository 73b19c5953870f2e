/** One step of a schema. A database's version is the number of steps it has taken: append steps, never change or reorder one. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
