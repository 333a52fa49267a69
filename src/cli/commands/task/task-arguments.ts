/** What `chistovik task` was told. */
export interface TaskArguments {
  readonly task?: string | undefined;
  readonly file?: string | undefined;
  readonly db?: string | undefined;
  readonly policy?: string | undefined;
  readonly by?: string | undefined;
  readonly at?: string | undefined;
  readonly key?: string | undefined;
  readonly expect?: string | undefined;
  readonly summary?: string | undefined;
  readonly written?: boolean | undefined;
  readonly unreached?: boolean | undefined;
  readonly number?: string | undefined;
  readonly subject?: string | undefined;
  readonly remarks: readonly string[];
  readonly reason?: string | undefined;
  readonly term?: string | undefined;
  readonly "due-at"?: string | undefined;
  readonly order?: string | undefined;
  readonly status?: string | undefined;
  readonly json?: boolean | undefined;
}
