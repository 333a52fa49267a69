/** How the verb that names the action takes what depended on the noun. */
export interface Action {
  /** Perfective and imperfective verb: «оплатить», «оплачивать». */
  readonly verbs: readonly [perfective: string, imperfective: string];
  /**
   * What becomes of the dependants: `Acc` a genitive becomes the accusative («оплату счёта» → «оплатить счёт»); `keep` they stay
   * («помощь клиенту» → «помочь клиенту»); `DatAcc` a dative becomes the accusative («поддержку клиенту» → «поддержать клиента»);
   * `заAcc` an instrumental with «за» becomes the accusative («контроль за сроками» → «контролировать сроки»); `вAcc` «в» is dropped
   * («исправления в текст» → «исправить текст»); `inf` an infinitive has to follow («попытку дозвониться» → «попытаться дозвониться»);
   * `bare` nothing may depend on the noun.
   */
  readonly object: "Acc" | "keep" | "DatAcc" | "заAcc" | "вAcc" | "inf" | "bare";
  readonly mild?: true;
  /** Told only where the noun has its object: «провести обсуждение цены», not «провести обсуждение». */
  readonly needsObject?: true;
}

const action = (text: string): Action => {
  const [perfective = "", imperfective = "", object = "Acc", more] = text.split(" ");
  return {
    verbs: [perfective, imperfective],
    object: object as Action["object"],
    ...(more === "mild" && { mild: true }),
    ...(more === "needs" && { needsObject: true }),
  };
};

/** Lines «noun: perfective imperfective object» as actions by the key of the noun. */
export const actions = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, Action> =>
  new Map(Object.entries(lines).map(([noun, text]) => [noun, action(text)]));
