/** The weights that order readings in context, as they lie in `dictionaries/compiled/model.bin`. */
export interface ContextModel {
  readonly version: string;
}
