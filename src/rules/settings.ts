/** Settings of each kind of matcher: those it needs and those it knows beside them. */
export const SETTINGS: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly knows: readonly string[] }>
> = {
  sequence: { needs: ["pattern"], knows: ["unless", "where", "replace"] },
  substitution: { needs: ["words"], knows: ["unless"] },
  government: { needs: ["word", "takes", "insteadOf"], knows: ["unless"] },
  "government-list": { needs: ["words"], knows: ["unless"] },
  agreement: { needs: ["between"], knows: ["unless"] },
  consistency: { needs: ["variants"], knows: [] },
  density: { needs: ["pattern", "max"], knows: ["per"] },
  regex: { needs: ["regex"], knows: ["replace"] },
  detector: { needs: [], knows: [] },
  stage: { needs: ["stage"], knows: [] },
};
